import { OptionsError, show } from "../../lambdas/contract/errors.ts";
import { isObject } from "../../lambdas/contract/json.ts";
import type { S3Location } from "../../lambdas/contract/s3-uri.ts";
import type { TemplateDiagnostic } from "./diagnostic.ts";
import { liquid } from "./dialect.ts";
import { toTemplateError } from "./errors/template-error.ts";
import { parseTemplate } from "./parse/parse-template.ts";
import type { ParsedTemplate } from "./parse/parsed-template.ts";
import { RenderContext } from "./render/render-context.ts";
import { renderNodes } from "./render/render-nodes.ts";
import type { TemplateSource } from "./source/source-text.ts";

export interface TemplateEngineOptions {
  /**
   * Where the page may read an S3 object: what `grant_read_access` prints in place of the service's signed URL.
   * Gets the bucket and key, in whatever form the address was written, and the address itself.
   *
   * @default the address as it is written
   */
  readonly grantReadAccess?: (object: S3Location, uri: string) => string;
}

export interface RenderedTemplate {
  readonly html: string;
  /** In the order of the template's lines. */
  readonly diagnostics: readonly TemplateDiagnostic[];
}

export interface TemplateEngine {
  /**
   * Renders a template for one task, synchronously.
   *
   * @param taskInput what the template reads as `task.input`: the pre-annotation Lambda's `taskInput`, or the data
   *   object where the job has none
   * @throws TemplateError for a template that cannot be parsed or rendered
   */
  render(template: TemplateSource, taskInput: Readonly<Record<string, unknown>>): RenderedTemplate;
}

/** Parsed templates that an engine keeps: a preview shows many rows of few templates. */
const KEPT_TEMPLATES = 16;

/**
 * Creates an engine for Ground Truth's Liquid, for Node and browsers.
 *
 * Standard Liquid with the filters that Ground Truth adds: outputs are escaped for HTML, unless `escape`, `escape_once`
 * or `skip_autoescape` is among their filters; lists and maps print as JSON; `to_json`; `grant_read_access`.
 * Like the service it is lenient: what the task input does not give renders empty, and is told as a diagnostic.
 * A tag or filter that Liquid has not is an error. Outputs inside `capture` are escaped there too.
 *
 * It is safe with templates and data of others: they reach no files, no other templates, no prototypes, and cannot run
 * for ever.
 *
 * Source: Amazon SageMaker developer guide, "Creating your custom worker task template".
 *
 * @example
 * import { createTemplateEngine } from "labelsmith/templates";
 * const engine = createTemplateEngine({ grantReadAccess: ({ bucket, key }) => `/s3/${bucket}/${key}` });
 * const { html, diagnostics } = engine.render(
 *   { source: '<img src="{{ task.input.image | grant_read_access }}" alt="{{ task.input.titel }}">' },
 *   { image: "s3://photos/1.jpg", title: "A wren" },
 * );
 * html; // <img src="/s3/photos/1.jpg" alt="">
 * diagnostics[0]?.message; // There is no task.input.titel in the task input. Did you mean task.input.title?
 */
export function createTemplateEngine(options: TemplateEngineOptions = {}): TemplateEngine {
  const { grantReadAccess = (_object, uri) => uri } = options;
  if (typeof grantReadAccess !== "function") {
    throw new OptionsError({
      code: "grant-read-access-option",
      summary: "The option grantReadAccess is not a function.",
      expected: "a function from an S3 location to a URL",
      found: show(grantReadAccess),
    });
  }
  const kept = new Map<string, ParsedTemplate>();

  return {
    render(template, taskInput) {
      if (!isObject(taskInput)) {
        throw new OptionsError({
          code: "task-input-not-an-object",
          summary: "A task input is an object.",
          found: show(taskInput),
        });
      }
      const parsed = parseOnce(template);
      const context = new RenderContext(liquid, { template: parsed, taskInput, grantReadAccess });
      const html = renderWith(parsed, context);
      return { html, diagnostics: [...parsed.diagnostics, ...context.diagnostics].sort(byPlace) };
    },
  };

  function parseOnce(template: TemplateSource): ParsedTemplate {
    const { source, file } = template;
    const before = kept.get(source);
    const parsed = before?.text.file === file && before ? before : parseTemplate(template);
    kept.delete(source);
    kept.set(source, parsed);
    for (const oldest of kept.keys()) {
      if (kept.size <= KEPT_TEMPLATES) break;
      kept.delete(oldest);
    }
    return parsed;
  }
}

function renderWith({ nodes, text }: ParsedTemplate, context: RenderContext): string {
  try {
    return renderNodes(nodes, context);
  } catch (error) {
    throw toTemplateError(error, text);
  }
}

function byPlace(a: TemplateDiagnostic, b: TemplateDiagnostic): number {
  return a.line - b.line || a.column - b.column;
}
