import type { IncomingHttpHeaders } from "node:http";
import https from "node:https";
import type { Target } from "./endpoint.ts";

export interface HttpRequest {
  readonly target: Target;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface HttpReply {
  readonly status: number;
  readonly headers: Readonly<IncomingHttpHeaders>;
  readonly body: Buffer;
}

/** A batch may have thousands of answers in S3: more connections than these wait. */
const CONNECTIONS = { keepAlive: true, maxSockets: 50 };
/** How long an attempt may see neither a connection nor a byte, in milliseconds. */
const IDLE_LIMIT = 10_000;

/**
 * As an imported module, `node:http` gives all its exports at once, and with them `WebSocket`, for which Node loads the whole of
 * its `fetch`: a third of a function's start. Taken like this it does not; `node:https` has no such export.
 */
const http = process.getBuiltinModule("node:http");

const secure = { client: https, agent: new https.Agent(CONNECTIONS) };
const plain = { client: http, agent: new http.Agent(CONNECTIONS) };

/**
 * Sends a request once and reads the whole reply, whatever its status.
 *
 * @throws the error of the connection: refused, reset, cut off in the middle of the body, or silent for ten seconds.
 */
export function send(
  { target, method, headers, body }: HttpRequest,
  idleLimit = IDLE_LIMIT,
): Promise<HttpReply> {
  const { client, agent } = target.origin.startsWith("http:") ? plain : secure;
  return new Promise((resolve, reject) => {
    const options = { method, path: target.path, headers, agent, timeout: idleLimit };
    const request = client.request(target.origin, options, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("error", reject);
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    });
    request.on("timeout", () =>
      request.destroy(new Error(`${target.origin} was silent for ${idleLimit} ms.`)),
    );
    request.on("error", reject);
    request.end(body);
  });
}
