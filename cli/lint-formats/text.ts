import pc from "picocolors";
import type { Finding, Severity } from "../../templates/lint/index.ts";
import { excerpt } from "../../templates/liquid/index.ts";
import { plural } from "../plural.ts";
import { paintSeverity } from "../severity.ts";

const MAX_ROWS = 6;

/** Findings for a terminal: by file, each with the lines around it. */
export function formatText(findings: readonly Finding[], sources: ReadonlyMap<string, string>): string {
  const blocks: string[] = [];
  let file: string | undefined;
  for (const finding of findings) {
    if (finding.file !== file) blocks.push(pc.underline(finding.file ?? "template"));
    file = finding.file;
    blocks.push(formatFinding(finding, sources.get(file ?? "")));
  }
  return [...blocks, summarize(findings)].join("\n\n");
}

function formatFinding(finding: Finding, source: string | undefined): string {
  const { line, column, severity, code, message, rows, fix } = finding;
  const head = `${line}:${column}  ${paintSeverity(severity)}  ${message}  ${pc.dim(code)}`;
  const details = [
    ...(rows ? [`data objects: ${listOf(rows)}`] : []),
    ...(fix ? [`--fix: ${fix.description}`] : []),
    ...(source === undefined ? [] : excerpt(source, finding).split("\n")),
  ];
  return [head, ...details.map((detail) => `  ${detail}`)].map((text) => `  ${text}`.trimEnd()).join("\n");
}

function listOf(rows: readonly string[]): string {
  const more = rows.length - MAX_ROWS;
  return rows.slice(0, MAX_ROWS).join(", ") + (more > 0 ? ` and ${more} more` : "");
}

function summarize(findings: readonly Finding[]): string {
  if (findings.length === 0) return pc.green("No findings.");
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  const parts = [
    plural(count("error"), "error"),
    plural(count("warning"), "warning"),
    ...(count("info") > 0 ? [`${count("info")} for information`] : []),
  ];
  const fixable = findings.filter(({ fix }) => fix).length;
  return `${pc.bold(parts.join(", "))}${fixable > 0 ? `; --fix mends ${fixable}` : ""}. --explain <code> tells more.`;
}
