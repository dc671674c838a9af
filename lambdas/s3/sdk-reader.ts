import { ContractError } from "../contract/errors.ts";
import { formatS3Uri, type S3Location } from "../contract/s3-uri.ts";
import type { Credentials } from "./assume-role.ts";
import type { S3Reader } from "./reader.ts";

export interface SdkReaderOptions {
  readonly region: string | undefined;
  /** The function's own, if left out. */
  readonly credentials?: Credentials;
}

/** A reader on the AWS SDK, which is loaded here and not when the function starts. */
export async function createSdkReader({ region, credentials }: SdkReaderOptions): Promise<S3Reader> {
  const { GetObjectCommand, S3Client } = await import("@aws-sdk/client-s3");
  const client = new S3Client({
    ...(region === undefined ? {} : { region }),
    ...(credentials === undefined ? {} : { credentials }),
    followRegionRedirects: true,
  });
  return {
    async readText(location) {
      try {
        const { Body } = await client.send(
          new GetObjectCommand({ Bucket: location.bucket, Key: location.key }),
        );
        return (await Body?.transformToString("utf-8")) ?? "";
      } catch (error) {
        throw explain(error, location);
      }
    },
  };
}

const FIXES: Readonly<Record<string, string>> = {
  AccessDenied:
    "Allow the function's role s3:GetObject on this prefix, and kms:Decrypt if the bucket is encrypted.",
  NoSuchKey: "Check the key; S3 also answers so for an object that has been deleted.",
  NoSuchBucket: "Check the bucket's name and region.",
};

function explain(error: unknown, location: S3Location): ContractError {
  const name = error instanceof Error ? error.name : "Error";
  const fix = FIXES[name];
  return new ContractError(
    {
      code: "s3-read",
      summary: "An S3 object could not be read.",
      found: `${name}: ${error instanceof Error ? error.message : String(error)}`,
      where: formatS3Uri(location),
      ...(fix === undefined ? {} : { fix }),
    },
    { cause: error },
  );
}
