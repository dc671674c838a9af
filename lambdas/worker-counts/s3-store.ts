import * as z from "zod/mini";
import { ContractError, OptionsError, show } from "../contract/errors.ts";
import { parseJsonContract } from "../contract/parse.ts";
import { formatS3Uri, parseS3Uri, type S3Location } from "../contract/s3-uri.ts";
import { describeFailure } from "../s3/aws-error.ts";
import { createS3Client, type S3Client } from "../s3/s3-client.ts";
import type { StoredCounts, WorkerCountsStore } from "./store.ts";

const carriedCounts = z.object({
  counts: z.object({
    classes: z.array(z.string()),
    objects: z.array(z.number()),
    workers: z.record(z.string(), z.array(z.number())),
  }),
  batches: z.array(z.string()),
});

export interface S3WorkerCountsOptions {
  /** `s3://bucket/key` of one JSON object for the job; the function's role needs `s3:GetObject` and `s3:PutObject` on it. */
  readonly uri: string;
  readonly region?: string;
}

/**
 * Keeps what is learned about a job's workers in one S3 object. It is written only over the version that was read
 * (`If-Match`, `If-None-Match`), so that invocations which run side by side lose nothing.
 *
 * @throws OptionsError at once, if the URI is not that of an S3 object.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/conditional-writes.html
 */
export function s3WorkerCounts({ uri, region }: S3WorkerCountsOptions): WorkerCountsStore {
  const location = parseS3Uri(uri);
  if (location === undefined) {
    throw new OptionsError({
      code: "worker-counts-uri",
      summary: "The worker counts have no place.",
      expected: "uri: s3://bucket/key",
      found: show(uri),
    });
  }
  const client = createS3Client({ region });
  return {
    read: () => readCounts(client, location),
    replace: async (previous, carried) => {
      try {
        await client.putJsonOver(location, previous?.version, JSON.stringify(carried));
        return true;
      } catch (error) {
        if (hasName(error, ["PreconditionFailed", "ConditionalRequestConflict"])) return false;
        throw failure("written", location, error);
      }
    },
  };
}

async function readCounts(client: S3Client, location: S3Location): Promise<StoredCounts | undefined> {
  const where = formatS3Uri(location);
  try {
    const { body, etag } = await client.get(location);
    const carried = parseJsonContract(carriedCounts, body.toString("utf8"), {
      code: "worker-counts",
      what: "the object of worker counts",
      where,
    });
    return { carried, version: etag ?? "" };
  } catch (error) {
    if (hasName(error, ["NoSuchKey"])) return undefined;
    throw error instanceof ContractError ? error : failure("read", location, error);
  }
}

function hasName(error: unknown, names: readonly string[]): boolean {
  return error instanceof Error && names.includes(error.name);
}

function failure(what: string, location: S3Location, error: unknown): ContractError {
  return new ContractError(
    {
      code: "worker-counts",
      summary: `The worker counts could not be ${what}.`,
      found: describeFailure(error),
      where: formatS3Uri(location),
    },
    { cause: error },
  );
}
