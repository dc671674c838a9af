import { createHash } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { onTestFinished } from "vitest";
import type { Credentials } from "../../../lambdas/s3/credentials.ts";
import { smithyAuthorization } from "./smithy-signer.ts";

/** What the next request meets instead of an answer. */
export type Fault =
  | { readonly status: number; readonly body: string; readonly headers?: Readonly<Record<string, string>> }
  | "reset"
  | "cut off"
  | "silence";

export interface VerifyingS3 {
  readonly objects: Map<string, string>;
  /** Taken one by one, each by one request. */
  readonly faults: Fault[];
  readonly requests: { readonly method: string; readonly path: string; readonly region: string }[];
  readonly endpoint: string;
  /** By how much its clock is ahead of this machine's, in milliseconds. */
  ahead: number;
}

export const CREDENTIALS: Credentials = {
  accessKeyId: "AKIDEXAMPLE",
  secretAccessKey: "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY",
  sessionToken: "session+token/==",
};

const MAX_SKEW = 15 * 60_000;

export const errorXml = (code: string, message = "No.", more = ""): string =>
  `<?xml version="1.0"?><Error><Code>${code}</Code><Message>${message}</Message>${more}<RequestId>ID1</RequestId></Error>`;

/** S3 on loopback that takes no request whose signature the AWS SDK's own signer does not confirm. Closed with the test. */
export async function startVerifyingS3(): Promise<VerifyingS3> {
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  const s3: VerifyingS3 = {
    objects: new Map(),
    faults: [],
    requests: [],
    endpoint: `http://127.0.0.1:${port}`,
    ahead: 0,
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await buffer(request);
    const { method = "", url: path = "" } = request;
    const region = /Credential=[^/]+\/\d+\/([^/]+)\//.exec(request.headers.authorization ?? "")?.[1] ?? "";
    s3.requests.push({ method, path, region });
    response.setHeader("date", new Date(Date.now() + s3.ahead).toUTCString());
    const reply = (status: number, text: string, headers: Readonly<Record<string, string>> = {}) =>
      response.writeHead(status, { ...headers, "content-length": Buffer.byteLength(text) }).end(text);

    const refusal = await verify(request, body, region, s3.ahead);
    if (refusal !== undefined) return void reply(403, errorXml(refusal));
    const fault = s3.faults.shift();
    if (fault === "silence") return;
    if (fault === "reset") return void request.socket.resetAndDestroy();
    if (fault === "cut off") {
      response.writeHead(200, { "content-length": 100 }).write("[");
      return void setTimeout(() => request.socket.destroy(), 20);
    }
    if (fault !== undefined) return void reply(fault.status, fault.body, fault.headers);

    const existing = s3.objects.get(path);
    if (method === "GET" && existing === undefined) return void reply(404, errorXml("NoSuchKey"));
    if (method === "GET") return void reply(200, existing ?? "", { etag: etagOf(existing ?? "") });
    const isNew = request.headers["if-none-match"] === "*" && existing === undefined;
    if (!isNew && (existing === undefined || request.headers["if-match"] !== etagOf(existing)))
      return void reply(412, errorXml("PreconditionFailed"));
    s3.objects.set(path, body.toString());
    reply(200, "");
  }
  return s3;
}

/** The code of the error if a request is not signed as AWS asks. */
async function verify(
  { method = "", url: path = "", headers }: IncomingMessage,
  body: Buffer,
  region: string,
  ahead: number,
): Promise<string | undefined> {
  const stamp = String(headers["x-amz-date"]);
  const date = new Date(stamp.replace(/^(....)(..)(..T..)(..)(..Z)$/, "$1-$2-$3:$4:$5"));
  if (Math.abs(date.getTime() - (Date.now() + ahead)) > MAX_SKEW) return "RequestTimeTooSkewed";
  const names = /SignedHeaders=([^,]+),/.exec(headers.authorization ?? "")?.[1]?.split(";") ?? [];
  const signed = Object.fromEntries(names.map((name) => [name, String(headers[name])]));
  const scope = { service: "s3", region, credentials: CREDENTIALS, date };
  const expected = await smithyAuthorization({ method, path, headers: signed, body }, scope);
  return expected === headers.authorization ? undefined : "SignatureDoesNotMatch";
}

function etagOf(text: string): string {
  return `"${createHash("md5").update(text).digest("hex")}"`;
}
