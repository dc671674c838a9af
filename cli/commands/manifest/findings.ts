import pc from "picocolors";
import type { ManifestFinding } from "../../../job/manifest/finding.ts";
import { paintSeverity } from "../../severity.ts";

/** A finding as the command line shows it: place, what, where in the line, what to do. */
export function formatFinding(finding: ManifestFinding, file: string): string {
  const { severity, line, column, datasetObjectId, message, fix, excerpt, code } = finding;
  const object = datasetObjectId === undefined ? "" : ` (data object ${datasetObjectId})`;
  return [
    `${file}:${line}:${column}${object} ${paintSeverity(severity)} ${message} ${pc.dim(code)}`,
    ...(excerpt === undefined ? [] : [excerpt]),
    ...(fix === undefined ? [] : [`    ${pc.dim("fix:")} ${fix}`]),
  ].join("\n");
}

/** How many findings of each severity there are. */
export function countFindings(findings: readonly ManifestFinding[]): { errors: number; warnings: number } {
  const errors = findings.filter(({ severity }) => severity === "error").length;
  return { errors, warnings: findings.length - errors };
}
