/**
 * BIO tags as class indices: 0 is O (outside of every span), 1 + 2 l is B of label l (first token of a span) and 2
 * + 2 l is I of label l (any later one). Ramshaw and Marcus 1995, https://aclanthology.org/W95-0107/, in the
 * variant where every span begins with B.
 */
export const OUTSIDE = 0;

export function beginTag(label: number): number {
  return 1 + 2 * label;
}

export function insideTag(label: number): number {
  return 2 + 2 * label;
}

export function tagNames(labels: readonly string[]): string[] {
  return ["O", ...labels.flatMap((label) => [`B-${label}`, `I-${label}`])];
}

/** Whether a tag may stand after another: I only after B or I of the same label. `OUTSIDE` stands before the first. */
export function mayFollow(previous: number, tag: number): boolean {
  const isInside = tag > 0 && tag % 2 === 0;
  return !isInside || previous === tag || previous === tag - 1;
}
