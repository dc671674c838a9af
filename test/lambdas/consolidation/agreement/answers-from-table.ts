import type { Answer } from "../../../../lambdas/consolidation/types.ts";

/**
 * Reads a table as papers print them: one line per worker, one column per data object, `.` for no answer.
 * Workers are w0, w1, ...; data objects o00, o01, ...
 */
export function answersFromTable(table: string): Answer<string>[] {
  return table
    .trim()
    .split("\n")
    .flatMap((line, w) => {
      const cells = line.trim().split(/\s+/);
      return cells.flatMap((value, o) => {
        return value === "."
          ? []
          : [{ objectId: `o${String(o).padStart(2, "0")}`, workerId: `w${w}`, value }];
      });
    });
}

/** The same answers as numbers. */
export function asNumbers(answers: readonly Answer<string>[]): Answer<number>[] {
  return answers.map((answer) => ({ ...answer, value: Number(answer.value) }));
}
