import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { Argument, Command } from "commander";
import { invokeHandler, loadHandlers } from "../../job/handlers.ts";
import { createFolderStore } from "../../job/local-s3/store.ts";
import { withLocalS3 } from "../../job/local-s3/with-local-s3.ts";
import { parseJson } from "../../lambdas/contract/parse.ts";
import { TaskError } from "../../task/errors.ts";
import { loadTask } from "../../task/load-task.ts";
import { loadModule } from "../../task/module-loader.ts";
import { existingFile, loadConfig, outputFolder } from "../load.ts";
import { divertHandlerOutput, printData, printJson } from "../output.ts";

interface Flags {
  readonly event: string;
  readonly json?: boolean;
}

export function invokeCommand(): Command {
  return new Command("invoke")
    .description("Invoke one handler of a task once, with an event from a file, and print its response.")
    .argument("<task>", "the task's folder")
    .addArgument(new Argument("<handler>", "which handler").choices(["pre", "post"]))
    .requiredOption("--event <file>", "a JSON file with the event")
    .option("--json", "print { response } as JSON, not the bare response")
    .addHelpText(
      "after",
      `
S3 is this machine's: s3://labelsmith-output is the output folder of "labelsmith run", other buckets are the task's data.

Examples:
  labelsmith invoke tasks/birds pre --event event.json
  labelsmith invoke tasks/birds post --event request.json | jq .`,
    )
    .action(invoke);
}

async function invoke(folder: string, which: "pre" | "post", { event, json }: Flags): Promise<void> {
  divertHandlerOutput();
  const task = await loadTask(folder, loadModule);
  const file = which === "pre" ? task.files.preAnnotation : task.files.consolidation;
  const text = readFileSync(existingFile(event, "event"), "utf8");
  const value = parseJson(text, { code: "event", what: "the event", where: event });
  const jobs = resolve(outputFolder(await loadConfig(task.folder)), "jobs");
  const store = createFolderStore(jobs, () => [task.files.data]);
  await withLocalS3(store, async () => {
    const handlers = await loadHandlers(task, loadModule);
    const handler = which === "pre" ? handlers.preAnnotation : handlers.consolidation;
    if (handler === undefined || file === undefined) {
      throw new TaskError({
        code: "no-handler",
        summary: `The task ${task.name} has no ${which === "pre" ? "pre-annotation" : "consolidation"} handler.`,
        where: task.folder,
      });
    }
    // What Lambda gives for a handler that returns nothing.
    const response = (await invokeHandler(handler, value, file)) ?? null;
    if (json) printJson({ response });
    else printData(JSON.stringify(response, null, 2));
  });
}
