import pc from "picocolors";
import type { PlannedStep } from "../deploy/steps/step.ts";
import { say } from "./output.ts";

const COLOURS = { make: pc.green, skip: pc.dim, leave: pc.yellow, read: pc.dim, unknown: pc.cyan };

/** A plan for a person: one line for each call. */
export function formatPlan(planned: readonly PlannedStep[]): string {
  const lines = planned.map(({ step, decision }) => {
    const { service, operation, target, bytes } = step;
    const name = decision?.decision ?? "unknown";
    const size = bytes === undefined ? "" : `, ${bytes} bytes`;
    const note = decision?.note === undefined ? "" : pc.dim(` (${decision.note})`);
    const call = `${service} ${decision?.operation ?? operation}`;
    return `  ${COLOURS[name](name.padEnd(7))} ${call.padEnd(36)} ${target}${size}${note}`;
  });
  return lines.join("\n");
}

/** The same for a program. */
export function reportPlan(planned: readonly PlannedStep[]): readonly object[] {
  return planned.map(({ step: { service, operation, target, bytes }, decision }) => ({
    service,
    operation: decision?.operation ?? operation,
    target,
    ...(bytes === undefined ? {} : { bytes }),
    decision: decision?.decision ?? "unknown",
    ...(decision?.note === undefined ? {} : { note: decision.note }),
  }));
}

/** Says what ought to be done and will not be, and what else is to be known beforehand. */
export function sayWarnings(planned: readonly PlannedStep[]): void {
  for (const { step, decision } of planned) {
    const warning = decision?.decision === "leave" ? decision.note : decision?.warning;
    if (warning !== undefined) say(`${pc.yellow("warning")} ${step.target} ${warning}`);
  }
}
