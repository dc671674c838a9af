import { expect, test, vi } from "vitest";
import { runTask } from "../../job/run-task.ts";
import { loadTask } from "../../task/load-task.ts";
import { loadModule } from "../../task/module-loader.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

test("recorded answers to a data object that the manifest does not have are told", async () => {
  // The job points the AWS SDK of this process at its own S3.
  for (const name of Object.keys(process.env))
    if (name.startsWith("AWS_")) vi.stubEnv(name, process.env[name]);
  const folder = temporaryFolder({
    "task.ts": 'export default { labelingJobName: "moods", taskTitle: "T", taskDescription: "D" };',
    "template.liquid.html": "<crowd-form></crowd-form>",
    "manifest.jsonl": '{"source":"a"}\n',
    "answers.jsonl": [
      '{"datasetObjectId":"0","workerId":"w","answerContent":{}}',
      '{"datasetObjectId":"99","workerId":"w","answerContent":{}}',
    ].join("\n"),
  });
  const { counters, warnings } = await runTask(await loadTask(folder, loadModule), {
    out: temporaryFolder(),
  });
  vi.unstubAllEnvs();
  expect(counters.totalLabeled).toBe(1);
  expect(warnings).toEqual([expect.stringContaining("data object 99")]);
});
