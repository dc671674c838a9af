import { expect, test } from "vitest";
import { formatS3Uri, parseS3Uri } from "../../../lambdas/contract/s3-uri.ts";

test.each([
  ["s3://bucket/key", { bucket: "bucket", key: "key" }],
  ["s3://bucket/a b/ü%20+.png", { bucket: "bucket", key: "a b/ü%20+.png" }],
  ["https://s3.amazonaws.com/bucket/a/b.png", { bucket: "bucket", key: "a/b.png" }],
  ["http://s3.amazonaws.com/bucket/b.png", { bucket: "bucket", key: "b.png" }],
  ["https://s3.eu-west-1.amazonaws.com/bucket/b.png", { bucket: "bucket", key: "b.png" }],
  ["https://s3-us-west-2.amazonaws.com/bucket/b.png", { bucket: "bucket", key: "b.png" }],
  ["https://bucket.s3.amazonaws.com/a%20b.png", { bucket: "bucket", key: "a b.png" }],
  ["https://my.bucket.s3.eu-west-1.amazonaws.com/b.png?versionId=1", { bucket: "my.bucket", key: "b.png" }],
  ["https://bucket.s3.cn-north-1.amazonaws.com.cn/b.png", { bucket: "bucket", key: "b.png" }],
  ["s3://bucket", undefined],
  ["s3://bucket/", undefined],
  ["s3:///key", undefined],
  ["https://example.com/bucket/key", undefined],
  ["https://bucket.s3.amazonaws.com/%E0%A4%A", undefined],
  ["", undefined],
])("%s", (uri, location) => {
  expect(parseS3Uri(uri)).toEqual(location);
});

test("a location and its URI are the same thing", () => {
  expect(formatS3Uri({ bucket: "b", key: "k/1.png" })).toBe("s3://b/k/1.png");
});

// With nested repetition in the pattern, this would not end in the lifetime of the universe.
test.each(["s3", "bucket.s3"])("a long address that is nearly one of %s is refused", (host) => {
  expect(parseS3Uri(`https://${host}${"-a".repeat(5_000)}!`)).toBeUndefined();
});
