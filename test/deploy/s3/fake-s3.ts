import { createHash } from "node:crypto";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import type { S3 } from "@aws-sdk/client-s3";
import { onTestFinished, vi } from "vitest";
import { createS3Client } from "../../../deploy/aws/clients.ts";
import { decodeAwsChunks } from "../../../job/local-s3/aws-chunked.ts";

/** What the fake does beside keeping objects. */
export interface FakeS3 {
  readonly client: S3;
  /** By `/bucket/key`. */
  readonly objects: Map<string, Buffer>;
  /** Paths that are forbidden. */
  readonly forbidden: Set<string>;
  /** How often each path is still to be answered with "slow down". */
  readonly slow: Map<string, number>;
  /** Method and path of every request. */
  readonly requests: string[];
  /** Whether objects are encrypted with KMS: their ETag is no MD5. */
  kms: boolean;
}

/** A small S3 of its own for the running test, which can be made to refuse; the SDK's client for it beside. */
export async function startFakeS3(): Promise<FakeS3> {
  const server = createServer((request, response) => {
    answer(fake, checksums, request).then(({ status, body = "", headers = {} }) => {
      response.writeHead(status, headers);
      response.end(request.method === "HEAD" ? undefined : body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const client = await clientFor(`http://127.0.0.1:${port}`);
  const checksums = new Map<string, string>();
  const fake: FakeS3 = {
    client,
    objects: new Map(),
    forbidden: new Set(),
    slow: new Map(),
    requests: [],
    kms: false,
  };
  onTestFinished(() => {
    client.destroy();
    server.closeAllConnections();
    server.close();
  });
  return fake;
}

/** The client that the commands use, for an endpoint. */
export async function clientFor(endpoint: string): Promise<S3> {
  vi.stubEnv("AWS_ENDPOINT_URL_S3", endpoint);
  vi.stubEnv("AWS_REGION", "us-east-1");
  vi.stubEnv("AWS_ACCESS_KEY_ID", "a");
  vi.stubEnv("AWS_SECRET_ACCESS_KEY", "b");
  onTestFinished(() => {
    vi.unstubAllEnvs();
  });
  return createS3Client();
}

interface Reply {
  readonly status: number;
  readonly body?: string | Buffer;
  readonly headers?: Record<string, string>;
}

async function answer(
  fake: FakeS3,
  checksums: Map<string, string>,
  request: IncomingMessage,
): Promise<Reply> {
  const url = new URL(request.url ?? "/", "http://s3");
  const path = decodeURIComponent(url.pathname);
  fake.requests.push(`${request.method} ${path}`);
  const left = fake.slow.get(path) ?? 0;
  fake.slow.set(path, left - 1);
  if (left > 0) return { status: 503, body: "<Error><Code>SlowDown</Code></Error>" };
  if (fake.forbidden.has(path)) return { status: 403, body: "<Error><Code>AccessDenied</Code></Error>" };
  const [, , ...key] = path.split("/");
  if (request.method === "PUT") return put(fake, checksums, path, request);
  if (key.join("/") === "" && request.method === "HEAD")
    return { status: 200, headers: { "x-amz-bucket-region": "eu-west-1" } };
  const body = fake.objects.get(path);
  if (body === undefined) return { status: 404, body: "<Error><Code>NoSuchKey</Code></Error>" };
  const etag = fake.kms ? '"no md5"' : `"${createHash("md5").update(body).digest("hex")}"`;
  const sha256 = checksums.get(path);
  const headers = { etag, "content-length": String(body.length), "x-amz-checksum-type": "FULL_OBJECT" };
  return {
    status: 200,
    body,
    headers: sha256 === undefined ? headers : { ...headers, "x-amz-checksum-sha256": sha256 },
  };
}

async function put(
  fake: FakeS3,
  checksums: Map<string, string>,
  path: string,
  request: IncomingMessage,
): Promise<Reply> {
  const sent = await buffer(request);
  if (request.headers["if-none-match"] === "*" && fake.objects.has(path))
    return { status: 412, body: "<Error><Code>PreconditionFailed</Code></Error>" };
  const chunked = (request.headers["content-encoding"] ?? "").includes("aws-chunked");
  const body = chunked ? decodeAwsChunks(sent) : sent;
  const sha256 = createHash("sha256").update(body).digest("base64");
  const claimed = request.headers["x-amz-checksum-sha256"];
  if (claimed !== undefined && claimed !== sha256)
    return { status: 400, body: "<Error><Code>BadDigest</Code></Error>" };
  if (claimed !== undefined) checksums.set(path, sha256);
  fake.objects.set(path, body);
  return { status: 200 };
}
