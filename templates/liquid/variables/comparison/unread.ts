import type { VariableAnalysis } from "../analyze-variables.ts";
import { formatPath, property } from "../path.ts";
import type { Row, VariableFinding } from "./finding.ts";
import { formatRows } from "./wording.ts";

/** The keys of the task input that no variable begins with. A template that reads it as a whole reads every key. */
export function findUnread({ taskInput }: VariableAnalysis, rows: readonly Row[]): VariableFinding[] {
  const read = new Set<string>();
  for (const { segments } of taskInput) {
    const key = segments[2];
    if (key?.kind !== "property") return [];
    read.add(key.name);
  }
  const unread = new Map<string, number[]>();
  for (const { row, variables } of rows) {
    for (const key of Object.keys(variables.task.input)) {
      if (read.has(key)) continue;
      const numbers = unread.get(key) ?? [];
      unread.set(key, numbers);
      numbers.push(row);
    }
  }
  return [...unread].map(([key, numbers]) => {
    const path = formatPath([property("task"), property("input"), property(key)]);
    const some = `${formatRows(numbers)} ${numbers.length === 1 ? "gives" : "give"} it`;
    return {
      code: "task-input-not-read",
      severity: "info",
      message: `The template does not read ${path}: ${numbers.length === rows.length ? "every row gives it" : some}.`,
      path,
      rows: numbers,
      places: [],
    };
  });
}
