import type { DeploySettings } from "../../../task/deploy-settings.ts";
import { loadTask } from "../../../task/load-task.ts";
import { loadModule } from "../../../task/module-loader.ts";
import type { Task } from "../../../task/task.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { ACCOUNT, REGION } from "./state.ts";

export const SETTINGS: DeploySettings = {
  region: REGION,
  account: ACCOUNT,
  s3InputPath: "s3://labeling-in/tasks",
  s3OutputPath: "s3://labeling-out/labels",
  workteamArn: `arn:aws:sagemaker:${REGION}:${ACCOUNT}:workteam/private-crowd/birders`,
  tags: { team: "birds" },
};

const FILES = {
  "task.ts": `export default { taskTitle: "Name the bird", taskDescription: "Say which bird it is.",
    labelCategories: ["Robin", "Blue jay"], numberOfHumanWorkersPerDataObject: 3 };`,
  "template.liquid.html":
    '<crowd-form><crowd-input name="bird" required></crowd-input></crowd-form>{{ task.input.source }}',
  "manifest.jsonl": [1, 2, 3].map((n) => `{"source-ref":"s3://photos/birds/${n}.jpg"}\n`).join(""),
  "pre-annotation.ts": "export const handler = async (event) => ({ taskInput: event.dataObject });",
  "consolidation.ts": "export const handler = async () => [];",
};

/** A small task with both handlers; files may be others, or left out with `undefined`. */
export async function deployableTask(
  files: Readonly<Record<string, string | undefined>> = {},
): Promise<Task> {
  const given = Object.entries({ ...FILES, ...files }).flatMap(([name, text]) =>
    text === undefined ? [] : [[`birds/${name}`, text] as const],
  );
  return loadTask(`${temporaryFolder(Object.fromEntries(given))}/birds`, loadModule);
}
