import { JSDOM } from "jsdom";
import { type RenderSource, renderRow } from "../job/render-row.ts";
import { formatS3Uri } from "../lambdas/contract/s3-uri.ts";
import { loadTask } from "../task/load-task.ts";
import { loadModule } from "../task/module-loader.ts";
import type { TemplateDiagnostic } from "../templates/liquid/index.ts";

/** A rendered template as a document, for assertions. */
export interface RenderedTask {
  readonly html: string;
  /** jsdom's; the template's scripts are not run and crowd elements stay plain elements. */
  readonly document: Document;
  readonly diagnostics: readonly TemplateDiagnostic[];
}

/**
 * Renders a task's template for a manifest row, or for a task input, through the task's own pre-annotation handler.
 *
 * @param folder the task's folder.
 * @throws EnvironmentError, TaskError, UserCodeError, TemplateError as the task's files deserve.
 * @example
 * import { renderTask } from "labelsmith/testing";
 *
 * const { document } = await renderTask("tasks/birds", { row: 0 });
 * document.querySelector("crowd-bounding-box")?.getAttribute("name");
 */
export async function renderTask(folder: string, source: RenderSource = { row: 0 }): Promise<RenderedTask> {
  const task = await loadTask(folder, loadModule);
  const { html, diagnostics } = await renderRow(task, source, formatS3Uri);
  return { html, document: new JSDOM(html).window.document, diagnostics };
}
