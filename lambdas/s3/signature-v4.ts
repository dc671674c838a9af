import { createHash, createHmac } from "node:crypto";
import type { Credentials } from "./credentials.ts";

/** A request to sign: its path is percent-encoded as it will be sent, its header names are in lower case. */
export interface UnsignedRequest {
  readonly method: string;
  readonly path: string;
  /** At least `host`. All of them are signed. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface SigningScope {
  readonly service: string;
  readonly region: string;
  readonly credentials: Credentials;
  /** The time of the signature, which the service compares with its own clock. */
  readonly date: Date;
}

/**
 * Signs a request without query parameters with AWS Signature Version 4.
 *
 * @returns the headers to send: those given, and `x-amz-date`, `x-amz-content-sha256`, `x-amz-security-token` if the
 * credentials are temporary, and `authorization`.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html
 */
export function signRequest(
  { method, path, headers, body }: UnsignedRequest,
  { service, region, credentials, date }: SigningScope,
): Record<string, string> {
  const time = date.toISOString().replace(/[-:]|\.\d{3}/g, "");
  const day = time.slice(0, 8);
  const bodyHash = sha256(body);
  const sent: Record<string, string> = { ...headers, "x-amz-date": time, "x-amz-content-sha256": bodyHash };
  if (credentials.sessionToken !== undefined) sent["x-amz-security-token"] = credentials.sessionToken;

  const names = Object.keys(sent).sort();
  const canonicalHeaders = names.map((name) => `${name}:${canonicalValue(sent[name] ?? "")}\n`).join("");
  const signedHeaders = names.join(";");
  const canonicalRequest = [method, path, "", canonicalHeaders, signedHeaders, bodyHash].join("\n");
  const scope = `${day}/${region}/${service}/aws4_request`;
  const stringToSign = ["AWS4-HMAC-SHA256", time, scope, sha256(canonicalRequest)].join("\n");
  const key = [day, region, service, "aws4_request"].reduce<string | Buffer>(
    hmac,
    `AWS4${credentials.secretAccessKey}`,
  );
  const signature = hmac(key, stringToSign).toString("hex");
  const authorization = `AWS4-HMAC-SHA256 Credential=${credentials.accessKeyId}/${scope}, SignedHeaders=${signedHeaders}, Signature=${signature}`;
  return { ...sent, authorization };
}

/** A path as Signature Version 4 wants it: each segment in percent-encoding, all but letters, digits and `-._~`. */
export function encodePath(path: string): string {
  return path.split("/").map(encodeSegment).join("/");
}

function encodeSegment(segment: string): string {
  return encodeURIComponent(segment).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function canonicalValue(value: string): string {
  return value.trim().replace(/ +/g, " ");
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac("sha256", key).update(text).digest();
}
