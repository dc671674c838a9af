import { isObject } from "../json.ts";
import { type Arn, parseArn } from "./arn.ts";
import { BUILT_IN_TASKS, type BuiltInTask, type FunctionName, parseFunctionArn } from "./built-in-tasks.ts";
import type { FieldPath } from "./request.ts";
import type { RequestProblem } from "./request-problem.ts";

/** The kind of worker team, by its ARN. */
export type Workforce = "public" | "private" | "vendor";

/** What is known besides the request. */
export interface RequestContext {
  /** The region that the request is sent to. Defaults to that of the work team. */
  readonly region?: string;
  /** The label attribute that the job's workers verify or adjust. */
  readonly auditedLabelAttributeName?: string;
  /** For how long the role can be assumed at most, in seconds. */
  readonly maxSessionDurationInSeconds?: number;
}

/** What the cross-field rules read. Of a field that is wrong in itself they see nothing, so that one mistake is told once. */
export interface RequestReader {
  readonly context: RequestContext;
  /** True where anything is given, be it wrong. */
  has(path: FieldPath): boolean;
  text(path: FieldPath): string | undefined;
  number(path: FieldPath): number | undefined;
  list(path: FieldPath): readonly unknown[];
  arn(path: FieldPath): Arn | undefined;
  readonly workforce: Workforce | undefined;
  readonly preAnnotation: FunctionName | undefined;
  readonly consolidation: FunctionName | undefined;
  /** The built-in task type that the functions name; `custom` for functions of the caller's, or none; `undefined` if unclear. */
  readonly task: "custom" | (BuiltInTask & { readonly name: string }) | undefined;
  readonly isStreaming: boolean;
}

const PRE = "HumanTaskConfig.PreHumanTaskLambdaArn";
const ACS = "HumanTaskConfig.AnnotationConsolidationConfig.AnnotationConsolidationLambdaArn";

export function readRequest(
  request: unknown,
  wrongFields: readonly RequestProblem[],
  context: RequestContext,
): RequestReader {
  const wrong = new Set(wrongFields.map(({ path }) => path));
  const at = (path: FieldPath): unknown => {
    let value = request;
    for (const name of path.split(".")) value = isObject(value) ? value[name] : undefined;
    return value;
  };
  const sound = (path: FieldPath): unknown => (wrong.has(path) ? undefined : at(path));
  const text = (path: FieldPath): string | undefined => {
    const value = sound(path);
    return typeof value === "string" ? value : undefined;
  };
  const arn = (path: FieldPath): Arn | undefined => parseArn(text(path) ?? "");
  const has = (path: FieldPath): boolean => at(path) !== undefined;

  const ownAccount = arn("RoleArn")?.account;
  const preAnnotation = parseFunctionArn(text(PRE) ?? "", ownAccount);
  const consolidation = parseFunctionArn(text(ACS) ?? "", ownAccount);
  const isUnclear = (has(PRE) && !preAnnotation) || (has(ACS) && !consolidation);
  return {
    context,
    has,
    text,
    arn,
    number: (path) => {
      const value = sound(path);
      return typeof value === "number" ? value : undefined;
    },
    list: (path) => {
      const value = sound(path);
      return Array.isArray(value) ? value : [];
    },
    workforce: workforceOf(arn("HumanTaskConfig.WorkteamArn")),
    preAnnotation,
    consolidation,
    task: isUnclear ? undefined : taskOf(preAnnotation, consolidation),
    isStreaming: has("InputConfig.DataSource.SnsDataSource"),
  };
}

function workforceOf(workteam: Arn | undefined): Workforce | undefined {
  const kind = /^workteam\/(public|private|vendor)-crowd\//u.exec(workteam?.resource ?? "")?.[1];
  return kind === "public" || kind === "private" || kind === "vendor" ? kind : undefined;
}

/** The pre-annotation function decides: it makes the task input, and one may consolidate a built-in task oneself. */
function taskOf(pre: FunctionName | undefined, post: FunctionName | undefined): RequestReader["task"] {
  const name = (pre ?? post)?.builtIn?.task;
  if (name === undefined) return "custom";
  const task = BUILT_IN_TASKS.get(name);
  return task && { ...task, name };
}
