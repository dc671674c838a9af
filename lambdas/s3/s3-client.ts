import { createHash } from "node:crypto";
import type { S3Location } from "../contract/s3-uri.ts";
import { AwsError } from "./aws-error.ts";
import { type AwsRequest, type Clock, callAws } from "./aws-request.ts";
import { type Credentials, environmentCredentials, regionOrOwn } from "./credentials.ts";
import { s3Target } from "./endpoint.ts";
import type { HttpReply } from "./send.ts";

/** The two calls to S3 that the handlers make. Both throw an `AwsError` if S3 refuses. */
export interface S3Client {
  /** The object, and the version of it that a conditional write can name. */
  get(location: S3Location): Promise<{ readonly body: Buffer; readonly etag: string | undefined }>;
  /** Writes JSON over that version only, or, for `undefined`, only if there is no object yet. */
  putJsonOver(location: S3Location, etag: string | undefined, text: string): Promise<void>;
}

export interface S3ClientOptions {
  /** The function's own, if it is not known. */
  readonly region: string | undefined;
  /** The function's own, if left out. */
  readonly credentials?: Credentials;
}

/**
 * A client for S3 that needs nothing but Node, as what ships to Lambda is to be small and to start quickly. A bucket in
 * another region is asked there, and its region is remembered.
 */
export function createS3Client({ region, credentials }: S3ClientOptions): S3Client {
  const clock: Clock = { ahead: 0 };
  const bucketRegions = new Map<string, string>();

  const call = async (
    location: S3Location,
    request: Pick<AwsRequest, "method" | "headers" | "body">,
  ): Promise<HttpReply> => {
    const ask = (asked: string) =>
      callAws(
        {
          ...request,
          service: "s3",
          region: asked,
          target: s3Target(location, asked),
          credentials: credentials ?? environmentCredentials(),
        },
        clock,
      );
    const first = bucketRegions.get(location.bucket) ?? regionOrOwn(region);
    try {
      return await ask(first);
    } catch (error) {
      const actual = error instanceof AwsError ? error.region : undefined;
      if (actual === undefined || actual === first) throw error;
      bucketRegions.set(location.bucket, actual);
      return ask(actual);
    }
  };

  return {
    async get(location) {
      const { body, headers } = await call(location, { method: "GET" });
      return { body, etag: headers.etag };
    },
    async putJsonOver(location, etag, text) {
      const condition = etag === undefined ? { "if-none-match": "*" } : { "if-match": etag };
      const headers = {
        ...condition,
        "content-type": "application/json",
        "x-amz-checksum-sha256": createHash("sha256").update(text).digest("base64"),
      };
      await call(location, { method: "PUT", headers, body: text });
    },
  };
}
