import type { Edit, Finding } from "./finding.ts";

/**
 * Applies the fixes of findings to the text that they were found in. A fix that overlaps an earlier one is left for
 * another turn: lint again, and apply again.
 */
export function applyFixes(source: string, findings: readonly Finding[]): string {
  const accepted: Edit[] = [];
  for (const { fix } of findings) {
    if (fix && !fix.edits.some((edit) => accepted.some((other) => overlap(edit, other))))
      accepted.push(...fix.edits);
  }
  accepted.sort((a, b) => a.begin - b.begin);
  const pieces: string[] = [];
  let at = 0;
  for (const { begin, end, text } of accepted) {
    pieces.push(source.slice(at, begin), text);
    at = end;
  }
  pieces.push(source.slice(at));
  return pieces.join("");
}

/** Two insertions at one place overlap as well: nothing says which one goes first. */
function overlap(a: Edit, b: Edit): boolean {
  return a.begin === b.begin || (a.begin < b.end && b.begin < a.end);
}
