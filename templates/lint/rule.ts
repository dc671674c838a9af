import type { SourceRange } from "../liquid/index.ts";
import type { SourceText } from "../liquid/source/source-text.ts";
import type { LiquidToken, PageAttribute, PageElement, Span } from "../page/index.ts";
import type { Fix, Severity } from "./finding.ts";
import type { LintSubject } from "./subject/lint-subject.ts";
import type { TemplateOutput } from "./subject/outputs.ts";
import type { LintRow, RenderedRow } from "./subject/rendered-row.ts";

/** What a rule is, for lists and explanations. */
export interface RuleMeta {
  /** Kebab-case, the folder's name, stable for ever. */
  readonly code: string;
  readonly severity: Severity;
  /** One line for lists: what it finds. */
  readonly summary: string;
  /** Why it matters and what to do, in Markdown, with a wrong and a right example. */
  readonly explanation: string;
  /** Where it is documented, or where it was seen. */
  readonly source?: string;
  readonly isFixable?: boolean;
}

/**
 * A rule of the linter. `create` is called once for each template and returns what is to be called while the template
 * is walked through.
 */
export interface Rule {
  readonly meta: RuleMeta;
  readonly create: (context: RuleContext) => Visitor;
}

export interface RuleContext extends LintSubject {
  readonly report: (report: Report) => void;
}

export interface Report {
  /** In the template, or in the file of `text`. */
  readonly at: Span | SourceRange;
  readonly message: string;
  /** Another file than the template. */
  readonly text?: SourceText;
  /** The data object that shows it. Reports of one place for several rows become one finding. */
  readonly row?: LintRow;
  readonly fix?: Fix;
  /** Where it differs from the rule's own. */
  readonly severity?: Severity;
}

/** What a rule wants to see; each is called in the order of the source. */
export interface Visitor {
  readonly element?: (element: PageElement) => void;
  readonly attribute?: (attribute: PageAttribute, element: PageElement) => void;
  /** Only of a template whose Liquid can be parsed. */
  readonly output?: (output: TemplateOutput) => void;
  readonly tag?: (tag: LiquidToken) => void;
  /** The page of each sample row. */
  readonly row?: (row: RenderedRow) => void;
  /** At the end. */
  readonly end?: () => void;
}
