import { acceptsText, describeField, type TextField } from "../lambdas/contract/create-labeling-job/field.ts";
import {
  contentClassifierField,
  MAX_TAGS,
  roleArnField,
  snsTopicArnField,
  tagKeyField,
  tagValueField,
  workteamArnField,
} from "../lambdas/contract/create-labeling-job/request-fields.ts";
import { isObject } from "../lambdas/contract/json.ts";
import {
  architecture,
  functionSettingsRule,
  logRetentionInDays,
  runtime,
} from "./check-function-settings.ts";
import type { DeploySettings, StoppingConditions, StreamingSettings, UsdAmount } from "./deploy-settings.ts";
import {
  checkFields,
  type FieldProblem,
  group,
  integer,
  list,
  oneOf,
  type Rule,
  type RulesOf,
  rule,
} from "./field-rule.ts";

const matching = (expected: string, pattern: RegExp): Rule =>
  rule(expected, (value) => typeof value === "string" && pattern.test(value));
const asField = (field: TextField, pattern = /^/u): Rule =>
  rule(describeField(field), (value) => acceptsText(field, value) && pattern.test(value));

/** One more says which task a thing was made for. */
const MAX_OWN_TAGS = MAX_TAGS - 1;
const MAX_WHOLE_NUMBER = 2_147_483_647;
const BUCKET = "[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]";
/** The service takes addresses of up to 1,024 characters, and the names of our files come behind. */
const s3Path = matching(
  "s3://bucket/prefix, of at most 800 characters",
  new RegExp(`^(?=.{1,800}$)s3://${BUCKET}(?:/.*)?$`, "u"),
);
const usdAmount: RulesOf<UsdAmount> = {
  dollars: integer(0, 2),
  cents: integer(0, 99),
  tenthFractionsOfACent: integer(0, 9),
};
const stoppingConditions: RulesOf<StoppingConditions> = {
  maxHumanLabeledObjectCount: integer(1, MAX_WHOLE_NUMBER),
  maxPercentageOfInputDatasetLabeled: integer(1, 100),
};
const streaming: RulesOf<StreamingSettings> = {
  inputTopicArn: asField(snsTopicArnField),
  outputTopicArn: asField(snsTopicArnField),
};

const RULES: RulesOf<DeploySettings> = {
  region: matching("a region, such as us-east-1", /^[a-z]{2}(?:-[a-z]+)+-\d{1,2}$/u),
  account: {
    ...matching("the 12 digits of an account, as a text", /^\d{12}$/u),
    fix: "Write it in quotes: a number loses its leading zeros.",
  },
  s3InputPath: s3Path,
  s3OutputPath: s3Path,
  workteamArn: {
    ...asField(workteamArnField, /:workteam\/(?:private-crowd|vendor-crowd|public-crowd)\/[^/]+$/u),
    expected:
      "arn:aws:sagemaker:<region>:<account>:workteam/<private-crowd, vendor-crowd or public-crowd>/<name>",
  },
  publicWorkforceTaskPrice: group({ amountInUsd: group(usdAmount) }),
  contentClassifiers: list(2, asField(contentClassifierField)),
  kmsKeyId: matching(
    "the ARN of a KMS key, arn:aws:kms:<region>:<account>:key/<id>",
    /^arn:aws[a-z-]*:kms:[a-z0-9-]+:\d{12}:key\/[a-zA-Z0-9-]+$/u,
  ),
  tags: {
    expected: `an object with at most ${MAX_OWN_TAGS} texts`,
    accepts: (value) => isObject(value) && Object.keys(value).length <= MAX_OWN_TAGS,
    inside: checkTags,
  },
  stoppingConditions: group(stoppingConditions),
  streaming: group(streaming),
  dataBuckets: list(100, matching("a bucket's name", new RegExp(`^${BUCKET}$`, "u"))),
  roleArn: asField(roleArnField),
  consolidationRole: oneOf("own", "job"),
  runtime,
  architecture,
  logRetentionInDays,
  preAnnotationFunction: functionSettingsRule,
  consolidationFunction: functionSettingsRule,
};

/** Settings of a deployment, any of them: of a project, of a task, or both put together. */
export const deploySettingsRule: Rule = group(RULES);

/** Every setting that no deployment can have, or that does not exist. */
export function checkDeploySettings(settings: Partial<DeploySettings>): readonly FieldProblem[] {
  return checkFields(settings, RULES);
}

/** What is expected of a setting, in words. */
export function expectedSetting(name: keyof DeploySettings): string {
  return RULES[name].expected;
}

function checkTags(tags: object, field: string): readonly FieldProblem[] {
  return Object.entries(tags).flatMap(([key, value]): readonly FieldProblem[] => {
    if (!acceptsText(tagKeyField, key) || /^aws:/iu.test(key)) {
      const expected = `a key of ${describeField(tagKeyField)}, that does not begin with aws:`;
      return [{ field, expected, found: key }];
    }
    if (acceptsText(tagValueField, value)) return [];
    return [{ field: `${field}.${key}`, expected: describeField(tagValueField), found: value }];
  });
}
