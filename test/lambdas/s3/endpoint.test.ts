import { describe, expect, test } from "vitest";
import type { Environment } from "../../../lambdas/s3/credentials.ts";
import { s3Target, stsTarget } from "../../../lambdas/s3/endpoint.ts";

const key = "a b.json";

describe("an object's address", () => {
  test.each<[string, string, Environment, string]>([
    ["photos", "eu-west-1", {}, "https://photos.s3.eu-west-1.amazonaws.com/a%20b.json"],
    ["photos", "us-gov-west-1", {}, "https://photos.s3.us-gov-west-1.amazonaws.com/a%20b.json"],
    ["photos", "cn-north-1", {}, "https://photos.s3.cn-north-1.amazonaws.com.cn/a%20b.json"],
    ["my.photos", "us-east-1", {}, "https://s3.us-east-1.amazonaws.com/my.photos/a%20b.json"],
    ["Old_Bucket", "us-east-1", {}, "https://s3.us-east-1.amazonaws.com/Old_Bucket/a%20b.json"],
    [
      "photos",
      "us-gov-west-1",
      { AWS_USE_FIPS_ENDPOINT: "true" },
      "https://photos.s3-fips.us-gov-west-1.amazonaws.com/a%20b.json",
    ],
    [
      "photos",
      "us-east-1",
      { AWS_ENDPOINT_URL: "http://localhost:4566/" },
      "http://localhost:4566/photos/a%20b.json",
    ],
    [
      "photos",
      "us-east-1",
      { AWS_ENDPOINT_URL: "http://localhost:1", AWS_ENDPOINT_URL_S3: "http://localhost:2/s3" },
      "http://localhost:2/s3/photos/a%20b.json",
    ],
    [
      "photos",
      "us-east-1",
      { AWS_ENDPOINT_URL: "http://localhost:1", AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: "true" },
      "https://photos.s3.us-east-1.amazonaws.com/a%20b.json",
    ],
  ])("in %s in %s", (bucket, region, environment, url) => {
    const { origin, path } = s3Target({ bucket, key }, region, environment);
    expect(origin + path).toBe(url);
  });

  test("a bucket's name cannot lead to another host", () => {
    expect(s3Target({ bucket: "x@evil.example#", key }, "us-east-1", {})).toEqual({
      origin: "https://s3.us-east-1.amazonaws.com",
      path: "/x%40evil.example%23/a%20b.json",
    });
  });
});

test.each<[string, Environment, string]>([
  ["us-east-1", {}, "https://sts.us-east-1.amazonaws.com/"],
  ["cn-northwest-1", {}, "https://sts.cn-northwest-1.amazonaws.com.cn/"],
  ["us-east-1", { AWS_ENDPOINT_URL_STS: "http://localhost:3/sts" }, "http://localhost:3/sts/"],
])("STS in %s", (region, environment, url) => {
  const { origin, path } = stsTarget(region, environment);
  expect(origin + path).toBe(url);
});
