import type { DeploySettings } from "../../task/deploy-settings.ts";
import type { Task } from "../../task/task.ts";
import type { TaskDefinition } from "../../task/task-definition.ts";

/** A task with both handlers, whose folder need not be there. */
export function task(definition: Partial<TaskDefinition> = {}, files: Partial<Task["files"]> = {}): Task {
  const folder = "/tasks/birds";
  const filled = { taskTitle: "Draw boxes", taskDescription: "Draw a box around every bird.", ...definition };
  return {
    folder,
    name: "birds",
    labelingJobName: filled.labelingJobName ?? "birds",
    labelAttributeName: filled.labelAttributeName ?? "boxes",
    labelCategories: filled.labelCategories ?? ["Robin", "Blue jay"],
    taskTitle: filled.taskTitle,
    taskDescription: filled.taskDescription,
    numberOfHumanWorkersPerDataObject: filled.numberOfHumanWorkersPerDataObject ?? 3,
    files: {
      definition: `${folder}/task.ts`,
      template: `${folder}/template.liquid.html`,
      preAnnotation: `${folder}/pre-annotation.ts`,
      consolidation: `${folder}/consolidation.ts`,
      manifest: `${folder}/manifest.jsonl`,
      answers: undefined,
      truth: undefined,
      data: `${folder}/data`,
      ...files,
    },
    definition: filled,
  };
}

/** The settings that every deployment needs, for a private work team. */
export function settings(given: Partial<DeploySettings> = {}): DeploySettings {
  return {
    region: "us-east-1",
    account: "111122223333",
    s3InputPath: "s3://photos/in",
    s3OutputPath: "s3://photos/out",
    workteamArn: "arn:aws:sagemaker:us-east-1:111122223333:workteam/private-crowd/birders",
    ...given,
  };
}
