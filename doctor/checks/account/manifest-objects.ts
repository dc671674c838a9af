import { readFileSync } from "node:fs";
import { isAwsError } from "../../../deploy/aws/aws-error.ts";
import { headObjects, type ObjectHead } from "../../../deploy/s3/head-objects.ts";
import { checkManifest, type Reference } from "../../../job/manifest/check-manifest.ts";
import { checkObject } from "../../../job/manifest/check-object.ts";
import { formatS3Uri, parseS3Uri } from "../../../lambdas/contract/s3-uri.ts";
import { type Check, type Diagnosis, Skipped } from "../../check.ts";
import { accountOf } from "../../open-account.ts";

/** Some seconds' worth; `labelsmith manifest check --aws` looks at all. */
const MAX_OBJECTS = 1_000;

/** The data objects themselves. */
export const manifestObjects: Check = {
  name: "manifest-objects",
  title: `The objects of the manifest are in S3, the first ${MAX_OBJECTS.toLocaleString("en")} of them`,
  async run(context) {
    const { aws, deployment } = accountOf(context);
    if (deployment.topics) throw new Skipped("A streaming job takes its data objects from its topic.");
    const { manifest } = context.task.files;
    const { references } = checkManifest(readFileSync(manifest));
    const named = new Map<string, Reference>();
    for (const reference of references) {
      const location = parseS3Uri(reference.uri);
      if (location !== undefined && named.size < MAX_OBJECTS) named.set(formatS3Uri(location), reference);
    }
    if (named.size === 0) throw new Skipped("The manifest names no objects.");
    const locations = [...named.keys()].flatMap((uri) => parseS3Uri(uri) ?? []);
    const heads = await readHeads(() => headObjects(aws.s3, locations));
    return heads.flatMap((head) => {
      const { line = 1, column = 1 } = named.get(formatS3Uri(head.location)) ?? {};
      return findingsOf(head, `${manifest}:${line}:${column}`);
    });
  },
};

async function readHeads(read: () => Promise<readonly ObjectHead[]>): Promise<readonly ObjectHead[]> {
  try {
    return await read();
  } catch (error) {
    if (isAwsError(error, "PermanentRedirect"))
      throw new Skipped("A bucket lies in another region, which the check of the buckets tells.");
    throw error;
  }
}

function findingsOf({ location, state, bytes }: ObjectHead, where: string): readonly Diagnosis[] {
  const uri = formatS3Uri(location);
  if (state === "refused")
    return [
      {
        code: "object-refused",
        severity: "warning",
        message: `S3 does not say whether there is ${uri}.`,
        where,
        fix: "Let the caller do s3:GetObject on it, and s3:ListBucket on its bucket, to tell what is missing from what is forbidden.",
      },
    ];
  return checkObject(uri, state === "there" ? { bytes } : undefined, "in S3").map(
    ({ code, severity, message, fix }) => ({
      code,
      severity,
      message,
      where,
      ...(fix === undefined ? {} : { fix }),
    }),
  );
}
