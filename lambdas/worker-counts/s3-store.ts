import * as z from "zod/mini";
import { ContractError, OptionsError, show } from "../contract/errors.ts";
import { parseJsonContract } from "../contract/parse.ts";
import { formatS3Uri, parseS3Uri, type S3Location } from "../contract/s3-uri.ts";
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
  const open = async () => {
    const { S3Client } = await import("@aws-sdk/client-s3");
    return new S3Client(region === undefined ? {} : { region });
  };
  let client: ReturnType<typeof open> | undefined;
  const s3 = () => (client ??= open());
  return {
    read: async () => readCounts(await s3(), location),
    replace: async (previous, carried) => {
      const { PutObjectCommand } = await import("@aws-sdk/client-s3");
      const condition = previous === undefined ? { IfNoneMatch: "*" } : { IfMatch: previous.version };
      const target = { Bucket: location.bucket, Key: location.key, ContentType: "application/json" };
      try {
        await (await s3()).send(
          new PutObjectCommand({ ...target, ...condition, Body: JSON.stringify(carried) }),
        );
        return true;
      } catch (error) {
        if (hasName(error, ["PreconditionFailed", "ConditionalRequestConflict"])) return false;
        throw failure("written", location, error);
      }
    },
  };
}

async function readCounts(
  client: import("@aws-sdk/client-s3").S3Client,
  location: S3Location,
): Promise<StoredCounts | undefined> {
  const { GetObjectCommand } = await import("@aws-sdk/client-s3");
  const where = formatS3Uri(location);
  try {
    const object = await client.send(new GetObjectCommand({ Bucket: location.bucket, Key: location.key }));
    const text = (await object.Body?.transformToString("utf-8")) ?? "";
    const carried = parseJsonContract(carriedCounts, text, {
      code: "worker-counts",
      what: "the object of worker counts",
      where,
    });
    return { carried, version: object.ETag ?? "" };
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
      found: error instanceof Error ? `${error.name}: ${error.message}` : show(error),
      where: formatS3Uri(location),
    },
    { cause: error },
  );
}
