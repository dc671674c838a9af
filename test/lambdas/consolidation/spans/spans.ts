import fc from "fast-check";
import type { SpanAnswer, TextSpan } from "../../../../lambdas/consolidation/spans/text-span.ts";

/** `"PER 0-4"` is a span; several are separated by commas, `""` is an empty answer. */
export function spans(text: string): TextSpan[] {
  if (text === "") return [];
  return text.split(", ").map((part) => {
    const [, label, start, end] = /^(\w+) (\d+)-(\d+)$/.exec(part) ?? [];
    if (label === undefined) throw new Error(`not a span: ${part}`);
    return { startOffset: Number(start), endOffset: Number(end), label };
  });
}

/** Answers to object "0" by the workers "w1", "w2", … in that order. */
export function answersOfWorkers(...texts: string[]): SpanAnswer[] {
  return texts.map((text, i) => ({ objectId: "0", workerId: `w${i + 1}`, value: spans(text) }));
}

/** The reverse of `spans`; `null` is `"none"`. */
export function written(label: readonly TextSpan[] | null | undefined): string {
  if (label === null || label === undefined) return "none";
  return label.map((span) => `${span.label} ${span.startOffset}-${span.endOffset}`).join(", ");
}

export const spanArbitrary: fc.Arbitrary<TextSpan> = fc
  .record({
    startOffset: fc.integer({ min: 0, max: 20 }),
    length: fc.integer({ min: 1, max: 6 }),
    label: fc.constantFrom("LOC", "ORG", "PER"),
  })
  .map(({ startOffset, length, label }) => ({ startOffset, endOffset: startOffset + length, label }));

/** Any spans at all, also those that no worker can mark. */
export const wildSpanArbitrary: fc.Arbitrary<TextSpan> = fc.record({
  startOffset: fc.double(),
  endOffset: fc.oneof(fc.double(), fc.maxSafeInteger()),
  label: fc.string({ maxLength: 2 }),
});

/** One answer per pair of object and worker, at most 5 workers and 3 objects. */
export function answersArbitrary(span: fc.Arbitrary<TextSpan>): fc.Arbitrary<SpanAnswer[]> {
  return fc.uniqueArray(
    fc.record({
      objectId: fc.constantFrom("o1", "o2", "o3"),
      workerId: fc.constantFrom("w1", "w2", "w3", "w4", "w5"),
      value: fc.array(span, { maxLength: 4 }),
    }),
    { maxLength: 15, selector: ({ objectId, workerId }) => `${objectId} ${workerId}` },
  );
}
