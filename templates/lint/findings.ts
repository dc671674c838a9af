import type { SourceText } from "../liquid/source/source-text.ts";
import { type Finding, SEVERITIES, type Severity } from "./finding.ts";
import type { Report } from "./rule.ts";

/** The findings of a template so far; what several rows show at one place is one of them, told by the worst. */
export class Findings {
  readonly #text: SourceText;
  readonly #found = new Map<string, Finding>();

  /** @param text the template's */
  constructor(text: SourceText) {
    this.#text = text;
  }

  get all(): readonly Finding[] {
    return [...this.#found.values()];
  }

  add(code: string, report: Report & Pick<Finding, "severity">): void {
    const { at, message, text = this.#text, row, fix, severity } = report;
    const { line, column, endLine, endColumn } = "line" in at ? at : text.range(at.begin, at.end);
    const key = [code, text.file, line, column, endLine, endColumn, row ? "" : message].join("\n");
    const before = this.#found.get(key);
    const isWorse = before === undefined || isAbove(severity, before.severity);
    const rows = row ? [...new Set([...(before?.rows ?? []), row.datasetObjectId])] : undefined;
    this.#found.set(key, {
      code,
      severity: isWorse ? severity : before.severity,
      message: isWorse ? message : before.message,
      ...(text.file === undefined ? {} : { file: text.file }),
      line,
      column,
      endLine,
      endColumn,
      ...(rows ? { rows } : {}),
      ...(fix ? { fix } : {}),
    });
  }
}

function isAbove(one: Severity, other: Severity): boolean {
  return SEVERITIES.indexOf(one) < SEVERITIES.indexOf(other);
}
