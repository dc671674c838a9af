import type { AccessibilityViolation, FindingPart, Severity, TaskFinding } from "../../protocol.ts";
import { rowKey } from "./address.ts";
import { type AppState, type FindingsState, openTask } from "./app-state.ts";

/** The severities, the worst first. */
export const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];

const PARTS: readonly { readonly part: FindingPart; readonly title: string }[] = [
  { part: "page", title: "In the browser" },
  { part: "template", title: "Template" },
  { part: "handler", title: "Handler" },
  { part: "manifest", title: "Manifest" },
  { part: "accessibility", title: "Accessibility" },
];

/** The findings about one part of a task, the worst first. */
export interface FindingGroup {
  readonly part: FindingPart;
  readonly title: string;
  readonly findings: readonly TaskFinding[];
}

/** All that is known to be wrong with the open task: what the linter says, what hostile rows did, what axe says. */
export function openFindings(state: AppState): readonly TaskFinding[] {
  const { findings, address, audit } = state;
  const linted = findings.task === address.task ? findings.findings : [];
  return [...trialFindings(state), ...linted, ...audit.findings];
}

/** How far the linter has come with the open task. */
export function linterProgress({ task, problem, isLoading }: FindingsState): "looking" | "done" | "failed" {
  if (problem) return "failed";
  return task === undefined || isLoading ? "looking" : "done";
}

/** The groups that have findings of some severities. */
export function groupFindings(
  findings: readonly TaskFinding[],
  severities: ReadonlySet<Severity>,
): readonly FindingGroup[] {
  const groups = PARTS.map(({ part, title }) => ({
    part,
    title,
    findings: SEVERITIES.flatMap((severity) =>
      severities.has(severity)
        ? findings.filter((finding) => finding.part === part && finding.severity === severity)
        : [],
    ),
  }));
  return groups.filter((group) => group.findings.length > 0);
}

export function countFindings(findings: readonly TaskFinding[], severity: Severity): number {
  return findings.filter((finding) => finding.severity === severity).length;
}

/** The worst that is said of each row that findings name. */
export function rowSeverities(findings: readonly TaskFinding[]): ReadonlyMap<string, Severity> {
  const worst = new Map<string, Severity>();
  for (const severity of SEVERITIES) {
    for (const finding of findings) {
      if (finding.severity !== severity) continue;
      for (const row of finding.rows) if (!worst.has(row)) worst.set(row, severity);
    }
  }
  return worst;
}

/** What axe says, as findings: what stops some people altogether is a warning, the rest for information. */
export function auditFindings(
  violations: readonly AccessibilityViolation[],
  templateFile: string,
): readonly TaskFinding[] {
  return violations.map(({ rule, impact, help, helpUrl, html, at }, index) => {
    const [line, column] = at?.split(":").map(Number) ?? [];
    return {
      id: `axe ${index} ${rule} ${at}`,
      part: "accessibility",
      code: rule,
      severity: impact === "critical" || impact === "serious" ? "warning" : "info",
      message: `${help}.`,
      ...(line && column ? { place: { file: templateFile, line, column } } : {}),
      excerpt: html,
      rows: [],
      about: { explanation: `axe calls the impact ${impact}.`, source: helpUrl },
    };
  });
}

function trialFindings(state: AppState): readonly TaskFinding[] {
  const task = openTask(state);
  return [...(task?.hostileRows ?? []), ...(task?.rows ?? [])].flatMap(({ datasetObjectId: row }) => {
    const trial = state.trials.get(rowKey({ task: state.address.task, row }));
    if (trial?.outcome === "script-ran") return [trialFinding(row, SCRIPT_RAN)];
    // A page that cannot even be made is the linter's to report.
    if (trial?.outcome !== "failed" || trial.frameUrl === undefined) return [];
    const message = `A script of the page fails with this data: ${trial.reason}`;
    return [trialFinding(row, { ...SCRIPT_FAILED, message })];
  });
}

type Said = Pick<TaskFinding, "code" | "severity" | "message">;

const SCRIPT_RAN: Said = {
  code: "script-ran",
  severity: "error",
  message: "A script of the data ran in this page: whoever writes the data acts as the worker.",
};
const SCRIPT_FAILED = { code: "script-failed", severity: "warning" } as const;

function trialFinding(row: string, said: Said): TaskFinding {
  return { id: `${said.code} ${row}`, part: "page", ...said, rows: [row] };
}
