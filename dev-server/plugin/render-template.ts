import { readFileSync } from "node:fs";
import { relative } from "node:path";
import { markPlaces } from "../../doctor/mark-places.ts";
import type { JsonObject } from "../../lambdas/contract/json.ts";
import type { S3Location } from "../../lambdas/contract/s3-uri.ts";
import type { Task } from "../../task/task.ts";
import { createTemplateEngine } from "../../templates/liquid/index.ts";
import type { TemplateDiagnostic } from "../protocol.ts";

export interface RenderedPage {
  readonly html: string;
  /** The same page with the place of the template's element, `line:column`, in every element that was made from one. */
  readonly placedHtml: () => string;
}

export interface RenderedTemplate extends RenderedPage {
  readonly diagnostics: readonly TemplateDiagnostic[];
}

/**
 * Renders a task's template as it now stands on the disk.
 *
 * @param grantReadAccess the address under which the page finds an S3 object.
 * @throws TemplateError with the place in the template.
 */
export function renderTemplate(
  task: Task,
  taskInput: JsonObject,
  grantReadAccess: (location: S3Location) => string,
): RenderedTemplate {
  const engine = createTemplateEngine({ grantReadAccess });
  const file = relative(task.folder, task.files.template);
  const source = readFileSync(task.files.template, "utf8");
  const { html, diagnostics } = engine.render({ source, file }, taskInput);
  return {
    html,
    placedHtml: () => engine.render({ source: markPlaces(source), file }, taskInput).html,
    diagnostics: diagnostics.map(({ code, severity, message, line, column }) => ({
      code,
      severity,
      message,
      where: `${file}:${line}:${column}`,
    })),
  };
}
