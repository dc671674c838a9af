import { show } from "../contract/errors.ts";
import type { HttpReply } from "./send.ts";

/** What S3 or STS said instead of doing what was asked. */
export class AwsError extends Error {
  /** AWS's own code, for example `NoSuchKey`. */
  override readonly name: string;
  readonly status: number;
  /** What AWS's support asks for. */
  readonly requestId: string | undefined;
  /** The region to ask instead, if that is what was wrong. */
  readonly region: string | undefined;

  constructor({ status, headers, body }: HttpReply) {
    const text = body.toString();
    super(xmlText(text, "Message") ?? `HTTP status ${status}`);
    this.name = xmlText(text, "Code") ?? `Http${status}`;
    this.status = status;
    this.requestId = header(headers["x-amz-request-id"]) ?? xmlText(text, "RequestId");
    this.region = header(headers["x-amz-bucket-region"]) ?? xmlText(text, "Region");
  }
}

const THROTTLED = /Throttl|SlowDown|RequestTimeout$|RequestLimitExceeded|TooManyRequests/;
const NOT_IMPLEMENTED = 501;

/** Whether the same request may well succeed a little later; all that is not AWS's word is the network's. */
export function isTransient(error: unknown): boolean {
  if (!(error instanceof AwsError)) return true;
  const { status, name } = error;
  return (status >= 500 && status !== NOT_IMPLEMENTED) || status === 429 || THROTTLED.test(name);
}

/** A failure as one line: AWS's code, words and request id, or what became of the connection. */
export function describeFailure(error: unknown): string {
  if (!(error instanceof Error)) return show(error);
  const { name, message } = error;
  if (!(error instanceof AwsError)) return `${name}: ${message}`;
  const id = error.requestId === undefined ? "" : `, request id ${error.requestId}`;
  return `${name}: ${message} (HTTP ${error.status}${id})`;
}

/** The text of the first element of a name: all that is needed of the flat XML that S3 and STS send. */
export function xmlText(xml: string, name: string): string | undefined {
  const text = new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1];
  return text?.replace(/&(lt|gt|quot|apos|amp);/g, (_, entity: string) => ENTITIES[entity] ?? "");
}

const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };

function header(value: string | readonly string[] | undefined): string | undefined {
  return typeof value === "string" ? value : value?.[0];
}
