import { OptionsError } from "../lambdas/contract/errors.ts";
import { checkTaskDefinition } from "./check-task.ts";
import { describeFieldProblems } from "./field-rule.ts";
import type { TaskDefinition } from "./task-definition.ts";

/**
 * Defines the labeling task of a folder; the default export of its `task.ts`.
 *
 * @throws OptionsError if a field is outside what `CreateLabelingJob` accepts.
 * @see https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_CreateLabelingJob.html
 * @example
 * import { defineTask } from "labelsmith";
 *
 * export default defineTask({
 *   labelAttributeName: "birds",
 *   labelCategories: ["Robin", "Blue jay"],
 *   taskTitle: "Draw boxes around birds",
 *   taskDescription: "Draw a tight box around every bird and choose its species.",
 *   taskKeywords: ["images", "birds"],
 *   numberOfHumanWorkersPerDataObject: 3,
 * });
 */
export function defineTask(definition: TaskDefinition): TaskDefinition {
  const problems = checkTaskDefinition(definition);
  if (problems.length === 0) return definition;
  throw new OptionsError({
    code: "task-definition",
    summary: "The task is not one that CreateLabelingJob accepts.",
    ...describeFieldProblems(problems, "Mend these fields in task.ts."),
  });
}
