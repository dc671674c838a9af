import type { S3Location } from "../contract/s3-uri.ts";
import type { Environment } from "./credentials.ts";
import { encodePath } from "./signature-v4.ts";

/** Where a request goes. */
export interface Target {
  /** `https://` and a host, perhaps with a port. */
  readonly origin: string;
  /** Percent-encoded, as it is signed. */
  readonly path: string;
}

/** A bucket that can be a host name which the certificate of S3 covers: a dot would make it two levels. */
const HOST_BUCKET = /^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$/;

/** The address of an object: the bucket as host name where it can be one, else in the path. */
export function s3Target(
  { bucket, key }: S3Location,
  region: string,
  environment: Environment = process.env,
): Target {
  const configured = configuredEndpoint("S3", environment);
  const host = serviceHost("s3", region, environment);
  if (configured === undefined && HOST_BUCKET.test(bucket)) {
    return { origin: `https://${bucket}.${host}`, path: `/${encodePath(key)}` };
  }
  const { origin, path } = configured ?? { origin: `https://${host}`, path: "" };
  return { origin, path: `${path}/${encodePath(`${bucket}/${key}`)}` };
}

/** The regional endpoint of STS. */
export function stsTarget(region: string, environment: Environment = process.env): Target {
  const { origin, path } = configuredEndpoint("STS", environment) ?? {
    origin: `https://${serviceHost("sts", region, environment)}`,
    path: "",
  };
  return { origin, path: `${path}/` };
}

/** The partitions `aws`, `aws-us-gov` and `aws-cn`, in which Ground Truth is or was, by their regions. */
function serviceHost(service: string, region: string, environment: Environment): string {
  const suffix = region.startsWith("cn-") ? "amazonaws.com.cn" : "amazonaws.com";
  const isFips = environment["AWS_USE_FIPS_ENDPOINT"]?.toLowerCase() === "true";
  return `${service}${isFips ? "-fips" : ""}.${region}.${suffix}`;
}

/**
 * An endpoint that stands in for a service, by the variables that all AWS SDKs know.
 *
 * @see https://docs.aws.amazon.com/sdkref/latest/guide/feature-ss-endpoints.html
 */
function configuredEndpoint(service: "S3" | "STS", environment: Environment): Target | undefined {
  if (environment["AWS_IGNORE_CONFIGURED_ENDPOINT_URLS"]?.toLowerCase() === "true") return undefined;
  const url = environment[`AWS_ENDPOINT_URL_${service}`] || environment["AWS_ENDPOINT_URL"];
  if (!url) return undefined;
  const { origin, pathname } = new URL(url);
  return { origin, path: pathname.replace(/\/+$/, "") };
}
