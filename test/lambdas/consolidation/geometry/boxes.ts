import fc from "fast-check";
import type { BoundingBox } from "../../../../lambdas/consolidation/geometry/bounding-box.ts";
import type { Answer } from "../../../../lambdas/consolidation/types.ts";

export type BoxAnswer = Answer<readonly BoundingBox[]>;

export function box(label: string, left: number, top: number, width: number, height: number): BoundingBox {
  return { label, left, top, width, height };
}

/** Answers to object "0" by the workers "w1", "w2", … in that order. */
export function answersOfWorkers(...values: (readonly BoundingBox[])[]): BoxAnswer[] {
  return values.map((value, i) => ({ objectId: "0", workerId: `w${i + 1}`, value }));
}

export const boxArbitrary: fc.Arbitrary<BoundingBox> = fc.record({
  label: fc.constantFrom("bird", "kite", "plane"),
  left: fc.integer({ min: 0, max: 60 }),
  top: fc.integer({ min: 0, max: 60 }),
  width: fc.integer({ min: 1, max: 50 }),
  height: fc.integer({ min: 1, max: 50 }),
});

/** Any boxes at all, also those that no worker can draw. */
export const wildBoxArbitrary: fc.Arbitrary<BoundingBox> = fc.record({
  label: fc.string({ maxLength: 3 }),
  left: fc.double(),
  top: fc.double(),
  width: fc.double(),
  height: fc.double(),
});

/** One answer per pair of object and worker, at most 6 workers and 2 objects. */
export function answersArbitrary(shape: fc.Arbitrary<BoundingBox>): fc.Arbitrary<BoxAnswer[]> {
  return fc.uniqueArray(
    fc.record({
      objectId: fc.constantFrom("o1", "o2"),
      workerId: fc.constantFrom("w1", "w2", "w3", "w4", "w5", "w6"),
      value: fc.array(shape, { maxLength: 5 }),
    }),
    { maxLength: 12, selector: ({ objectId, workerId }) => `${objectId} ${workerId}` },
  );
}
