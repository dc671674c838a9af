import { readFileSync } from "node:fs";
import { relative } from "node:path";
import { OptionsError } from "../lambdas/contract/errors.ts";
import type { JsonObject } from "../lambdas/contract/json.ts";
import type { S3Location } from "../lambdas/contract/s3-uri.ts";
import { loadModule } from "../task/module-loader.ts";
import type { Task } from "../task/task.ts";
import { createTemplateEngine, type RenderedTemplate } from "../templates/liquid/index.ts";
import { readManifest } from "./data-objects.ts";
import { loadHandlers } from "./handlers.ts";
import { localLabelingJob } from "./labeling-job.ts";
import { buildPreAnnotationRequest, prepareTask } from "./task-input.ts";

/** What to render a template with: a row of the manifest, by its 0-based number, or a task input. */
export type RenderSource = { readonly row: number } | { readonly taskInput: JsonObject };

/** Renders a task's template for one data object, through the task's own pre-annotation handler. */
export async function renderRow(
  task: Task,
  source: RenderSource,
  grantReadAccess: (location: S3Location) => string,
): Promise<RenderedTemplate> {
  const engine = createTemplateEngine({ grantReadAccess });
  const template = {
    source: readFileSync(task.files.template, "utf8"),
    file: relative(task.folder, task.files.template),
  };
  const taskInput = "taskInput" in source ? source.taskInput : await prepareRow(task, source.row);
  return engine.render(template, taskInput);
}

async function prepareRow(task: Task, index: number): Promise<JsonObject> {
  const rows = readManifest(task.files.manifest);
  const row = rows[index];
  if (row === undefined) {
    throw new OptionsError({
      code: "row",
      summary: "The manifest has no such row.",
      expected: `0 to ${rows.length - 1}`,
      found: String(index),
      where: task.files.manifest,
    });
  }
  if (row.dataObject === undefined) throw row.problem;
  const { preAnnotation } = await loadHandlers(task, loadModule);
  const request = buildPreAnnotationRequest(localLabelingJob(task), row.dataObject);
  return (await prepareTask(request, preAnnotation, task.files.preAnnotation)).taskInput;
}
