import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type Mark,
  marksByBlock,
  segmentsOf,
} from "../../../../templates/crowd-elements/base/text-spans/segments.ts";

const mark = (id: number, start: number, end: number): Mark => ({
  id,
  start,
  end,
  color: "#000000",
  tag: "t",
  name: "n",
});

test("text is cut where marks begin and end", () => {
  const marks = [mark(1, 0, 4), mark(2, 2, 8), mark(3, 2, 4)];
  const segments = segmentsOf({ start: 0, end: 10 }, marks).map(({ start, end, marks, ending }) => {
    return [start, end, marks.map(({ id }) => id), ending.map(({ id }) => id)];
  });
  expect(segments).toEqual([
    [0, 2, [1], []],
    [2, 4, [1, 2, 3], [1, 3]],
    [4, 8, [2], [2]],
    [8, 10, [], []],
  ]);
});

test("no text gives no segments, and marks that go on beyond a block end elsewhere", () => {
  expect(segmentsOf({ start: 0, end: 0 }, [])).toEqual([]);
  const [only] = segmentsOf({ start: 5, end: 8 }, [mark(1, 2, 9)]);
  expect([only?.marks.length, only?.ending.length]).toEqual([1, 0]);
});

test("blocks get the marks that have a part in them, and every mark ends once", () => {
  const range = fc.tuple(fc.nat(99), fc.integer({ min: 1, max: 60 }));
  fc.assert(
    fc.property(
      fc.array(range, { maxLength: 20 }),
      fc.uniqueArray(fc.integer({ min: 1, max: 99 })),
      (ranges, cuts) => {
        const marks = ranges
          .map(([start, length], id) => mark(id, start, Math.min(100, start + length)))
          .sort((a, b) => a.start - b.start);
        const places = [0, ...cuts.sort((a, b) => a - b), 100];
        const blocks = places.slice(1).map((end, index) => ({ start: places[index]!, end }));
        const found = marksByBlock(blocks, marks);
        for (const [index, { start, end }] of blocks.entries()) {
          expect(found[index]).toEqual(marks.filter((one) => one.start < end && one.end > start));
        }
        const ends = blocks.flatMap((block, index) =>
          segmentsOf(block, found[index]!).flatMap(({ ending }) => ending),
        );
        expect(ends.map(({ id }) => id).sort()).toEqual(marks.map(({ id }) => id).sort());
      },
    ),
  );
});
