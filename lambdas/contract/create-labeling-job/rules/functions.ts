import { show } from "../../errors.ts";
import { nearest } from "../../nearest.ts";
import { BUILT_IN_TASKS, FUNCTION_ACCOUNTS, type FunctionName, MISNAMED_TASKS } from "../built-in-tasks.ts";
import { apiPage, guidePage, type RequestProblem } from "../request-problem.ts";
import type { RequestReader } from "../request-reader.ts";
import { error, findings, type RequestRule, warning } from "./rule.ts";

const PRE = "HumanTaskConfig.PreHumanTaskLambdaArn";
const ACS = "HumanTaskConfig.AnnotationConsolidationConfig.AnnotationConsolidationLambdaArn";
type Place = typeof PRE | typeof ACS;
const NAMES = { [PRE]: "PreHumanTaskLambdaArn", [ACS]: "AnnotationConsolidationLambdaArn" } as const;

const LAMBDAS = guidePage("sms-custom-templates-step3");
/** The managed policy `AmazonSageMakerGroundTruthExecution` lets a job invoke functions with one of these in the name. */
const INVOCABLE = /GtRecipe|LabelingFunction|SageMaker|Sagemaker|sagemaker/u;

/** The two Lambda functions: those of built-in tasks exist and belong together, and one's own can be invoked. */
export const checkFunctions: RequestRule = (request) => {
  const { preAnnotation, consolidation } = request;
  return [
    ...(preAnnotation ? checkFunction(PRE, preAnnotation) : []),
    ...(consolidation ? checkFunction(ACS, consolidation) : []),
    ...checkSameTask(preAnnotation?.builtIn?.task, consolidation?.builtIn?.task),
    ...checkBoth(request),
  ];
};

function checkSameTask(pre: string | undefined, post: string | undefined): readonly RequestProblem[] {
  const areKnown = BUILT_IN_TASKS.has(pre ?? "") && BUILT_IN_TASKS.has(post ?? "");
  if (!areKnown || pre === post) return [];
  const message = `AnnotationConsolidationLambdaArn must be of the same task type as PreHumanTaskLambdaArn, ${pre}; found ${post}.`;
  return [error(ACS, "built-in-functions-differ", message, apiPage("AnnotationConsolidationConfig"))];
}

/** One function without the other is allowed in a custom job, and seldom meant. */
function checkBoth({ has, task }: RequestReader): readonly RequestProblem[] {
  if (has(PRE) === has(ACS) || task === undefined) return [];
  const [given, missing, path] = has(PRE)
    ? ([NAMES[PRE], NAMES[ACS], ACS] as const)
    : ([NAMES[ACS], NAMES[PRE], PRE] as const);
  if (task !== "custom") {
    const message = `A job of type ${task.name} must have ${missing}, too; found only ${given}.`;
    return [error(path, "built-in-function-missing", message, guidePage("sms-create-labeling-job-api"))];
  }
  const without = has(PRE)
    ? "labels are empty and point to the answers as workers gave them"
    : "the task input is the manifest line";
  const message = `Of the two Lambda functions only ${given} is given. That is allowed; without ${missing}, ${without}.`;
  return [warning(path, "one-function-only", message, LAMBDAS)];
}

function checkFunction(
  path: Place,
  { name, region, account, builtIn }: FunctionName,
): readonly RequestProblem[] {
  const field = NAMES[path];
  const source = path === PRE ? apiPage("HumanTaskConfig") : apiPage("AnnotationConsolidationConfig");
  if (builtIn === undefined) {
    return findings(
      !INVOCABLE.test(name) &&
        warning(
          path,
          "function-name",
          `${field} should name a function with SageMaker, Sagemaker, sagemaker, GtRecipe or LabelingFunction in its name: a role that has only the managed policy AmazonSageMakerGroundTruthExecution cannot invoke others. Found ${show(name)}.`,
          guidePage("sms-security-permissions-get-started"),
        ),
    );
  }
  const { place, task } = builtIn;
  const wantedPlace = path === PRE ? "PRE" : "ACS";
  const owner = FUNCTION_ACCOUNTS.get(region);
  const meant = MISNAMED_TASKS.get(task) ?? nearest(task, BUILT_IN_TASKS.keys());
  return findings(
    place !== wantedPlace &&
      error(
        path,
        "built-in-function-place",
        `${field} must name a ${wantedPlace}- function; found ${show(name)}.`,
        source,
      ),
    !BUILT_IN_TASKS.has(task) &&
      error(
        path,
        "built-in-function-task",
        `${field} must end in a built-in task type; found ${show(name)}. ${meant ? `Did you mean ${place}-${meant}?` : `They are ${[...BUILT_IN_TASKS.keys()].join(", ")}.`}`,
        source,
      ),
    owner === undefined &&
      region !== "" &&
      error(
        path,
        "built-in-function-region",
        `${field} must be in a region that has functions of built-in tasks: ${[...FUNCTION_ACCOUNTS.keys()].join(", ")}; found ${region}.`,
        source,
      ),
    owner !== undefined &&
      owner !== account &&
      error(
        path,
        "built-in-function-account",
        `${field} must be of account ${owner}, which owns the functions of built-in tasks in ${region}; found ${account}.`,
        source,
      ),
  );
}
