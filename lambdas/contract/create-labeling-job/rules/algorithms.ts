import { show } from "../../errors.ts";
import { ALGORITHM_ACCOUNT, BUILT_IN_TASKS } from "../built-in-tasks.ts";
import { apiPage, guidePage } from "../request-problem.ts";
import { error, findings, type RequestRule } from "./rule.ts";

const CONFIG = "LabelingJobAlgorithmsConfig";
const ALGORITHM = "LabelingJobAlgorithmsConfig.LabelingJobAlgorithmSpecificationArn";
const RESOURCE = "labeling-job-algorithm-specification/";
const SOURCE = apiPage("LabelingJobAlgorithmsConfig");
const AUTOMATED = [...BUILT_IN_TASKS].flatMap(([name, { algorithm }]) => (algorithm ? [name] : []));

/** Automated labeling: only of four task types, each with its algorithm. */
export const checkAlgorithms: RequestRule = ({ has, arn, text, task, isStreaming }) => {
  if (!has(CONFIG) || isStreaming || task === undefined) return [];
  const algorithm = task === "custom" ? undefined : task.algorithm;
  if (task === "custom" || algorithm === undefined) {
    const kind = task === "custom" ? "a custom job" : `a job of type ${task.name}`;
    const message = `LabelingJobAlgorithmsConfig must be left out of ${kind}: only ${AUTOMATED.join(", ")} are labeled automatically.`;
    return [error(CONFIG, "algorithms-task-type", message, guidePage("sms-automated-labeling"))];
  }
  const value = text(ALGORITHM);
  const found = arn(ALGORITHM);
  return findings(
    value !== undefined &&
      (found?.account !== ALGORITHM_ACCOUNT || found.resource !== RESOURCE + algorithm) &&
      error(
        ALGORITHM,
        "algorithm-of-task",
        `LabelingJobAlgorithmSpecificationArn of a job of type ${task.name} must be arn:aws:sagemaker:<region>:${ALGORITHM_ACCOUNT}:${RESOURCE}${algorithm}; found ${show(value)}.`,
        SOURCE,
      ),
  );
};
