import { spawnSync } from "node:child_process";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildStackTemplate } from "../../../../deploy/infrastructure/cloudformation/build-template.ts";
import {
  buildTerraform,
  type TerraformCode,
} from "../../../../deploy/infrastructure/terraform/build-terraform.ts";
import { anyDeployment, deployment, KEY_ARN } from "../support/deployments.ts";
import { ofTemplate, ofTerraform } from "../support/plain-infrastructure.ts";

const ZIPS: TerraformCode = {
  preAnnotation: { path: "pre-annotation.zip", codeSha256: "cHJlLWFubm90YXRpb24=" },
  consolidation: { path: "consolidation.zip", codeSha256: "Y29uc29saWRhdGlvbg==" },
};
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

describe("of any deployment", () => {
  test("the configuration makes what the CloudFormation template makes", async () => {
    await fc.assert(
      fc.asyncProperty(anyDeployment, async (described) => {
        const { partition, settings } = described;
        const template = buildStackTemplate(described, { preAnnotation: CODE, consolidation: CODE });
        expect(await ofTerraform(buildTerraform(described, ZIPS), described)).toEqual(
          ofTemplate(template, { partition, region: settings.region }),
        );
      }),
      { numRuns: 30 },
    );
  });

  test("the text is the same each time", () => {
    fc.assert(
      fc.property(anyDeployment, (described) => {
        expect(buildTerraform(described, ZIPS)).toBe(buildTerraform(described, ZIPS));
      }),
    );
  });
});

test("a function runs the zip that is named, and is updated when its hash changes", () => {
  const text = buildTerraform(deployment(), ZIPS);
  expect(text).toContain(`  filename         = "pre-annotation.zip"
  source_code_hash = "cHJlLWFubm90YXRpb24="`);
  expect(text).toContain(`  filename         = "consolidation.zip"
  source_code_hash = "Y29uc29saWRhdGlvbg=="`);
});

test("a function without a zip is refused", () => {
  const { preAnnotation } = ZIPS;
  expect(() => buildTerraform(deployment(), { preAnnotation })).toThrow(
    expect.objectContaining({
      name: "OptionsError",
      message: expect.stringContaining("birds-post-LabelingFunction"),
    }),
  );
});

test("it is applied to the account and the region of the settings, and no other", () => {
  expect(buildTerraform(deployment(), ZIPS)).toContain(`provider "aws" {
  region              = "us-east-1"
  allowed_account_ids = ["111122223333"]
}`);
});

test("policies refer to what is made, so that it is made first", () => {
  const text = buildTerraform(STREAMING, ZIPS);
  expect(text).toContain("          aws_lambda_function.consolidation.arn,\n");
  expect(text).toContain("          AWS = aws_iam_role.consolidation.arn\n");
  expect(text).toContain("        Resource = aws_sns_topic.output.arn\n");
});

if (spawnSync("terraform", ["version"]).status === 0) {
  test.each([
    ["a plain job", deployment()],
    ["a streaming job", STREAMING],
  ])("terraform fmt has nothing to change for %s", (_, described) => {
    const input = buildTerraform(described, ZIPS);
    const run = spawnSync("terraform", ["fmt", "-"], { input, encoding: "utf8", timeout: 60_000 });
    expect(run.status).toBe(0);
    expect(run.stdout).toBe(input);
  });
} else {
  test.todo("terraform fmt has nothing to change (terraform is not on the PATH, so this is not checked)");
}
