import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { failure, type InvocationResult, parseFunctionError } from "./function-error.ts";

/** The Lambda Runtime API on loopback, for one process. */
export interface RuntimeApi {
  /** `host:port`, for `AWS_LAMBDA_RUNTIME_API`. */
  readonly address: string;
  /**
   * Gives an event to the process as soon as it asks for one.
   *
   * @param milliseconds how long it may take from then on; what it has is told to it as the deadline.
   * @param delivered called when the process has been given the event.
   */
  invoke(event: string, milliseconds: number, delivered: () => void): Promise<InvocationResult>;
  close(): Promise<void>;
}

/** The response of a synchronous invocation, in bytes: 6 MB, and 100 bytes for what Lambda wraps it in. */
const MAX_RESPONSE_BYTES = 6 * 1024 * 1024 + 100;
const ROOT = "/2018-06-01/runtime/";
const POSTED = /^(?:invocation\/(?<id>[^/]+)\/(?<what>response|error)|(?<init>init)\/error)$/;

interface Invocation {
  readonly id: string;
  readonly event: string;
  readonly milliseconds: number;
  readonly delivered: () => void;
  readonly settle: (result: InvocationResult) => void;
}

/**
 * Speaks the side of Lambda in its protocol with a runtime.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html
 */
export async function startRuntimeApi(functionArn: string): Promise<RuntimeApi> {
  let current: Invocation | undefined;
  /** The request for the next event that waits for there to be one. */
  let waiting: ServerResponse | undefined;
  /** Once the module could not be loaded, every event fails with why. */
  let initFailure: InvocationResult | undefined;

  const deliver = (): void => {
    if (current === undefined || waiting === undefined) return;
    waiting.writeHead(200, {
      "content-type": "application/json",
      "lambda-runtime-aws-request-id": current.id,
      "lambda-runtime-deadline-ms": String(Date.now() + current.milliseconds),
      "lambda-runtime-invoked-function-arn": functionArn,
      "lambda-runtime-trace-id": "Root=1-00000000-000000000000000000000000;Parent=0000000000000000;Sampled=0",
    });
    waiting.end(current.event);
    waiting = undefined;
    current.delivered();
  };

  const take = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = request.url?.startsWith(ROOT) ? request.url.slice(ROOT.length) : "";
    if (request.method === "GET" && path === "invocation/next") {
      waiting = response;
      return deliver();
    }
    const { id, what, init } = POSTED.exec(path)?.groups ?? {};
    const body = await text(request);
    if (init !== undefined) {
      initFailure = { ok: false, error: parseFunctionError(body) };
      current?.settle(initFailure);
      return accept(response);
    }
    if (id === undefined || id !== current?.id) {
      return refuse(response, 400, "InvalidRequestID", "This is not the invocation that is under way.");
    }
    const { settle } = current;
    current = undefined;
    if (what === "error") settle({ ok: false, error: parseFunctionError(body) });
    else if (Buffer.byteLength(body) > MAX_RESPONSE_BYTES) {
      const message = `Response payload size exceeded maximum allowed payload size (${MAX_RESPONSE_BYTES} bytes).`;
      settle(failure("Function.ResponseSizeTooLarge", message));
      return refuse(response, 413, "RequestEntityTooLarge", message);
    } else settle(readResponse(body));
    accept(response);
  };

  const server = createServer((request, response) => {
    // A process that ends in the middle of a request takes its connection with it: there is nobody to tell.
    take(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", resolve);
  });
  // The server listens on TCP, so its address is not a path.
  const { port } = server.address() as AddressInfo;
  return {
    address: `127.0.0.1:${port}`,
    invoke: (event, milliseconds, delivered) =>
      new Promise((settle) => {
        if (initFailure !== undefined) return settle(initFailure);
        current = { id: randomUUID(), event, milliseconds, delivered, settle };
        deliver();
      }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function readResponse(body: string): InvocationResult {
  try {
    return { ok: true, response: JSON.parse(body) };
  } catch {
    return failure("Runtime.InvalidResponse", "The runtime posted a response that is not JSON.");
  }
}

function accept(response: ServerResponse): void {
  response.writeHead(202, { "content-type": "application/json" }).end('{"status":"OK"}\n');
}

function refuse(response: ServerResponse, status: number, errorType: string, errorMessage: string): void {
  response
    .writeHead(status, { "content-type": "application/json" })
    .end(JSON.stringify({ errorType, errorMessage }));
}
