import { show } from "../../errors.ts";
import { GROUND_TRUTH_ACCOUNT } from "../built-in-tasks.ts";
import { apiPage } from "../request-problem.ts";
import { error, findings, type RequestRule, warning } from "./rule.ts";

const UI = "HumanTaskConfig.UiConfig";
const ARN = "HumanTaskConfig.UiConfig.HumanTaskUiArn";
const TEMPLATE = "HumanTaskConfig.UiConfig.UiTemplateS3Uri";
const SOURCE = apiPage("UiConfig");

/** What workers see: a template of one's own, or the worker UI that the service provides for some task types. */
export const checkWorkerUi: RequestRule = ({ has, arn, task }) => {
  if (!has(UI)) return [];
  if (has(ARN) === has(TEMPLATE)) {
    const found = has(ARN) ? "both" : "neither";
    const message = `UiConfig must have UiTemplateS3Uri or HumanTaskUiArn, and not both; found ${found}.`;
    return [error(UI, "worker-ui-choice", message, SOURCE)];
  }
  const ui = arn(ARN);
  const builtIn = task !== "custom" ? task : undefined;
  const wanted = builtIn?.workerUi;
  const wantedArn = `arn:aws:sagemaker:<region>:${GROUND_TRUTH_ACCOUNT}:human-task-ui/${wanted}`;
  return findings(
    wanted !== undefined &&
      has(TEMPLATE) &&
      error(
        TEMPLATE,
        "worker-ui-needed",
        `UiConfig of a job of type ${builtIn?.name} must have HumanTaskUiArn ${wantedArn}; found a template.`,
        SOURCE,
      ),
    wanted !== undefined &&
      ui !== undefined &&
      (ui.account !== GROUND_TRUTH_ACCOUNT || ui.resource !== `human-task-ui/${wanted}`) &&
      error(
        ARN,
        "worker-ui-of-task",
        `HumanTaskUiArn of a job of type ${builtIn?.name} must be ${wantedArn}; found account ${ui.account}, ${show(ui.resource)}.`,
        SOURCE,
      ),
    ui !== undefined &&
      builtIn !== undefined &&
      wanted === undefined &&
      error(
        ARN,
        "worker-template-needed",
        `UiConfig of a job of type ${builtIn.name} must have UiTemplateS3Uri; found HumanTaskUiArn.`,
        SOURCE,
      ),
    ui !== undefined &&
      task === "custom" &&
      warning(
        ARN,
        "worker-ui-custom",
        "HumanTaskUiArn is for jobs of named entities, video frames and point clouds; a custom job has UiTemplateS3Uri.",
        SOURCE,
      ),
  );
};
