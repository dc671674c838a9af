import fc from "fast-check";
import type { TextAnswer } from "../../../../lambdas/consolidation/text/index.ts";

/** Answers to data object `0` by workers `a`, `b`, `c`, ... */
export function answersTo(...texts: readonly (string | null)[]): TextAnswer[] {
  return texts.map((value, i) => ({ objectId: "0", workerId: String.fromCharCode(97 + i), value }));
}

const word = fc.constantFrom("a", "A,", "dog", "Dog", "dogs", "runs.", "-", "…", "", "é", "👍", "\u0000");

/** Short texts that often share words, and abstentions. */
export const textArbitrary: fc.Arbitrary<string | null> = fc.oneof(
  { weight: 8, arbitrary: fc.array(word, { maxLength: 6 }).map((words) => words.join(" ")) },
  { weight: 2, arbitrary: fc.string({ unit: "binary", maxLength: 8 }) },
  { weight: 1, arbitrary: fc.constant(null) },
);
