import { expect, test } from "vitest";
import { applyFixes } from "../../../templates/lint/apply-fixes.ts";
import type { Finding } from "../../../templates/lint/finding.ts";
import { type LintOptions, lintWith } from "../../../templates/lint/lint-template.ts";
import type { Rule } from "../../../templates/lint/rule.ts";

interface RuleCase extends LintOptions {
  /** What the case shows; defaults to the source. */
  readonly name?: string;
  readonly source: string;
}

interface ReportingCase extends RuleCase {
  /** The stretches that are marked, in order, as they are written. */
  readonly marks: readonly string[];
  /** What the first message says, at least. */
  readonly says?: string;
  /** The source after all fixes. */
  readonly fixed?: string;
  /** The data objects of the first finding. */
  readonly rows?: never;
  readonly inRows?: readonly string[];
  readonly withRows?: LintOptions["rows"];
}

/** Proves a rule by templates that it reports, with the very stretches, and templates that it leaves in peace. */
export function checkRule(
  rule: Rule,
  {
    reports,
    accepts,
  }: { readonly reports: readonly ReportingCase[]; readonly accepts: readonly (string | RuleCase)[] },
): void {
  for (const { name, source, marks, says, fixed, inRows, withRows, labelCategories } of reports) {
    test(`reports ${name ?? source}`, () => {
      const options = {
        ...(withRows ? { rows: withRows } : {}),
        ...(labelCategories ? { labelCategories } : {}),
      };
      const findings = lintWith([rule], { source }, options);
      expect(findings.map((finding) => marked(source, finding))).toEqual(marks);
      expect(findings.map(({ code }) => code)).toEqual(marks.map(() => rule.meta.code));
      if (says !== undefined) expect(findings[0]?.message).toContain(says);
      if (inRows !== undefined) expect(findings[0]?.rows).toEqual(inRows);
      expect(findings.some(({ fix }) => fix !== undefined)).toBe(fixed !== undefined);
      if (fixed === undefined) return;
      const after = applyFixes(source, findings);
      expect(after).toBe(fixed);
      expect(lintWith([rule], { source: after }, options)).toEqual(
        findings.filter(({ fix }) => fix === undefined),
      );
    });
  }
  for (const given of accepts) {
    const { name, source, ...options } = typeof given === "string" ? { source: given } : given;
    test(`accepts ${name ?? source}`, () => {
      expect(lintWith([rule], { source }, options)).toEqual([]);
    });
  }
}

/** The text that a finding's range covers. */
function marked(source: string, { line, column, endLine, endColumn }: Finding): string {
  const starts = [0];
  for (const { index } of source.matchAll(/\n/gu)) starts.push(index + 1);
  return source.slice(starts[line - 1]! + column - 1, starts[endLine - 1]! + endColumn - 1);
}
