import {
  MAX_CONCURRENT_TASK_COUNT,
  MAX_LABEL_ATTRIBUTE_NAME_CHARACTERS,
  MAX_LABEL_CATEGORY_CHARACTERS,
  MAX_LABELING_JOB_NAME_CHARACTERS,
  MAX_TASK_AVAILABILITY_SECONDS,
  MAX_TASK_DESCRIPTION_CHARACTERS,
  MAX_TASK_KEYWORD_CHARACTERS,
  MAX_TASK_KEYWORDS,
  MAX_TASK_TIME_LIMIT_SECONDS,
  MAX_TASK_TITLE_CHARACTERS,
  MAX_WORKERS_PER_DATA_OBJECT,
  MIN_TASK_AVAILABILITY_SECONDS,
  MIN_TASK_TIME_LIMIT_SECONDS,
} from "../lambdas/contract/limits.ts";
import { deploySettingsRule } from "./check-deploy-settings.ts";
import {
  checkFields,
  type FieldProblem,
  integer,
  list,
  type Rule,
  type RulesOf,
  rule,
} from "./field-rule.ts";
import type { TaskDefinition } from "./task-definition.ts";

const name = (max: number): Rule =>
  rule(
    `1 to ${max} letters and digits, with single or repeated hyphens only between them`,
    (value) => isText(value, 1, max) && /^[a-zA-Z0-9](-*[a-zA-Z0-9])*$/.test(value),
  );
const text = (max: number, pattern: RegExp, what: string): Rule =>
  rule(`1 to ${max} characters${what}`, (value) => isText(value, 1, max) && pattern.test(value));
const functionRule = rule("a function", (value) => typeof value === "function");
const fileName = rule("a path below the task's folder", (value) => isText(value, 1, 1024));

const KEYWORD = /^[A-Za-z0-9]+( [A-Za-z0-9]+)*$/;
const TITLE = /^[\t\n\r -\uD7FF\uE000-\uFFFD]*$/;

const RULES: RulesOf<TaskDefinition> = {
  labelingJobName: name(MAX_LABELING_JOB_NAME_CHARACTERS),
  labelAttributeName: {
    expected: `${name(MAX_LABEL_ATTRIBUTE_NAME_CHARACTERS).expected}; not "source", "source-ref" or a name that ends in "-metadata" or "-ref"`,
    accepts: (value) =>
      name(MAX_LABEL_ATTRIBUTE_NAME_CHARACTERS).accepts(value) &&
      !["source", "source-ref"].includes(String(value)) &&
      !/-(metadata|ref)$/.test(String(value)),
  },
  labelCategories: list(Number.MAX_SAFE_INTEGER, text(MAX_LABEL_CATEGORY_CHARACTERS, /./su, "")),
  taskTitle: text(MAX_TASK_TITLE_CHARACTERS, TITLE, " without emoji"),
  taskDescription: text(MAX_TASK_DESCRIPTION_CHARACTERS, /^.+$/u, " in one line"),
  taskKeywords: list(
    MAX_TASK_KEYWORDS,
    text(MAX_TASK_KEYWORD_CHARACTERS, KEYWORD, ", letters and digits with single spaces"),
  ),
  numberOfHumanWorkersPerDataObject: integer(1, MAX_WORKERS_PER_DATA_OBJECT),
  taskTimeLimitInSeconds: integer(MIN_TASK_TIME_LIMIT_SECONDS, MAX_TASK_TIME_LIMIT_SECONDS),
  taskAvailabilityLifetimeInSeconds: integer(MIN_TASK_AVAILABILITY_SECONDS, MAX_TASK_AVAILABILITY_SECONDS),
  maxConcurrentTaskCount: integer(1, MAX_CONCURRENT_TASK_COUNT),
  template: fileName,
  preAnnotation: fileName,
  consolidation: fileName,
  manifest: fileName,
  answers: fileName,
  truth: fileName,
  data: fileName,
  score: functionRule,
  simulate: functionRule,
  deploy: deploySettingsRule,
};

const REQUIRED = ["taskTitle", "taskDescription"] as const;

/** Every field that `CreateLabelingJob` would refuse, or that does not exist. */
export function checkTaskDefinition(definition: TaskDefinition): readonly FieldProblem[] {
  const given = new Set(
    Object.entries(definition).flatMap(([name, value]) => (value === undefined ? [] : [name])),
  );
  const missing = REQUIRED.filter((field) => !given.has(field));
  return [
    ...checkFields(definition, RULES),
    ...missing.map((field) => ({ field, expected: RULES[field].expected, found: undefined })),
  ];
}

function isText(value: unknown, min: number, max: number): value is string {
  return typeof value === "string" && value.length >= min && value.length <= max;
}
