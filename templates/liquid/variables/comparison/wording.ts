import type { VariablePlace } from "../analyze-variables.ts";

/** Rows, stretches of rows and places that a message names before it only counts. */
const ROWS_NAMED = 6;
const PLACES_NAMED = 3;

/**
 * Names rows compactly: `row 3`, `rows 3 and 7`, `rows 0–4 and 9`, `rows 0, 2, 4, 6, 8, 10 and 44 others`.
 *
 * @param rows numbers in ascending order, each once
 */
export function formatRows(rows: readonly number[]): string {
  const stretches = stretchesOf(rows);
  const names = stretches
    .slice(0, ROWS_NAMED)
    .map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`));
  const others = stretches.slice(ROWS_NAMED).reduce((sum, [first, last]) => sum + last - first + 1, 0);
  return `${rows.length === 1 ? "row" : "rows"} ${enumerate(names, others, "other", "others")}`;
}

/** Names places by line and column: `at 3:14`, `at 3:14, 7:2, 9:1 and 5 other places`. */
export function formatPlaces(places: readonly VariablePlace[]): string {
  const names = places.slice(0, PLACES_NAMED).map(({ line, column }) => `${line}:${column}`);
  return `at ${enumerate(names, places.length - names.length, "other place", "other places")}`;
}

function enumerate(names: readonly string[], others: number, one: string, many: string): string {
  const parts = others > 0 ? [...names, `${others} ${others === 1 ? one : many}`] : names;
  return parts.length > 1 ? `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}` : parts.join("");
}

/** Two rows in a row are named each, more by the first and the last. */
function stretchesOf(rows: readonly number[]): (readonly [first: number, last: number])[] {
  const stretches: [first: number, last: number][] = [];
  for (const row of rows) {
    const latest = stretches.at(-1);
    if (latest && row === latest[1] + 1) latest[1] = row;
    else stretches.push([row, row]);
  }
  return stretches.flatMap(([first, last]) =>
    last === first + 1
      ? ([
          [first, first],
          [last, last],
        ] as const)
      : [[first, last] as const],
  );
}
