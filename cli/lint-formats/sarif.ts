import type { Log, ReportingDescriptor, Result } from "sarif";
import type { Finding, RuleMeta, Severity } from "../../templates/lint/index.ts";

const LEVELS: Readonly<Record<Severity, "error" | "warning" | "note">> = {
  error: "error",
  warning: "warning",
  info: "note",
};

/** Findings in the Static Analysis Results Interchange Format 2.1.0 (OASIS), which code scanning tools read. */
export function formatSarif(
  findings: readonly Finding[],
  rules: readonly RuleMeta[],
  version: string,
): string {
  const used = rules.filter(({ code }) => findings.some((finding) => finding.code === code));
  const log: Log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "labelsmith", version, rules: used.map(descriptorOf) } },
        columnKind: "utf16CodeUnits",
        results: findings.map((finding) => resultOf(finding, used)),
      },
    ],
  };
  return JSON.stringify(log, null, 2);
}

function descriptorOf({ code, severity, summary, explanation, source }: RuleMeta): ReportingDescriptor {
  return {
    id: code,
    shortDescription: { text: summary },
    help: { text: explanation.trim(), markdown: explanation.trim() },
    ...(source === undefined ? {} : { helpUri: source }),
    defaultConfiguration: { level: LEVELS[severity] },
  };
}

function resultOf(finding: Finding, rules: readonly RuleMeta[]): Result {
  const { code, severity, message, file, line, column, endLine, endColumn, rows } = finding;
  const ruleIndex = rules.findIndex((rule) => rule.code === code);
  return {
    ruleId: code,
    ...(ruleIndex < 0 ? {} : { ruleIndex }),
    level: LEVELS[severity],
    message: { text: rows ? `${message} (data objects ${rows.join(", ")})` : message },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: encodeURI((file ?? "template").replaceAll("\\", "/")) },
          region: { startLine: line, startColumn: column, endLine, endColumn },
        },
      },
    ],
  };
}
