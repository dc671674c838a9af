import { expect, test } from "vitest";
import { describeInfrastructure } from "../../../../deploy/infrastructure/describe-infrastructure.ts";
import { deployment } from "../support/deployments.ts";

const buckets = (count: number) =>
  Array.from({ length: count }, (_, index) => `birds-of-the-world-and-their-nests-${index}`);

test("data objects in some dozens of buckets still fit in a role's policies", () => {
  const { executionRole } = describeInfrastructure(deployment({}, { dataBuckets: buckets(60) }));
  expect(JSON.stringify(executionRole?.policies)).toContain("nests-59/*");
});

test("a role that IAM would refuse for its length is refused before anything is made", () => {
  expect(() => describeInfrastructure(deployment({}, { dataBuckets: buckets(120) }))).toThrow(
    expect.objectContaining({ name: "OptionsError", code: "policies-too-long" }),
  );
});

test("so is one with too long statements in the settings", () => {
  const Resource = buckets(120).map((bucket) => `arn:aws:s3:::${bucket}/some/folder/with/counts.json`);
  const policyStatements = [{ Effect: "Allow" as const, Action: "s3:PutObject", Resource }];
  expect(() => describeInfrastructure(deployment({ consolidationFunction: { policyStatements } }))).toThrow(
    "birds-post-us-east-1",
  );
});
