import { TemplateError, type TemplateSource } from "../liquid/index.ts";
import type { Finding } from "./finding.ts";
import { Findings } from "./findings.ts";
import type { Rule, Visitor } from "./rule.ts";
import { rules } from "./rules/index.ts";
import { unusedDisable } from "./rules/unused-disable/index.ts";
import { type LintSubject, prepareSubject } from "./subject/lint-subject.ts";
import type { LintRow } from "./subject/rendered-row.ts";
import { findSuppressions, Suppressions } from "./suppressions.ts";

export interface LintOptions {
  /** Sample rows to render the template with: some mistakes only show in the page. */
  readonly rows?: readonly LintRow[];
  /** What the task's workers are to choose from, to be compared with what the template offers. */
  readonly labelCategories?: readonly string[];
}

/**
 * Finds mistakes in a worker template: in its HTML, its crowd elements, its Liquid, and, where sample rows are given, in
 * the pages that come out.
 *
 * A template that is wrong gives findings and never an error. Every place is one in the template's own text.
 *
 * @param options.rows what the template is rendered with, for instance what the pre-annotation Lambda returns
 * @returns the findings, in the order of the source
 * @example
 * import { lintTemplate } from "labelsmith/templates";
 * const findings = lintTemplate({ source: "<crowd-input></crowd-input>" });
 * findings.map(({ code }) => code); // includes "crowd-form-missing" and "name-missing"
 */
export function lintTemplate(template: TemplateSource, options: LintOptions = {}): readonly Finding[] {
  return lintWith(rules, template, options);
}

/** {@link lintTemplate} with some rules only. */
export function lintWith(
  chosen: readonly Rule[],
  template: TemplateSource,
  { rows = [], labelCategories = [] }: LintOptions = {},
): readonly Finding[] {
  try {
    return lint(chosen, prepareSubject(template, rows, labelCategories));
  } catch (error) {
    if (error instanceof TemplateError) return [findingOf(error)];
    throw error;
  }
}

function lint(chosen: readonly Rule[], subject: LintSubject): readonly Finding[] {
  const findings = new Findings(subject.page.text);
  const visitors = chosen.map(({ meta, create }) =>
    create({
      ...subject,
      report: (report) => findings.add(meta.code, { severity: meta.severity, ...report }),
    }),
  );
  walk(subject, visitors);
  const suppressions = new Suppressions(findSuppressions(subject.page));
  const kept = findings.all.filter((finding) => !suppressions.cover(finding));
  if (chosen.includes(unusedDisable)) {
    const { severity, code } = unusedDisable.meta;
    for (const { code: named, ...at } of suppressions.unused) {
      const message = `There is nothing to disable here${named === undefined ? "" : ` by ${named}`}: remove the comment.`;
      findings.add(code, { severity, at, message });
    }
    kept.push(...findings.all.filter((finding) => finding.code === code));
  }
  return kept.sort((a, b) => a.line - b.line || a.column - b.column || (a.code < b.code ? -1 : 1));
}

function walk({ page, outputs, rows }: LintSubject, visitors: readonly Visitor[]): void {
  const tags = page.liquid.filter(({ kind }) => kind === "tag");
  for (const visitor of visitors) {
    for (const element of page.elements) {
      visitor.element?.(element);
      if (visitor.attribute)
        for (const attribute of element.attributes) visitor.attribute(attribute, element);
    }
    for (const tag of tags) visitor.tag?.(tag);
    for (const output of outputs) visitor.output?.(output);
    for (const row of rows) visitor.row?.(row);
    visitor.end?.();
  }
}

/** What a template's text alone makes impossible is a finding too. */
function findingOf({ problem, line, column, endLine, endColumn, file }: TemplateError): Finding {
  return {
    code: problem.code,
    severity: "error",
    message: [problem.summary, problem.fix ?? ""].join(" ").trim(),
    ...(file === undefined ? {} : { file }),
    line,
    column,
    endLine,
    endColumn,
  };
}
