import { createServer, request as forward, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { onTestFinished, vi } from "vitest";
import { startLocalS3 } from "../../../job/local-s3/server.ts";
import { createFolderStore } from "../../../job/local-s3/store.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { FakeCloudFormation, queryError } from "./cloudformation.ts";
import { answerIam } from "./iam.ts";
import { answerLambda } from "./lambda.ts";
import { FakeSageMaker, jsonError } from "./sagemaker.ts";
import { type AccountState, REGION, ServiceError, type ServiceReply } from "./state.ts";
import { answerWorkTeams, type WorkTeams } from "./work-teams.ts";

/** A call that reached the account. */
export interface ReceivedCall {
  /** As signatures name it: `s3`, `sts`, `iam`, `lambda`, `cloudformation`, `sagemaker`. */
  readonly service: string;
  /** The API's operation; of S3, method and path. */
  readonly operation: string;
  readonly headers: IncomingMessage["headers"];
}

/** What happens to a call instead of, or before, its answer. */
export type Fault =
  /** The service refuses it. */
  | { readonly code: string; readonly message?: string; readonly status?: number }
  /** Something else than the service answers. */
  | { readonly html: string }
  /** The connection breaks before the call is read, or after it was carried out. */
  | "lost"
  | "unanswered";

/** An account of AWS on this machine: S3, STS, IAM, Lambda, CloudFormation and SageMaker over their real protocols. */
export interface FakeAws {
  readonly state: AccountState;
  readonly cloudFormation: FakeCloudFormation;
  readonly sageMaker: FakeSageMaker;
  readonly workTeams: WorkTeams;
  /** The region of a bucket that does not lie in the account's own. */
  readonly bucketRegions: Map<string, string>;
  readonly calls: ReceivedCall[];
  /** Decides the fate of each call; `undefined` lets it be. */
  fault: (call: ReceivedCall, index: number) => Fault | undefined;
  /** Whether S3 tells checksums when it is asked; other stores may not. */
  keepsChecksums: boolean;
  /** How many objects a page of a listing has at most. */
  pageSize: number;
  /** The keys of a bucket. */
  keys(bucket: string): readonly string[];
}

export interface FakeAwsOptions {
  /** How often the SDK makes a call. Defaults to what it does by itself. */
  readonly maxAttempts?: number;
}

/** Starts an account, and points the environment of the running test at it. */
export async function startFakeAws({ maxAttempts }: FakeAwsOptions = {}): Promise<FakeAws> {
  const store = createFolderStore(temporaryFolder(), () => []);
  const state: AccountState = {
    store,
    roles: new Map(),
    functions: new Map(),
    logGroups: new Map(),
    topics: new Map(),
  };
  const localS3 = await startLocalS3(store);
  const aws: FakeAws = {
    state,
    cloudFormation: new FakeCloudFormation(state),
    sageMaker: new FakeSageMaker(state),
    workTeams: new Map([["birders", 1]]),
    bucketRegions: new Map(),
    calls: [],
    fault: () => undefined,
    keepsChecksums: true,
    pageSize: 1_000,
    keys: (bucket) => store.list(bucket, ""),
  };
  const server = createServer((request, response) => {
    answer(aws, localS3.endpoint, request, response).catch((error: unknown) => {
      response.writeHead(500).end(error instanceof Error ? error.stack : String(error));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  // The server listens on TCP, so its address is not a path.
  const { port } = server.address() as AddressInfo;
  useEndpoint(`http://127.0.0.1:${port}`, maxAttempts);
  onTestFinished(async () => {
    vi.unstubAllEnvs();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await localS3.close();
  });
  return aws;
}

export const SECRET = "a-secret-that-nobody-may-see";
export const SESSION_TOKEN = "a-token-that-nobody-may-see";

function useEndpoint(endpoint: string, maxAttempts: number | undefined): void {
  const settings = {
    AWS_ENDPOINT_URL: endpoint,
    AWS_REGION: REGION,
    AWS_ACCESS_KEY_ID: "AKIDLOCAL",
    AWS_SECRET_ACCESS_KEY: SECRET,
    AWS_SESSION_TOKEN: SESSION_TOKEN,
    AWS_EC2_METADATA_DISABLED: "true",
  };
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value);
  for (const name of ["AWS_ENDPOINT_URL_S3", "AWS_ENDPOINT_URL_STS", "AWS_PROFILE"]) {
    vi.stubEnv(name, undefined);
  }
  vi.stubEnv("AWS_MAX_ATTEMPTS", maxAttempts === undefined ? undefined : String(maxAttempts));
}

async function answer(
  aws: FakeAws,
  s3: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const body = await buffer(request);
  const call = readCall(request, body);
  const fault = aws.fault(call, aws.calls.push(call) - 1);
  if (fault === "lost") return void request.socket.destroy();
  if (fault === "unanswered") {
    await carryOut(aws, s3, request, call, body);
    return void request.socket.destroy();
  }
  const reply = fault === undefined ? await carryOut(aws, s3, request, call, body) : refuse(call, fault);
  response.writeHead(reply.status, { ...reply.headers, "content-type": reply.contentType });
  response.end(reply.body);
}

function readCall({ headers, method, url }: IncomingMessage, body: Buffer): ReceivedCall {
  const service =
    /Credential=[^/]+\/\d+\/[^/]+\/([^/]+)\//.exec(headers.authorization ?? "")?.[1] ?? "unsigned";
  const target = String(headers["x-amz-target"] ?? "").split(".")[1];
  const action =
    service === "s3" ? undefined : (new URLSearchParams(body.toString()).get("Action") ?? undefined);
  return { service, operation: target ?? action ?? `${method} ${url}`, headers };
}

interface AnyReply extends Omit<ServiceReply, "body" | "headers"> {
  readonly body: string | Buffer;
  readonly headers?: Readonly<Record<string, string | string[] | undefined>>;
}

async function carryOut(
  { state, cloudFormation, sageMaker, workTeams, bucketRegions, pageSize, keepsChecksums }: FakeAws,
  s3: string,
  request: IncomingMessage,
  { service, operation }: ReceivedCall,
  body: Buffer,
): Promise<AnyReply> {
  if (service === "cloudformation") return cloudFormation.answer(new URLSearchParams(body.toString()));
  if (service === "iam") return answerIam(state, new URLSearchParams(body.toString()));
  if (service === "lambda") return answerLambda(state, operation);
  if (/^Describe(?:Subscribed)?Workteam$/.test(operation)) return answerWorkTeams(workTeams, body.toString());
  if (service === "sagemaker") return sageMaker.answer(operation, body.toString());
  const url = new URL(request.url ?? "/", s3);
  if (url.searchParams.has("list-type")) url.searchParams.set("max-keys", String(pageSize));
  if (!keepsChecksums) delete request.headers["x-amz-checksum-mode"];
  const reply = await passOn(url, request, body);
  const [, bucket = ""] = url.pathname.split("/");
  return {
    ...reply,
    headers: { ...reply.headers, "x-amz-bucket-region": bucketRegions.get(bucket) ?? REGION },
  };
}

function passOn(url: URL, { method, headers }: IncomingMessage, body: Buffer): Promise<AnyReply> {
  return new Promise((resolve, reject) => {
    const outgoing = forward(url, { method, headers: { ...headers, host: url.host } }, (incoming) => {
      buffer(incoming).then((content) => {
        const { "content-type": contentType = "", ...rest } = incoming.headers;
        resolve({ status: incoming.statusCode ?? 500, contentType, headers: rest, body: content });
      }, reject);
    });
    outgoing.on("error", reject).end(body);
  });
}

function refuse({ service, operation }: ReceivedCall, fault: Exclude<Fault, string>): AnyReply {
  if ("html" in fault) return { status: 502, contentType: "text/html", body: fault.html };
  const error = new ServiceError(fault.code, fault.message ?? fault.code, fault.status ?? 400);
  if (service === "sagemaker") return jsonError(error);
  if (service !== "s3") return queryError(error);
  const body = `<Error><Code>${error.code}</Code><Message>${error.message}</Message></Error>`;
  const isHead = operation.startsWith("HEAD");
  return { status: error.status, contentType: "application/xml", body: isHead ? "" : body };
}
