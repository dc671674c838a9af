import { setTimeout } from "node:timers/promises";
import { AwsError, isTransient } from "./aws-error.ts";
import type { Credentials } from "./credentials.ts";
import type { Target } from "./endpoint.ts";
import { type HttpReply, send } from "./send.ts";
import { signRequest } from "./signature-v4.ts";

export interface AwsRequest {
  readonly service: "s3" | "sts";
  readonly region: string;
  readonly credentials: Credentials;
  readonly target: Target;
  readonly method: "GET" | "PUT" | "POST";
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** How far the services' clock is ahead of this machine's, in milliseconds, as far as they have said so. */
export interface Clock {
  ahead: number;
}

const MAX_ATTEMPTS = 5;
const FIRST_DELAY = 200;
/** STS takes no signature that is more than five minutes off. */
const TOLERATED_SKEW = 240_000;

/**
 * Signs and sends a request, up to five times if the service is busy or the connection fails, and with the service's time if
 * this machine's clock is wrong.
 *
 * @throws AwsError if the service refuses, else the error of the last connection.
 */
export async function callAws(request: AwsRequest, clock: Clock): Promise<HttpReply> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await callOnce(request, clock);
    } catch (error) {
      if (attempt === MAX_ATTEMPTS || !isTransient(error)) throw error;
      await setTimeout(retryDelay(attempt, Math.random()));
    }
  }
}

/**
 * How long to wait after a failed attempt, in milliseconds: exponential with full jitter, so that functions that failed
 * together do not come back together.
 *
 * @param random in [0, 1)
 * @see https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/
 */
export function retryDelay(attempt: number, random: number): number {
  return random * FIRST_DELAY * 2 ** (attempt - 1);
}

async function callOnce(request: AwsRequest, clock: Clock): Promise<HttpReply> {
  const reply = await sendSigned(request, clock);
  if (reply.status < 300) return reply;
  const skew = clockSkew(reply, clock);
  if (skew === 0) throw new AwsError(reply);
  clock.ahead += skew;
  const again = await sendSigned(request, clock);
  if (again.status < 300) return again;
  throw new AwsError(again);
}

function sendSigned(request: AwsRequest, clock: Clock): Promise<HttpReply> {
  const { target, method, body = "" } = request;
  const host = new URL(target.origin).host;
  const length = String(Buffer.byteLength(body));
  const unsigned = { method, path: target.path, body, headers: { ...request.headers, host } };
  const headers = signRequest(unsigned, { ...request, date: new Date(Date.now() + clock.ahead) });
  return send({ target, method, body, headers: { ...headers, "content-length": length } });
}

/** By how much the clock that a request was signed with is wrong, if that may be why it was refused; else 0. */
function clockSkew({ status, headers }: HttpReply, clock: Clock): number {
  if (status !== 400 && status !== 403) return 0;
  const skew = Date.parse(headers.date ?? "") - (Date.now() + clock.ahead);
  return Math.abs(skew) > TOLERATED_SKEW ? skew : 0;
}
