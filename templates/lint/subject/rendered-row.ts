import type { TemplateDiagnostic, TemplateEngine, TemplateError } from "../../liquid/index.ts";
import type { SourceText } from "../../liquid/source/source-text.ts";
import { attributeOf, type Page, type PageElement, parsePage } from "../../page/index.ts";

/** A sample of what the template is rendered with. */
export interface LintRow {
  /** The data object's id: its 0-based place in the manifest, as text. */
  readonly datasetObjectId: string;
  readonly taskInput: Readonly<Record<string, unknown>>;
  /** True for a row that was made to break templates: what it lacks is not reported as missing. */
  readonly isHostile?: boolean;
}

/** The page of a sample row. */
export interface RenderedRow extends LintRow {
  /** What the rendering reported. */
  readonly diagnostics: readonly TemplateDiagnostic[];
  /** The rendered page: there is no Liquid in it, and its places are those of the rendered HTML. */
  readonly page: Page;
  /** The element of the template that an element of the page was made from. */
  readonly sourceOf: (element: PageElement) => PageElement | undefined;
}

/** A row whose page cannot be made. */
export interface FailedRow extends LintRow {
  readonly error: TemplateError;
}

/** The attribute that marks the elements of a rendered page by where they stand in the template. */
export const ELEMENT_MARK = "data-labelsmith-at";

/**
 * Renders a row twice: the template itself for what it reports, and the marked one for the page.
 *
 * @throws TemplateError if the template cannot be rendered with this row
 */
export function renderRow(
  engine: TemplateEngine,
  text: SourceText,
  marked: string,
  elements: ReadonlyMap<number, PageElement>,
  row: LintRow,
): RenderedRow {
  const file = text.file === undefined ? {} : { file: text.file };
  const { diagnostics } = engine.render({ source: text.source, ...file }, row.taskInput);
  const { html } = engine.render({ source: marked }, row.taskInput);
  return {
    ...row,
    diagnostics,
    page: parsePage({ source: html }),
    sourceOf: (element) => elements.get(Number(attributeOf(element, ELEMENT_MARK)?.staticValue)),
  };
}
