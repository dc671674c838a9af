import { guidePage } from "../request-problem.ts";
import { error, type RequestRule } from "./rule.ts";

const PATH = "LabelCategoryConfigS3Uri";

/** What workers choose from: a built-in task cannot do without. */
export const checkLabelCategories: RequestRule = ({ has, task }) => {
  if (has(PATH) || task === "custom" || task === undefined || task.data === "any") return [];
  const message = `LabelCategoryConfigS3Uri is required in a job of type ${task.name}; found nothing.`;
  return [error(PATH, "label-categories-missing", message, guidePage("sms-create-labeling-job-api"))];
};
