/** A stretch of a text: 0-based, the end not included, in UTF-16 code units as in all of JavaScript's strings. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** The range between two offsets, whichever comes first. */
export function rangeBetween(one: number, other: number): TextRange {
  return { start: Math.min(one, other), end: Math.max(one, other) };
}

/**
 * The range without the white space at its ends, which double clicks on some systems and drags a little too far
 * bring along; `undefined` when nothing is left.
 */
export function trimRange(text: string, { start, end }: TextRange): TextRange | undefined {
  const selected = text.slice(start, end);
  const trimmedStart = selected.trimStart();
  const from = start + selected.length - trimmedStart.length;
  const to = from + trimmedStart.trimEnd().length;
  return to > from ? { start: from, end: to } : undefined;
}

/** The text of a range on one line and not too long, for lists and announcements. */
export function excerpt(text: string, { start, end }: TextRange, length = 60): string {
  const selected = text.slice(start, Math.min(end, start + 4 * length)).replaceAll(/\s+/g, " ");
  const characters = [...selected];
  return characters.length <= length ? selected : `${characters.slice(0, length).join("")}…`;
}
