import pc from "picocolors";
import type { RuleMeta } from "../../templates/lint/index.ts";

/** All rules, a line each. */
export function listRules(rules: readonly RuleMeta[]): string {
  const rows = rules.map(({ code, severity, summary, isFixable }) => [
    code,
    severity,
    isFixable ? "yes" : "",
    summary,
  ]);
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0), 5));
  const line = (cells: readonly string[]) =>
    cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ");
  return [pc.dim(line(["code", "severity", "--fix", "finds"])), ...rows.map(line)].join("\n");
}

/** A rule in full. */
export function explainRule({ code, severity, summary, explanation, source, isFixable }: RuleMeta): string {
  return [
    `${pc.bold(code)} (${severity}${isFixable ? ", mended by --fix" : ""})`,
    `${summary}.`,
    "",
    explanation.trim(),
    ...(source === undefined ? [] : ["", `Source: ${source}`]),
    "",
    "Turn it off for the next line of a template, or for the whole of it:",
    `  {% # labelsmith-disable-next-line ${code} -- why %}`,
    `  {% # labelsmith-disable ${code} -- why %}`,
  ].join("\n");
}
