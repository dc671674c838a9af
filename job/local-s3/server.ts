import { createHash } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { LabelsmithError } from "../../lambdas/contract/errors.ts";
import { LOCAL_ACCOUNT } from "../labeling-job.ts";
import { decodeAwsChunks } from "./aws-chunked.ts";
import { etagOf } from "./etag.ts";
import { listPage } from "./list.ts";
import type { ObjectStore } from "./store.ts";
import { assumeRoleXml, callerIdentityXml, errorXml } from "./xml.ts";

/** A running stand-in for S3 and STS. */
export interface LocalS3 {
  /** `http://127.0.0.1:<port>`, for `AWS_ENDPOINT_URL`. */
  readonly endpoint: string;
  close(): Promise<void>;
}

interface Reply {
  readonly status: number;
  readonly body: string | Buffer;
  readonly headers?: Readonly<Record<string, string>>;
}

const SESSION_MILLISECONDS = 3_600_000;
const CHECKSUM = "x-amz-checksum-sha256";

/**
 * Serves folders over the S3 protocol (path style: get, head, put, delete, list, and CORS rules, which last as long as the
 * server) and STS's AssumeRole and GetCallerIdentity, on loopback only, so that handlers and commands read and write with the
 * AWS SDK just as in AWS. Signatures are not checked: nothing but this machine can call.
 */
export async function startLocalS3(store: ObjectStore): Promise<LocalS3> {
  const corsRules = new Map<string, string>();
  const server = createServer((request, response) => {
    answer(store, corsRules, request)
      .catch((error: unknown): Reply => {
        const [status, code] =
          error instanceof LabelsmithError ? [400, "InvalidRequest"] : [500, "InternalError"];
        return xml(status, errorXml(code, error instanceof Error ? error.message : String(error)));
      })
      .then((reply) => send(request, response, reply));
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", resolve);
  });
  // The server listens on TCP, so its address is not a path.
  const { port } = server.address() as AddressInfo;
  return {
    endpoint: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

async function answer(
  store: ObjectStore,
  corsRules: Map<string, string>,
  request: IncomingMessage,
): Promise<Reply> {
  if (!/^(127\.0\.0\.1|localhost):\d+$/.test(request.headers.host ?? "")) {
    return xml(403, errorXml("AccessDenied", "This stand-in answers to loopback names only."));
  }
  const url = new URL(request.url ?? "/", "http://127.0.0.1");
  const [bucket = "", ...rest] = url.pathname.slice(1).split("/").map(decodeURIComponent);
  const key = rest.join("/");
  if (request.method === "POST" && bucket === "")
    return sts(new URLSearchParams((await buffer(request)).toString()));
  if (key === "" && url.searchParams.has("cors")) return cors(corsRules, bucket, request);
  if (request.method === "PUT" && key !== "") return put(store, { bucket, key }, request);
  if (request.method === "GET" && key === "") return xml(200, listPage(store, bucket, url.searchParams));
  if (request.method === "HEAD" && key === "") return { status: 200, body: "" };
  if (request.method === "DELETE" && key !== "") {
    store.remove({ bucket, key });
    return { status: 204, body: "" };
  }
  if (request.method === "GET" || request.method === "HEAD") return get(store, { bucket, key }, request);
  return xml(501, errorXml("NotImplemented", `${request.method} is not part of this stand-in for S3.`));
}

function get(
  store: ObjectStore,
  location: { bucket: string; key: string },
  { headers: { "x-amz-checksum-mode": checksumMode } }: IncomingMessage,
): Reply {
  const body = store.read(location);
  if (body === undefined) {
    return xml(
      404,
      errorXml("NoSuchKey", `There is no local copy of s3://${location.bucket}/${location.key}.`),
    );
  }
  const headers = { "content-type": "application/octet-stream", etag: etagOf(body) };
  const checksum = checksumMode === "ENABLED" ? { [CHECKSUM]: sha256Of(body) } : {};
  return { status: 200, body, headers: { ...headers, ...checksum } };
}

async function put(
  store: ObjectStore,
  location: { bucket: string; key: string },
  request: IncomingMessage,
): Promise<Reply> {
  const sent = await buffer(request);
  // Nothing is awaited between this check and the write, so that conditional writes are as exclusive as S3's.
  if (!isAllowedOver(store.read(location), request)) {
    return xml(412, errorXml("PreconditionFailed", "The object is not the version that was to be replaced."));
  }
  const chunked = (request.headers["content-encoding"] ?? "").includes("aws-chunked");
  const body = chunked ? decodeAwsChunks(sent) : sent;
  if ((request.headers[CHECKSUM] ?? sha256Of(body)) !== sha256Of(body)) {
    return xml(400, errorXml("BadDigest", "The content is not what its SHA-256 says."));
  }
  store.write(location, body);
  return { status: 200, body: "", headers: { etag: etagOf(body) } };
}

/** Whether a write's `If-Match` or `If-None-Match` allows it over what is there now. */
function isAllowedOver(existing: Buffer | undefined, { headers }: IncomingMessage): boolean {
  if (headers["if-none-match"] === "*") return existing === undefined;
  const wanted = headers["if-match"];
  return wanted === undefined || (existing !== undefined && etagOf(existing) === wanted);
}

function sha256Of(body: Buffer): string {
  return createHash("sha256").update(body).digest("base64");
}

async function cors(rules: Map<string, string>, bucket: string, request: IncomingMessage): Promise<Reply> {
  if (request.method === "PUT") {
    rules.set(bucket, (await buffer(request)).toString());
    return { status: 200, body: "" };
  }
  const body = rules.get(bucket);
  return body === undefined
    ? xml(404, errorXml("NoSuchCORSConfiguration", "The CORS configuration does not exist"))
    : xml(200, body);
}

function sts(form: URLSearchParams): Reply {
  if (form.get("Action") === "GetCallerIdentity") return xml(200, callerIdentityXml(LOCAL_ACCOUNT));
  if (form.get("Action") !== "AssumeRole") {
    return xml(
      501,
      errorXml("NotImplemented", `${form.get("Action")} is not part of this stand-in for STS.`),
    );
  }
  return xml(200, assumeRoleXml(form.get("RoleArn") ?? "", new Date(Date.now() + SESSION_MILLISECONDS)));
}

function xml(status: number, body: string): Reply {
  return { status, body, headers: { "content-type": "application/xml" } };
}

function send(request: IncomingMessage, response: ServerResponse, { status, body, headers }: Reply): void {
  response.writeHead(status, { ...headers, "content-length": Buffer.byteLength(body) });
  response.end(request.method === "HEAD" ? undefined : body);
}
