import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type SpanAnswer,
  spanConsensus,
  spanWorkerModel,
  type TextSpan,
} from "../../../../lambdas/consolidation/spans/index.ts";
import {
  type SpanCandidate,
  selectWithoutOverlap,
} from "../../../../lambdas/consolidation/spans/span-candidates.ts";
import { spanRegions } from "../../../../lambdas/consolidation/spans/span-regions.ts";
import { flatSpanTable } from "../../../../lambdas/consolidation/spans/span-table.ts";
import { answersOfWorkers, spans, written } from "./spans.ts";

describe("regions", () => {
  const table = flatSpanTable(answersOfWorkers("X 0-4, Y 4-8", "X 0-8", "", "Y 3-5, X 20-22"));
  const [first, second, ...others] = spanRegions(table);

  test("touching spans are apart unless another one bridges them", () => {
    expect(others).toEqual([]);
    expect([first?.starts, first?.ends]).toEqual([
      [0, 0, 3, 4],
      [4, 8, 5, 8],
    ]);
    expect([second?.starts, second?.ends]).toEqual([[20], [22]]);
  });

  test("every worker's division of the region is a reading", () => {
    expect(first?.readings).toEqual([[0, 3], [1], [2]]);
    expect([...(first?.readingOf ?? [])]).toEqual([0, 1, -1, 2]);
  });

  test("of each span it is known what each worker said of it", () => {
    // Rows are the spans 0-4, 0-8, 3-5 and 4-8, columns the workers; 1 is X, 2 is Y.
    expect([...(first?.heard ?? [])]).toEqual([1, 1, 0, 2, 1, 1, 0, 2, 1, 1, 0, 2, 2, 1, 0, 2]);
  });

  test("what overlaps nothing in a reading is a stray", () => {
    const nothing = [
      { seat: 0, label: 1 },
      { seat: 0, label: 2 },
      { seat: 1, label: 1 },
      { seat: 3, label: 2 },
    ];
    expect(first?.strays).toEqual([[], [], [], nothing]);
  });
});

describe("selection without overlap", () => {
  const candidate = fc.record({
    start: fc.integer({ min: 0, max: 8 }),
    length: fc.integer({ min: 1, max: 4 }),
    label: fc.integer({ min: 0, max: 1 }),
    confidence: fc.integer({ min: 0, max: 16 }).map((sixteenths) => sixteenths / 16),
  });
  const threshold = 0.375;

  test("has the largest sum of confidence above the threshold", () => {
    fc.assert(
      fc.property(fc.array(candidate, { maxLength: 8 }), (drawn) => {
        const candidates = drawn.map(({ length, ...rest }) => ({ ...rest, end: rest.start + length }));
        const worth = (chosen: readonly SpanCandidate[]) =>
          chosen.reduce((sum, { confidence }) => sum + confidence - threshold, 0);
        const sets = subsets(candidates).filter(isFlat).map(worth);
        const selected = selectWithoutOverlap(candidates, threshold);
        expect(isFlat(selected)).toBe(true);
        expect(worth(selected)).toBeCloseTo(Math.max(...sets), 9);
      }),
      { numRuns: 50 },
    );
  });
});

describe("the models learn who is who", () => {
  test.each([
    ["spanWorkerModel", spanWorkerModel],
    ["spanConsensus", spanConsensus],
  ])("%s follows two careful workers against three who share a mistake", (_, method) => {
    const { answers, truth } = carelessMajority();
    const { objects, workers } = method(answers);
    const right = objects.filter(({ objectId, label }) => written(label) === truth.get(objectId)).length;
    expect(right).toBe(objects.length);
    const quality = new Map(workers.map((worker) => [worker.workerId, worker.quality]));
    expect(quality.get("careful1")).toBe(1);
    expect(quality.get("hasty1")).toBeLessThan(0.9);
  });

  test("a worker who gives a label another name is understood", () => {
    const answers = Array.from({ length: 30 }, (_, o): SpanAnswer[] => {
      const label = o % 3 === 0 ? "ORG" : "LOC";
      const value = (name: string): TextSpan[] => spans(`${name} 3-9`);
      return [
        { objectId: `${o}`, workerId: "a", value: value(label) },
        { objectId: `${o}`, workerId: "b", value: o % 10 === 0 ? [] : value(label) },
        { objectId: `${o}`, workerId: "swapper", value: value(label === "ORG" ? "LOC" : "ORG") },
      ];
    }).flat();
    const { objects } = spanConsensus(answers);
    // Where b is silent, a and the swapper disagree, and both in fact say ORG.
    expect(written(objects.find(({ objectId }) => objectId === "0")?.label)).toBe("ORG 3-9");
  });
});

/**
 * 60 texts with one entity each. Careful workers are right; hasty ones lose the end of every second entity, each other
 * ones but often two of them the same.
 */
function carelessMajority(): { answers: SpanAnswer[]; truth: Map<string, string> } {
  const truth = new Map<string, string>();
  const answers: SpanAnswer[] = [];
  for (let o = 0; o < 60; o++) {
    const objectId = String(o).padStart(2, "0");
    const right = `${o % 4 === 0 ? "ORG" : "PER"} 4-16`;
    truth.set(objectId, right);
    for (const workerId of ["careful1", "careful2"])
      answers.push({ objectId, workerId, value: spans(right) });
    for (let h = 0; h < 3; h++) {
      const value = spans((o + h) % 3 === 0 ? right : right.replace("16", "9"));
      answers.push({ objectId, workerId: `hasty${h + 1}`, value });
    }
  }
  return { answers, truth };
}

function isFlat(chosen: readonly SpanCandidate[]): boolean {
  return chosen.every((a, i) => chosen.every((b, j) => i === j || a.end <= b.start || b.end <= a.start));
}

function subsets<Value>(values: readonly Value[]): Value[][] {
  const [first, ...others] = values;
  if (first === undefined) return [[]];
  const without = subsets(others);
  return without.concat(without.map((set) => [first, ...set]));
}
