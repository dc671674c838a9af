import type { PageAttribute } from "../page/index.ts";

/**
 * The key of an answer: the text itself, or the texts before, between and after what Liquid puts into it, as `["q", ""]` for
 * `name="q{{ forloop.index }}"`.
 */
export type AnswerKey = readonly [string, ...string[]];

/** The key that an attribute `name` gives; `undefined` for an empty one, which has no part in the answer. */
export function keyOf({ texts, liquid }: PageAttribute): AnswerKey | undefined {
  // What stands between tags may be there or not.
  if (liquid.some(({ kind }) => kind === "tag")) return ["", ""];
  const [first = "", ...others] = texts;
  return first === "" && others.length === 0 ? undefined : [first, ...others];
}

export function isPattern(key: AnswerKey): boolean {
  return key.length > 1;
}

/** A key as it is shown, with `*` for what Liquid makes. */
export function showKey(key: AnswerKey): string {
  return key.join("*");
}

/** Whether two keys can be the same, as far as their beginnings and ends tell. */
export function mayBeSame(a: AnswerKey, b: AnswerKey): boolean {
  if (!isPattern(a)) return isPattern(b) ? fits(a[0], b) : a[0] === b[0];
  if (!isPattern(b)) return fits(b[0], a);
  const [endOfA, endOfB] = [a.at(-1)!, b.at(-1)!];
  return (
    (a[0].startsWith(b[0]) || b[0].startsWith(a[0])) && (endOfA.endsWith(endOfB) || endOfB.endsWith(endOfA))
  );
}

function fits(key: string, pattern: AnswerKey): boolean {
  const isLongEnough = key.length >= pattern.join("").length;
  return isLongEnough && key.startsWith(pattern[0]) && key.endsWith(pattern.at(-1)!);
}
