import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { retryDelay } from "../../../lambdas/s3/aws-request.ts";
import { createS3Client, type S3Client } from "../../../lambdas/s3/s3-client.ts";
import { send } from "../../../lambdas/s3/send.ts";
import { createSignedReader } from "../../../lambdas/s3/signed-reader.ts";
import { CREDENTIALS, errorXml, type Fault, startVerifyingS3, type VerifyingS3 } from "./verifying-s3.ts";

const location = { bucket: "out", key: "a b/ü+(1)!.json" };
const path = "/out/a%20b/%C3%BC%2B%281%29%21.json";

let s3: VerifyingS3;
let client: S3Client;

beforeEach(async () => {
  s3 = await startVerifyingS3();
  s3.objects.set(path, '["ü🐦"]');
  process.env["AWS_ENDPOINT_URL_S3"] = s3.endpoint;
  client = createS3Client({ region: "us-east-1", credentials: CREDENTIALS });
});

afterEach(() => {
  delete process.env["AWS_ENDPOINT_URL_S3"];
});

const read = async (): Promise<string> => (await client.get(location)).body.toString();

describe("requests that the AWS SDK's signer confirms", () => {
  test("get a key with every kind of character", async () => {
    expect(await read()).toBe('["ü🐦"]');
    expect(s3.requests).toEqual([{ method: "GET", path, region: "us-east-1" }]);
  });

  test("are refused if the secret is another", async () => {
    client = createS3Client({
      region: "us-east-1",
      credentials: { ...CREDENTIALS, secretAccessKey: "other" },
    });
    await expect(read()).rejects.toMatchObject({ name: "SignatureDoesNotMatch", status: 403 });
  });

  test("write over the version that was read, and over no other", async () => {
    const { etag } = await client.get(location);
    await client.putJsonOver(location, etag, '["new"]');
    expect(s3.objects.get(path)).toBe('["new"]');
    await expect(client.putJsonOver(location, etag, "[]")).rejects.toMatchObject({
      name: "PreconditionFailed",
    });
  });

  test("begin an object only once", async () => {
    const begun = { bucket: "out", key: "counts.json" };
    await client.putJsonOver(begun, undefined, "{}");
    expect(s3.objects.get("/out/counts.json")).toBe("{}");
    await expect(client.putJsonOver(begun, undefined, "[]")).rejects.toMatchObject({
      name: "PreconditionFailed",
    });
  });
});

describe("what passes is tried again", () => {
  const busy = (status: number, code: string): Fault => ({ status, body: errorXml(code) });
  test.each<[string, Fault]>([
    ["SlowDown", busy(503, "SlowDown")],
    ["an internal error", busy(500, "InternalError")],
    ["too many requests", busy(429, "TooManyRequests")],
    ["a request that came too slowly", busy(400, "RequestTimeout")],
    ["an error that is no XML", { status: 502, body: "Bad Gateway" }],
    ["a connection that is reset", "reset"],
    ["a body that is cut off", "cut off"],
  ])("%s, twice", async (_, fault) => {
    s3.faults.push(fault, fault);
    expect(await read()).toBe('["ü🐦"]');
    expect(s3.requests.length).toBe(3);
  });

  test("five times at most", async () => {
    s3.faults.push(...Array<Fault>(9).fill(busy(503, "SlowDown")));
    await expect(read()).rejects.toMatchObject({ name: "SlowDown", status: 503, requestId: "ID1" });
    expect(s3.requests.length).toBe(5);
  });

  test("after 200 ms at most, then twice as long each time", () => {
    expect([1, 2, 3, 4].map((attempt) => retryDelay(attempt, 0.5))).toEqual([100, 200, 400, 800]);
  });

  test("a server that says nothing is given up in time", async () => {
    s3.faults.push("silence");
    const { signRequest } = await import("../../../lambdas/s3/signature-v4.ts");
    const unsigned = { method: "GET", path, headers: { host: new URL(s3.endpoint).host }, body: "" };
    const scope = { service: "s3", region: "us-east-1", credentials: CREDENTIALS, date: new Date() };
    const headers = signRequest(unsigned, scope);
    const request = { target: { origin: s3.endpoint, path }, method: "GET", headers, body: "" };
    await expect(send(request, 50)).rejects.toThrow("silent for 50 ms");
  });
});

