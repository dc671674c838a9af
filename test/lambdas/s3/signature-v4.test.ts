import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { encodePath, signRequest } from "../../../lambdas/s3/signature-v4.ts";
import { smithyAuthorization } from "./smithy-signer.ts";

/** The examples of the S3 API reference, "Authenticating Requests: Using the Authorization Header". */
const example = {
  service: "s3",
  region: "us-east-1",
  date: new Date("2013-05-24T00:00:00Z"),
  credentials: {
    accessKeyId: "AKIAIOSFODNN7EXAMPLE",
    secretAccessKey: "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
  },
};
const host = "examplebucket.s3.amazonaws.com";

describe("AWS's published examples", () => {
  test("get an object", () => {
    const request = { method: "GET", path: "/test.txt", headers: { host, range: "bytes=0-9" }, body: "" };
    expect(signRequest(request, example)["authorization"]).toBe(
      "AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request, SignedHeaders=host;range;x-amz-content-sha256;x-amz-date, Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41",
    );
  });

  test("put an object", () => {
    const request = {
      method: "PUT",
      path: `/${encodePath("test$file.text")}`,
      headers: {
        host,
        date: "Fri, 24 May 2013 00:00:00 GMT",
        "x-amz-storage-class": "REDUCED_REDUNDANCY",
      },
      body: "Welcome to Amazon S3.",
    };
    expect(signRequest(request, example)["authorization"]).toMatch(
      /Signature=98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd$/,
    );
  });
});

describe("the AWS SDK's own signer", () => {
  test("agrees on a request to STS", async () => {
    const headers = {
      host: "sts.eu-west-1.amazonaws.com",
      "content-type": "application/x-www-form-urlencoded",
    };
    const request = { method: "POST", path: "/", headers, body: "Action=AssumeRole&RoleArn=arn%3Aaws" };
    const scope = { ...example, service: "sts", region: "eu-west-1" };
    expect(signRequest(request, scope)["authorization"]).toBe(await smithyAuthorization(request, scope));
  });

  test("agrees, whatever the key, the body and the credentials", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: "binary", minLength: 1, maxLength: 30 }),
        fc.string({ unit: "binary", maxLength: 40 }),
        fc.option(fc.base64String({ minLength: 4 }), { nil: undefined }),
        fc.date({ min: new Date("2000-01-01"), max: new Date("2100-01-01"), noInvalidDate: true }),
        fc.constantFrom("us-east-1", "us-gov-west-1", "cn-north-1"),
        async (key, body, sessionToken, date, region) => {
          const credentials = {
            accessKeyId: "AKID",
            secretAccessKey: "secret",
            ...(sessionToken ? { sessionToken } : {}),
          };
          const headers = { host: "example.com", "if-match": '"a  b"', "content-type": "application/json" };
          const request = { method: "PUT", path: `/${encodePath(key)}`, headers, body };
          const scope = { service: "s3", region, credentials, date };
          expect(signRequest(request, scope)["authorization"]).toBe(
            await smithyAuthorization(request, scope),
          );
        },
      ),
    );
  });
});

test.each([
  ["a b+c", "a%20b%2Bc"],
  ["ä/ö//ü", "%C3%A4/%C3%B6//%C3%BC"],
  ["../x?y=1&z#(a)*!'", "../x%3Fy%3D1%26z%23%28a%29%2A%21%27"],
  ["100%/~.-_", "100%25/~.-_"],
])("the path %s is sent as %s", (path, encoded) => {
  expect(encodePath(path)).toBe(encoded);
});
