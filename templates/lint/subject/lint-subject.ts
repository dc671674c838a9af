import { createTemplateEngine, TemplateError, type TemplateSource } from "../../liquid/index.ts";
import type { ParsedTemplate } from "../../liquid/parse/parsed-template.ts";
import { markElements, type Page, type PageElement, parsePage } from "../../page/index.ts";
import { findOutputs, type TemplateOutput } from "./outputs.ts";
import { parseLeniently } from "./parse-leniently.ts";
import { ELEMENT_MARK, type FailedRow, type LintRow, type RenderedRow, renderRow } from "./rendered-row.ts";

/** All that rules may look at. */
export interface LintSubject {
  readonly page: Page;
  /** Missing if the Liquid cannot be parsed. */
  readonly liquid: ParsedTemplate | undefined;
  /** Why it cannot, or what had to be covered so that the rest could be. */
  readonly liquidErrors: readonly TemplateError[];
  /** The outputs, in the order of the source; empty if the Liquid cannot be parsed. */
  readonly outputs: readonly TemplateOutput[];
  /** The pages of the sample rows. */
  readonly rows: readonly RenderedRow[];
  readonly failedRows: readonly FailedRow[];
  /** The label categories of the task, in their order; empty if it has none or is not known. */
  readonly labelCategories: readonly string[];
}

/** @throws TemplateError for elements that lie deeper in each other than browsers build them */
export function prepareSubject(
  template: TemplateSource,
  rows: readonly LintRow[],
  labelCategories: readonly string[],
): LintSubject {
  const page = parsePage(template);
  const { liquid, liquidErrors } = parseLeniently(template);
  return {
    page,
    liquid,
    liquidErrors,
    outputs: liquid ? findOutputs(liquid, page) : [],
    labelCategories,
    ...(liquid && liquidErrors.length === 0 ? renderRows(page, rows) : { rows: [], failedRows: [] }),
  };
}

function renderRows(page: Page, given: readonly LintRow[]): Pick<LintSubject, "rows" | "failedRows"> {
  // As in the job, an address that was granted is one of the web: one of S3 that is left in the page was not.
  const engine = createTemplateEngine({
    grantReadAccess: ({ bucket, key }) => `https://${bucket}.s3.amazonaws.com/${key}`,
  });
  const marked = markElements(page, ELEMENT_MARK, ({ begin }) => String(begin));
  const elements = new Map<number, PageElement>(page.elements.map((element) => [element.begin, element]));
  const rows: RenderedRow[] = [];
  const failedRows: FailedRow[] = [];
  for (const row of given) {
    try {
      rows.push(renderRow(engine, page.text, marked, elements, row));
    } catch (error) {
      if (!(error instanceof TemplateError)) throw error;
      failedRows.push({ ...row, error });
    }
  }
  return { rows, failedRows };
}