describe("what stays is not", () => {
  test.each<[string, Fault]>([
    ["AccessDenied", { status: 403, body: errorXml("AccessDenied") }],
    ["NotImplemented", { status: 501, body: errorXml("NotImplemented") }],
    ["InvalidRequest", { status: 400, body: errorXml("InvalidRequest") }],
  ])("%s", async (name, fault) => {
    s3.faults.push(fault);
    await expect(read()).rejects.toMatchObject({ name });
    expect(s3.requests.length).toBe(1);
  });

  test("an error says what AWS said, with the request's id and what to do", async () => {
    s3.faults.push({
      status: 403,
      body: errorXml("AccessDenied", "User is not authorized to perform: kms:Decrypt &amp; more"),
      headers: { "x-amz-request-id": "REQ7" },
    });
    const reader = createSignedReader({ region: "us-east-1", credentials: CREDENTIALS });
    await expect(reader.readText(location)).rejects.toThrow(
      expect.objectContaining({
        name: "ContractError",
        code: "s3-read",
        message: expect.stringMatching(
          /AccessDenied: User is not authorized to perform: kms:Decrypt & more \(HTTP 403, request id REQ7\)[\s\S]*s3:\/\/out\/a b[\s\S]*s3:GetObject[\s\S]*kms:Decrypt/,
        ),
      }),
    );
  });
});

describe("a bucket in another region", () => {
  test.each<[string, Fault]>([
    [
      "a redirect",
      {
        status: 301,
        body: errorXml("PermanentRedirect"),
        headers: { "x-amz-bucket-region": "eu-central-1" },
      },
    ],
    [
      "a malformed authorization",
      {
        status: 400,
        body: errorXml("AuthorizationHeaderMalformed", "wrong", "<Region>eu-central-1</Region>"),
      },
    ],
  ])("is asked there after %s, and from then on", async (_, fault) => {
    s3.faults.push(fault);
    expect(await read()).toBe('["ü🐦"]');
    await read();
    expect(s3.requests.map(({ region }) => region)).toEqual(["us-east-1", "eu-central-1", "eu-central-1"]);
  });

  test("is not followed in circles", async () => {
    const to = (region: string): Fault => ({
      status: 301,
      body: errorXml("PermanentRedirect"),
      headers: { "x-amz-bucket-region": region },
    });
    s3.faults.push(to("eu-central-1"), to("us-east-1"));
    await expect(read()).rejects.toMatchObject({ name: "PermanentRedirect" });
    expect(s3.requests.length).toBe(2);
  });
});

test.each([[3_600_000], [-86_400_000]])("a clock that is off by %i ms is corrected once", async (ahead) => {
  s3.ahead = ahead;
  expect(await read()).toBe('["ü🐦"]');
  expect(await read()).toBe('["ü🐦"]');
  expect(s3.requests.length).toBe(3);
});

describe("the function's own role", () => {
  const names = ["AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN"] as const;
  const values = [CREDENTIALS.accessKeyId, CREDENTIALS.secretAccessKey, CREDENTIALS.sessionToken];
  afterEach(() => {
    for (const name of names) delete process.env[name];
  });

  test("is read from the environment at each call", async () => {
    client = createS3Client({ region: "us-east-1" });
    names.forEach((name, index) => {
      process.env[name] = values[index];
    });
    expect(await read()).toBe('["ü🐦"]');
  });

  test("without credentials is an error that names the variables", async () => {
    client = createS3Client({ region: "us-east-1" });
    await expect(read()).rejects.toThrow(
      expect.objectContaining({
        code: "aws-credentials",
        message: expect.stringContaining("AWS_ACCESS_KEY_ID"),
      }),
    );
  });
});
