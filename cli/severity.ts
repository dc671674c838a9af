import pc from "picocolors";
import { SEVERITIES, type Severity } from "../templates/lint/index.ts";

const PAINT: Readonly<Record<Severity, (text: string) => string>> = {
  error: pc.red,
  warning: pc.yellow,
  info: pc.blue,
};

/** A severity in its colour. */
export function paintSeverity(severity: Severity): string {
  return PAINT[severity](severity);
}

/** Whether one of the findings is of a severity or worse: then a command ends with 1. */
export function reaches(failLevel: Severity, findings: readonly { readonly severity: Severity }[]): boolean {
  const worst = SEVERITIES.indexOf(failLevel);
  return findings.some(({ severity }) => SEVERITIES.indexOf(severity) <= worst);
}
