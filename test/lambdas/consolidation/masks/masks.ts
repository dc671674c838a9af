import fc from "fast-check";
import type { LabelMask, MaskAnswer } from "../../../../lambdas/consolidation/masks/label-mask.ts";

/** Rows of one character per pixel, separated by spaces: "." is background, a letter the class of that name. */
export function mask(rows: string): LabelMask {
  const lines = rows.split(" ");
  const classes = [...new Set(rows.replace(/[ .]/g, ""))].sort();
  const labels = Uint8Array.from([...lines.join("")], (letter) => classes.indexOf(letter) + 1);
  return { width: lines[0]!.length, height: lines.length, labels, classes };
}

/** The same with a digit per pixel: the instance. `classes` names the class of each, one letter per instance. */
export function instances(rows: string, classes: string): LabelMask {
  const lines = rows.split(" ");
  const labels = Uint8Array.from([...lines.join("")], (digit) => (digit === "." ? 0 : Number(digit)));
  return { width: lines[0]!.length, height: lines.length, labels, classes: [...classes] };
}

/** Answers to object "0" by the workers "w1", "w2", … in that order. */
export function answersOfWorkers(...masks: LabelMask[]): MaskAnswer[] {
  return masks.map((value, i) => ({ objectId: "0", workerId: `w${i + 1}`, value }));
}

/** The reverse of `mask`; `null` is `"none"`. */
export function drawn(label: LabelMask | null | undefined): string {
  if (label === null || label === undefined) return "none";
  const letters = Array.from(label.labels, (k) => (k === 0 ? "." : label.classes[k - 1]!));
  const rows = Array.from({ length: label.height }, (_, y) =>
    letters.slice(y * label.width, (y + 1) * label.width),
  );
  return rows.map((row) => row.join("")).join(" ");
}

/** A mask of 4 × 3 pixels. */
export const maskArbitrary: fc.Arbitrary<LabelMask> = fc
  .tuple(
    fc.array(fc.constantFrom("a", "b", "c"), { minLength: 1, maxLength: 3 }),
    fc.array(fc.nat(), { minLength: 12, maxLength: 12 }),
  )
  .map(([classes, numbers]) => ({
    width: 4,
    height: 3,
    labels: Uint8Array.from(numbers, (n) => n % (classes.length + 1)),
    classes,
  }));

/** Any masks at all, also those that are none. */
export const wildMaskArbitrary: fc.Arbitrary<LabelMask> = fc.record({
  width: fc.integer({ min: -1, max: 4 }),
  height: fc.integer({ min: -1, max: 4 }),
  labels: fc.uint8Array({ maxLength: 16 }),
  classes: fc.array(fc.string(), { maxLength: 3 }),
});

/** One answer per pair of object and worker, at most 4 workers and 2 objects. */
export function answersArbitrary(value: fc.Arbitrary<LabelMask>): fc.Arbitrary<MaskAnswer[]> {
  return fc.uniqueArray(
    fc.record({
      objectId: fc.constantFrom("o1", "o2"),
      workerId: fc.constantFrom("w1", "w2", "w3", "w4"),
      value,
    }),
    { maxLength: 8, selector: ({ objectId, workerId }) => `${objectId} ${workerId}` },
  );
}
