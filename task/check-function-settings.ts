import { isObject } from "../lambdas/contract/json.ts";
import type { FunctionSettings, PolicyStatement } from "./deploy-settings.ts";
import {
  checkFields,
  type FieldProblem,
  group,
  integer,
  oneOf,
  type Rule,
  type RulesOf,
  rule,
} from "./field-rule.ts";

/** Lambda's limits: https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html */
const MAX_ENVIRONMENT_BYTES = 4096;
/** Of a role's inline policies together: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html */
const MAX_STATEMENTS = 50;

export const runtime: Rule = {
  ...oneOf("nodejs24.x", "nodejs22.x"),
  fix: "Lambda creates no functions with an older runtime of Node, and the handlers are JavaScript.",
};
export const architecture: Rule = oneOf("x86_64", "arm64");
/** https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutRetentionPolicy.html */
export const logRetentionInDays: Rule = oneOf(
  ...[
    1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653,
  ],
);

const environment: Rule = {
  expected: `an object of texts, of at most ${MAX_ENVIRONMENT_BYTES} bytes together`,
  accepts: (value) =>
    isObject(value) && new TextEncoder().encode(JSON.stringify(value)).length <= MAX_ENVIRONMENT_BYTES,
  inside: checkEnvironment,
};

const oneOrMore: Rule = rule(
  "a text, or a list of texts",
  (value) => isName(value) || (Array.isArray(value) && value.length > 0 && value.every(isName)),
);
const statement: RulesOf<PolicyStatement> = {
  Sid: rule("letters and digits", (value) => typeof value === "string" && /^[a-zA-Z0-9]+$/u.test(value)),
  Effect: oneOf("Allow", "Deny"),
  Action: oneOrMore,
  Resource: oneOrMore,
  Condition: rule("an object", isObject),
};
const REQUIRED_OF_STATEMENT = ["Effect", "Action", "Resource"] as const;

const policyStatements: Rule = {
  expected: `a list of at most ${MAX_STATEMENTS} IAM policy statements`,
  accepts: (value) => Array.isArray(value) && value.length <= MAX_STATEMENTS && value.every(isObject),
  inside: (statements, field) =>
    Object.entries(statements).flatMap(([index, found]) => checkStatement(found, `${field}[${index}]`)),
};

const RULES: RulesOf<FunctionSettings> = {
  memorySize: integer(128, 10_240),
  timeout: integer(1, 900),
  environment,
  policyStatements,
};

export const functionSettingsRule: Rule = group(RULES);

/** Names that Lambda sets itself: https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html */
const RESERVED =
  /^(?:_HANDLER|_X_AMZN_TRACE_ID|AWS_(?:DEFAULT_REGION|REGION|EXECUTION_ENV|LAMBDA_\w+|ACCESS_KEY|ACCESS_KEY_ID|SECRET_ACCESS_KEY|SESSION_TOKEN|XRAY_\w+)|LAMBDA_(?:TASK_ROOT|RUNTIME_DIR))$/u;

function checkEnvironment(variables: object, field: string): readonly FieldProblem[] {
  return Object.entries(variables).flatMap(([name, value]): readonly FieldProblem[] => {
    if (!/^[a-zA-Z]\w+$/u.test(name) || RESERVED.test(name)) {
      const expected =
        "names of two or more letters, digits and underscores, that Lambda does not set itself";
      return [{ field, expected, found: name }];
    }
    return typeof value === "string" ? [] : [{ field: `${field}.${name}`, expected: "a text", found: value }];
  });
}

function checkStatement(found: object, field: string): readonly FieldProblem[] {
  const given = new Set(Object.keys(found));
  const missing = REQUIRED_OF_STATEMENT.filter((name) => !given.has(name));
  return [
    ...checkFields(found, statement, `${field}.`),
    ...missing.map((name) => ({
      field: `${field}.${name}`,
      expected: statement[name].expected,
      found: undefined,
    })),
  ];
}

function isName(value: unknown): boolean {
  return typeof value === "string" && value !== "";
}
