import type { S3ClientConfig } from "@aws-sdk/client-s3";
import type { S3Access } from "./reader.ts";
import { readerOf } from "./signed-reader.ts";

/**
 * Reads S3 with the AWS SDK, for what only it can do: credentials from profiles and single sign-on, proxies, dual-stack
 * endpoints. It makes the zip some 150 kB larger; it is loaded at the first read.
 *
 * @param config goes to the SDK's `S3Client`; the region is the job's, if it names none.
 * @example
 * import { awsSdk, createConsolidationHandler } from "labelsmith/lambdas";
 *
 * export const handler = createConsolidationHandler({ s3: awsSdk({ useDualstackEndpoint: true }) });
 */
export function awsSdk(config: S3ClientConfig = {}): S3Access {
  return async function readWithSdk({ region }) {
    const { GetObjectCommand, S3Client } = await import("@aws-sdk/client-s3");
    const client = new S3Client({
      ...(region === undefined ? {} : { region }),
      followRegionRedirects: true,
      ...config,
    });
    return readerOf(async ({ bucket, key }) => {
      const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
      return (await Body?.transformToString("utf-8")) ?? "";
    });
  };
}
