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
import type { TaskDefinition } from "./task-definition.ts";

/** A field of a task that is not as it should be. */
export interface FieldProblem {
  readonly field: string;
  readonly expected: string;
  readonly found: unknown;
}

interface Rule {
  readonly expected: string;
  readonly accepts: (value: unknown) => boolean;
}

const name = (max: number): Rule => ({
  expected: `1 to ${max} letters and digits, with single or repeated hyphens only between them`,
  accepts: (value) => isText(value, 1, max) && /^[a-zA-Z0-9](-*[a-zA-Z0-9])*$/.test(value),
});
const text = (max: number, pattern: RegExp, what: string): Rule => ({
  expected: `1 to ${max} characters${what}`,
  accepts: (value) => isText(value, 1, max) && pattern.test(value),
});
const integer = (min: number, max: number): Rule => ({
  expected: `a whole number from ${min} to ${max}`,
  accepts: (value) => typeof value === "number" && Number.isInteger(value) && value >= min && value <= max,
});
const list = (max: number, each: Rule): Rule => ({
  expected: `1 to ${max} different texts, each of ${each.expected}`,
  accepts: (value) =>
    Array.isArray(value) &&
    value.length >= 1 &&
    value.length <= max &&
    new Set(value).size === value.length &&
    value.every(each.accepts),
});
const functionRule: Rule = { expected: "a function", accepts: (value) => typeof value === "function" };
const fileName: Rule = {
  expected: "a path below the task's folder",
  accepts: (value) => isText(value, 1, 1024),
};

const KEYWORD = /^[A-Za-z0-9]+( [A-Za-z0-9]+)*$/;
const TITLE = /^[\t\n\r -\uD7FF\uE000-\uFFFD]*$/;

const RULES: { readonly [Field in keyof TaskDefinition]-?: Rule } = {
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
};

const REQUIRED: readonly string[] = ["taskTitle", "taskDescription"];

/** Every field that `CreateLabelingJob` would refuse, or that does not exist. */
export function checkTaskDefinition(definition: TaskDefinition): readonly FieldProblem[] {
  const given = Object.entries(definition).filter(([, value]) => value !== undefined);
  const names = new Set(given.map(([field]) => field));
  const rules: Readonly<Record<string, Rule>> = RULES;
  const missing = REQUIRED.filter((field) => !names.has(field)).map((field) => [field, undefined] as const);
  return [...given, ...missing].flatMap(([field, value]) => {
    const rule = Object.hasOwn(rules, field) ? rules[field] : undefined;
    if (rule?.accepts(value)) return [];
    const expected = rule?.expected ?? `no such field; the fields are ${Object.keys(rules).join(", ")}`;
    return [{ field, expected, found: value }];
  });
}

function isText(value: unknown, min: number, max: number): value is string {
  return typeof value === "string" && value.length >= min && value.length <= max;
}
