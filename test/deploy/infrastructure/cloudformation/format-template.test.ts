import { expect, test } from "vitest";
import { buildStackTemplate } from "../../../../deploy/infrastructure/cloudformation/build-template.ts";
import { formatTemplate } from "../../../../deploy/infrastructure/cloudformation/format-template.ts";
import { deployment } from "../support/deployments.ts";

const CODE = { bucket: "birds-input", key: "code.zip" };

test("resources stand under a line that says what they are for, and references on one line", () => {
  const text = formatTemplate(buildStackTemplate(deployment(), { preAnnotation: CODE, consolidation: CODE }));
  expect(text).toMatch(/^AWSTemplateFormatVersion: "2010-09-09"\nDescription: .*\n\nResources:\n {2}# /);
  expect(text).toContain(`
  # The function writes its own log and reads the workers' answers.
  ConsolidationRole:
    Type: AWS::IAM::Role
`);
  expect(text).toContain("      Role: { Fn::GetAtt: [ ConsolidationRole, Arn ] }\n");
  expect(text).toContain("        LogGroup: { Ref: ConsolidationLogGroup }\n");
});

test.each([
  "on",
  "no",
  "y",
  "=",
  "<<",
  "~",
  "012",
  "1_000",
  "12:30:00",
  "2026-01-01",
  "2026-01-01 00:00:00",
  ".5",
  "0x1f",
  "",
  " ",
])("the text %j is quoted: older readers of YAML take it for something else", (value) => {
  const consolidationFunction = { environment: { VALUE: value } };
  const text = formatTemplate(buildStackTemplate(deployment({ consolidationFunction })));
  expect(text).toContain(`          VALUE: "${value}"\n`);
});
