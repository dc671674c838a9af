import type { Answer } from "../../../../lambdas/consolidation/types.ts";

/** Reads a table of one line per data object (0, 1, ...) and one column per worker (w0, w1, ...); `.` is no answer. */
export function answersByObject(table: string): Answer<string>[] {
  const lines = table.trim().split("\n");
  return lines.flatMap((line, o) =>
    line.split(/\s+/).flatMap((value, w) => {
      return value === "." ? [] : [{ objectId: `${o}`, workerId: `w${w}`, value }];
    }),
  );
}
