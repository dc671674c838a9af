import type { VariableAnalysis } from "../analyze-variables.ts";
import type { Row, VariableFinding } from "./finding.ts";
import { findRowsLacking } from "./rows-lacking.ts";
import { findRowsOfOtherType } from "./rows-of-other-type.ts";
import { findUnread } from "./unread.ts";

/**
 * Compares what a template reads with what its pre-annotation handler really returned for every manifest line: variables
 * that rows do not give, values of another type than the template takes them for, and parts that it does not read.
 *
 * `null` counts as given, of any type. Text that is a number counts as one.
 *
 * @param taskInputs one for each manifest line, in their order; `undefined` where a line has none, because its handler
 *   failed or no human is to see it
 * @returns one finding for each variable and kind of difference, in the order of the template; what it does not read last
 * @example
 * import { analyzeVariables, compareVariables } from "labelsmith/templates";
 * const analysis = analyzeVariables({ source: "<p>{{ task.input.text }}</p>" });
 * compareVariables(analysis, [{ text: "a" }, { test: "b" }])[0]?.message;
 * // task.input.text is read at 1:7, and row 1 does not give it. Did you mean task.input.test?
 */
export function compareVariables(
  analysis: VariableAnalysis,
  taskInputs: readonly (Readonly<Record<string, unknown>> | undefined)[],
): VariableFinding[] {
  const rows = taskInputs.flatMap((taskInput, row): Row[] =>
    taskInput === undefined ? [] : [{ row, variables: { task: { input: taskInput } } }],
  );
  const byPath = new Map(analysis.taskInput.map((variable) => [variable.path, variable]));
  return [
    ...analysis.taskInput.flatMap((variable) => [
      ...findRowsLacking(variable, byPath, rows),
      ...findRowsOfOtherType(variable, rows),
    ]),
    ...findUnread(analysis, rows),
  ];
}
