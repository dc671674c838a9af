import { describe, expect, test } from "vitest";
import { defineConfig } from "../../task/define-config.ts";
import { defineTask } from "../../task/define-task.ts";

const task = { taskTitle: "Birds", taskDescription: "Draw boxes." };
const TEAM = "arn:aws:sagemaker:us-east-1:111122223333:workteam/private-crowd/birders";
const TOPIC = "arn:aws:sns:us-east-1:111122223333:birds";
const statement = { Effect: "Allow", Action: "s3:GetObject", Resource: ["arn:aws:s3:::photos/*"] };

describe("the deploy settings of a project and of a task", () => {
  test.each<[string, unknown]>([
    ["region", "eu-central-1"],
    ["region", "us-gov-west-1"],
    ["account", "011122223333"],
    ["s3InputPath", "s3://photos"],
    ["s3InputPath", "s3://photos/birds/in/"],
    ["workteamArn", TEAM],
    ["workteamArn", "arn:aws:sagemaker:us-east-1:394669845002:workteam/public-crowd/default"],
    ["publicWorkforceTaskPrice", { amountInUsd: { cents: 3, tenthFractionsOfACent: 6 } }],
    ["contentClassifiers", ["FreeOfAdultContent"]],
    ["kmsKeyId", "arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab"],
    ["tags", { team: "birds", "cost center": "" }],
    ["tags", Object.fromEntries(Array.from({ length: 49 }, (_, i) => [`t${i}`, ""]))],
    ["stoppingConditions", { maxPercentageOfInputDatasetLabeled: 100 }],
    ["streaming", {}],
    ["streaming", { inputTopicArn: TOPIC }],
    ["dataBuckets", ["photos", "more.photos"]],
    ["roleArn", "arn:aws:iam::111122223333:role/team/birds"],
    ["consolidationRole", "job"],
    ["runtime", "nodejs22.x"],
    ["architecture", "arm64"],
    ["logRetentionInDays", 365],
    ["preAnnotationFunction", { memorySize: 128, timeout: 900, environment: { LOG_LEVEL: "debug" } }],
    ["consolidationFunction", { policyStatements: [statement] }],
    ["region", undefined],
  ])("take %s: %j", (name, value) => {
    expect(defineConfig({ deploy: { [name]: value } })).toEqual({ deploy: { [name]: value } });
    expect(defineTask({ ...task, deploy: { [name]: value } }).deploy).toEqual({ [name]: value });
  });

  test.each<[string, unknown, string]>([
    ["region", "us-east", "region"],
    ["account", 111122223333, "account"],
    ["account", "1111-2222-3333", "account"],
    ["s3InputPath", "photos/in", "s3InputPath"],
    ["s3OutputPath", "s3://Photos/out", "s3OutputPath"],
    ["s3OutputPath", `s3://photos/${"k".repeat(800)}`, "s3OutputPath"],
    ["workteamArn", "birders", "workteamArn"],
    ["workteamArn", "arn:aws:sagemaker:us-east-1:111122223333:workteam/birders", "workteamArn"],
    ["publicWorkforceTaskPrice", 0.12, "publicWorkforceTaskPrice"],
    [
      "publicWorkforceTaskPrice",
      { amountInUsd: { cents: 100 } },
      "publicWorkforceTaskPrice.amountInUsd.cents",
    ],
    ["publicWorkforceTaskPrice", { cents: 12 }, "publicWorkforceTaskPrice.cents"],
    ["contentClassifiers", ["FreeOfAdults"], "contentClassifiers"],
    ["kmsKeyId", "1234abcd-12ab-34cd-56ef-1234567890ab", "kmsKeyId"],
    ["tags", { "aws:team": "birds" }, "tags"],
    ["tags", { team: 1 }, "tags.team"],
    ["tags", Object.fromEntries(Array.from({ length: 50 }, (_, i) => [`t${i}`, ""])), "tags"],
    [
      "stoppingConditions",
      { maxPercentageOfInputDatasetLabeled: 101 },
      "stoppingConditions.maxPercentageOfInputDatasetLabeled",
    ],
    [
      "stoppingConditions",
      { maxHumanLabeledObjectCount: 0 },
      "stoppingConditions.maxHumanLabeledObjectCount",
    ],
    ["streaming", true, "streaming"],
    ["streaming", { inputTopicArn: "birds" }, "streaming.inputTopicArn"],
    ["dataBuckets", ["s3://photos"], "dataBuckets"],
    ["roleArn", "birds", "roleArn"],
    ["consolidationRole", "none", "consolidationRole"],
    ["runtime", "nodejs20.x", "runtime"],
    ["architecture", "arm", "architecture"],
    ["logRetentionInDays", 31, "logRetentionInDays"],
    ["preAnnotationFunction", { memorySize: 127 }, "preAnnotationFunction.memorySize"],
    ["preAnnotationFunction", { timeout: 901 }, "preAnnotationFunction.timeout"],
    ["preAnnotationFunction", { environment: { AWS_REGION: "x" } }, "preAnnotationFunction.environment"],
    ["preAnnotationFunction", { environment: { LEVEL: 1 } }, "preAnnotationFunction.environment.LEVEL"],
    [
      "preAnnotationFunction",
      { environment: { BIG: "x".repeat(4096) } },
      "preAnnotationFunction.environment",
    ],
    ["consolidationFunction", { policyStatements: statement }, "consolidationFunction.policyStatements"],
    [
      "consolidationFunction",
      { policyStatements: [statement, { ...statement, Effect: "allow" }] },
      "consolidationFunction.policyStatements[1].Effect",
    ],
    [
      "consolidationFunction",
      { policyStatements: [{ Effect: "Allow", Action: [] }] },
      "consolidationFunction.policyStatements[0].Action",
    ],
  ])("refuse %s: %j, naming %s", (name, value, field) => {
    const refusal = (path: string) =>
      expect.objectContaining({
        name: "OptionsError",
        message: expect.stringContaining(`found:    ${path}: `),
      });
    expect(() => defineConfig({ deploy: { [name]: value } })).toThrow(refusal(`deploy.${field}`));
    expect(() => defineTask({ ...task, deploy: { [name]: value } })).toThrow(refusal(`deploy.${field}`));
  });

  test("tell all mistakes at once, with what was expected, found and meant", () => {
    const deploy = { regoin: "us-east-1", account: 11122223333, runtime: "nodejs18.x" };
    // @ts-expect-error these are no settings
    const define = () => defineConfig({ deploy });
    expect(define).toThrow(
      /deploy\.regoin: no such field.*deploy\.account: the 12 digits.*deploy\.runtime: one of nodejs24\.x/s,
    );
    expect(define).toThrow(
      /deploy\.regoin: "us-east-1"; deploy\.account: 11122223333; deploy\.runtime: "nodejs18\.x"/,
    );
    expect(define).toThrow(/deploy\.regoin: Did you mean region\?.*quotes.*older runtime/s);
  });

  test("are an object", () => {
    // @ts-expect-error these are no settings
    expect(() => defineConfig({ deploy: "us-east-1" })).toThrow("deploy: an object with region");
  });
});
