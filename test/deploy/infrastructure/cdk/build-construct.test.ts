import fc from "fast-check";
import { expect, test } from "vitest";
import type { Deployment } from "../../../../deploy/deployment.ts";
import { buildCdkConstruct } from "../../../../deploy/infrastructure/cdk/build-construct.ts";
import { buildStackTemplate } from "../../../../deploy/infrastructure/cloudformation/build-template.ts";
import { anyDeployment, deployment, KEY_ARN } from "../support/deployments.ts";
import { ofTemplate } from "../support/plain-infrastructure.ts";
import { recordConstruct } from "../support/recorded-construct.ts";

const CODE = { bucket: "birds-input", key: "code.zip" };
const STREAMING = deployment({
  streaming: {},
  kmsKeyId: KEY_ARN,
  consolidationRole: "job",
  tags: { "cost center": "12", team: "birders" },
  consolidationFunction: {
    environment: { LOG_LEVEL: "debug" },
    policyStatements: [
      { Effect: "Allow", Action: "s3:PutObject", Resource: "arn:aws:s3:::birds-state/counts.json" },
    ],
  },
});

/** What the template makes, as far as a construct says it: CDK has no place for the ids of trust statements, nor needs it outputs. */
function expected(described: Deployment) {
  const { partition, settings } = described;
  const template = buildStackTemplate(described, { preAnnotation: CODE, consolidation: CODE });
  const { outputs: _, ...made } = ofTemplate(template, { partition, region: settings.region });
  return JSON.parse(JSON.stringify(made), (key, value) => {
    if (key === "AssumeRolePolicyDocument") {
      for (const statement of value.Statement) delete statement.Sid;
    }
    return value;
  });
}

test("the construct of any deployment makes what the CloudFormation template makes", async () => {
  await fc.assert(
    fc.asyncProperty(anyDeployment, async (described) => {
      expect(await recordConstruct(buildCdkConstruct(described), described)).toEqual(expected(described));
    }),
    { numRuns: 30 },
  );
});

test("it is only for a stack of the account and region that its policies name", async () => {
  const text = buildCdkConstruct(STREAMING);
  await expect(recordConstruct(text, STREAMING, "us-west-2")).rejects.toThrow(
    "111122223333, region us-east-1",
  );
});

test.each([
  ["birds", "BirdsLabeling"],
  ["birds-of-2026", "BirdsOf2026Labeling"],
  ["2026--birds", "Labeling2026Birds"],
])("the class for %s is %s", (labelingJobName, name) => {
  expect(buildCdkConstruct(deployment({}, { labelingJobName }))).toContain(
    `export class ${name} extends Construct {`,
  );
});

test("it imports only what it uses", () => {
  const topicsOnly = deployment(
    { streaming: {}, roleArn: "arn:aws:iam::111122223333:role/Mine" },
    { handlers: { preAnnotation: false, consolidation: false } },
  );
  expect(buildCdkConstruct(topicsOnly)).toContain(`import {
  Stack,
  Tags,
  aws_sns as sns,
} from "aws-cdk-lib";
import { Construct } from "constructs";
`);
});

// This text was compiled in strict mode and synthesised with aws-cdk-lib 2.276.0, and gave the resources of the CloudFormation
// template. After a change to it, do that again: here is no aws-cdk-lib.
test("the text is the one that was tried with aws-cdk-lib", async () => {
  await expect(buildCdkConstruct(STREAMING)).toMatchFileSnapshot("streaming-construct.txt");
});
