import type { S3Location } from "../contract/s3-uri.ts";

/** All that the handlers need of S3. */
export interface S3Reader {
  /** The object's body as UTF-8 text. */
  readText(location: S3Location): Promise<string>;
}

/** What a labeling job says about how its objects may be read. */
export interface S3AccessRequest {
  /** The job's region, from its ARN. */
  readonly region: string | undefined;
  /** The job's execution role. */
  readonly roleArn: string | undefined;
}

/** Gives a reader for a labeling job; called at the first read, so that a handler that reads nothing loads no AWS code. */
export type S3Access = (request: S3AccessRequest) => Promise<S3Reader>;
