import type { SourceRange } from "./source-text.ts";

const LINES_AROUND = 2;
const WIDTH = 120;

/**
 * The lines around a place in a text with carets below it, for messages on a terminal or in a page.
 * Of a very long line only the surroundings of the place are shown. A range over several lines is marked to the end of
 * its first line.
 *
 * @param range lines and columns from 1; the end, exclusive, may be left out to mark one character
 * @example
 * import { excerpt } from "labelsmith/templates";
 * excerpt("<p>\n{{ task.input.x | upper }}\n</p>", { line: 2, column: 19, endLine: 2, endColumn: 24 });
 * //   1 | <p>
 * // > 2 | {{ task.input.x | upper }}
 * //     |                   ^^^^^
 * //   3 | </p>
 */
export function excerpt(
  source: string,
  range: Pick<SourceRange, "line" | "column"> & Partial<SourceRange>,
): string {
  const lines = source.split(/\r?\n/u);
  const first = Math.max(1, range.line - LINES_AROUND);
  const last = Math.min(lines.length, range.line + LINES_AROUND);
  const digits = String(last).length;
  const clipStart = Math.max(0, range.column - 1 - WIDTH / 2);
  const rows: string[] = [];
  for (let line = first; line <= last; line++) {
    const text = lines[line - 1] ?? "";
    const marked = line === range.line;
    const start = marked ? Math.min(clipStart, Math.max(0, text.length - WIDTH)) : 0;
    rows.push(`${marked ? ">" : " "} ${String(line).padStart(digits)} | ${clip(text, start)}`.trimEnd());
    if (marked) rows.push(`  ${" ".repeat(digits)} | ${carets(text, start, range)}`);
  }
  return rows.join("\n");
}

/** `WIDTH` characters of a line; an ellipsis takes the place of the first or last where more was cut. */
function clip(text: string, start: number): string {
  const shown = text.slice(start, start + WIDTH);
  const left = start > 0 ? `…${shown.slice(1)}` : shown;
  return start + WIDTH < text.length ? `${left.slice(0, -1)}…` : left;
}

/** Tabs before the place are kept, so that the carets stand below it whatever a tab's width. */
function carets(
  text: string,
  start: number,
  { line, column, endLine, endColumn }: Parameters<typeof excerpt>[1],
) {
  const end = endLine !== undefined && endLine > line ? text.length + 1 : (endColumn ?? column + 1);
  const count = Math.max(1, Math.min(end - column, start + WIDTH - column + 1));
  return text.slice(start, column - 1).replace(/[^\t]/gu, " ") + "^".repeat(count);
}
