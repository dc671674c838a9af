import { ContractError } from "../contract/errors.ts";
import { formatS3Uri } from "../contract/s3-uri.ts";
import { describeFailure } from "./aws-error.ts";
import type { S3Reader } from "./reader.ts";
import { createS3Client, type S3ClientOptions } from "./s3-client.ts";

/** A reader on our own client. */
export function createSignedReader(options: S3ClientOptions): S3Reader {
  const client = createS3Client(options);
  return readerOf(async (location) => (await client.get(location)).body.toString("utf8"));
}

/** A reader that explains why an object could not be read, by the code that AWS gives its errors as a name. */
export function readerOf(read: S3Reader["readText"]): S3Reader {
  return {
    async readText(location) {
      try {
        return await read(location);
      } catch (error) {
        if (error instanceof ContractError) throw error;
        const fix = error instanceof Error ? FIXES[error.name] : undefined;
        throw new ContractError(
          {
            code: "s3-read",
            summary: "An S3 object could not be read.",
            found: describeFailure(error),
            where: formatS3Uri(location),
            ...(fix === undefined ? {} : { fix }),
          },
          { cause: error },
        );
      }
    },
  };
}

const FIXES: Readonly<Record<string, string>> = {
  AccessDenied:
    "Allow the role s3:GetObject on this prefix, and kms:Decrypt if the bucket is encrypted. S3 also answers so for an object that is not there, to a role without s3:ListBucket.",
  NoSuchKey: "Check the key; S3 also answers so for an object that has been deleted.",
  NoSuchBucket: "Check the bucket's name and region.",
  ExpiredToken: "The credentials have expired: outside of Lambda, get new ones.",
};
