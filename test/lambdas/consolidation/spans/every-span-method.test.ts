import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  exactSpanVote,
  type SpanAnswer,
  type SpanConsolidation,
  spanClusters,
  spanConsensus,
  spanWorkerModel,
  tokenDawidSkene,
  tokenIbcc,
  tokenMajorityVote,
} from "../../../../lambdas/consolidation/spans/index.ts";
import { ConsolidationError } from "../../../../lambdas/contract/errors.ts";
import {
  answersArbitrary,
  answersOfWorkers,
  spanArbitrary,
  spans,
  wildSpanArbitrary,
  written,
} from "./spans.ts";

const METHODS: [string, (answers: readonly SpanAnswer[]) => SpanConsolidation][] = [
  ["exactSpanVote", (answers) => exactSpanVote(answers)],
  ["spanClusters", (answers) => spanClusters(answers)],
  ["tokenMajorityVote", (answers) => tokenMajorityVote(answers)],
  ["tokenDawidSkene", (answers) => tokenDawidSkene(answers)],
  ["tokenIbcc", (answers) => tokenIbcc(answers)],
  ["spanWorkerModel", spanWorkerModel],
  ["spanConsensus", spanConsensus],
];

const BOTH = "PER 0-4, PER 4-8";

describe.each(METHODS)("%s", (_, method) => {
  test("keeps what all workers marked, in reading order, and trusts them", () => {
    const same = "PER 0-4, LOC 9-15";
    const { objects, workers, diagnostics } = method(answersOfWorkers(same, "LOC 9-15, PER 0-4", same));
    expect(written(objects[0]?.label)).toBe(same);
    expect(objects[0]?.answers).toBe(3);
    expect(objects[0]?.confidence).toBeGreaterThan(0.9);
    expect(workers.map(({ workerId, answers, quality }) => [workerId, answers, quality])).toEqual([
      ["w1", 1, 1],
      ["w2", 1, 1],
      ["w3", 1, 1],
    ]);
    expect(diagnostics).toMatchObject({ agreement: 1, converged: true });
  });

  test.each([
    ["two of three", ["PER 0-10", "PER 0-10", "PER 0-4"], "PER 0-10"],
    ["two of three, the third having marked nothing", ["PER 0-10", "PER 0-10", ""], "PER 0-10"],
    ["one of five", ["PER 0-10", "", "", "", ""], ""],
    ["the label that most gave", ["PER 0-10", "ORG 0-10", "PER 0-10"], "PER 0-10"],
    ["spans of one label side by side", [BOTH, BOTH, BOTH, "PER 0-8"], BOTH],
    ["one worker alone", ["PER 0-4, LOC 9-15"], "PER 0-4, LOC 9-15"],
    ["one worker alone who marked nothing", [""], ""],
  ])("%s", (_case, answers, expected) => {
    expect(written(method(answersOfWorkers(...answers)).objects[0]?.label)).toBe(expected);
  });

  test("an object on which all marked nothing has an empty label for certain", () => {
    const { objects, workers, diagnostics } = method(answersOfWorkers("", ""));
    expect(objects).toEqual([{ objectId: "0", label: [], confidence: 1, answers: 2 }]);
    expect(workers.map(({ quality }) => quality)).toEqual([1, 1]);
    expect(diagnostics.agreement).toBe(1);
  });

  test("no answers give no objects, and one worker no agreement", () => {
    const none = method([]);
    expect([none.objects, none.workers, none.diagnostics.agreement]).toEqual([[], [], null]);
    expect(method(answersOfWorkers("PER 0-4")).diagnostics.agreement).toBeNull();
  });

  test("the last of several answers by one worker to one object counts", () => {
    const answers = answersOfWorkers("PER 0-4", "PER 0-4");
    const again = { objectId: "0", workerId: "w1", value: spans("LOC 9-15") };
    expect(method([again, ...answers])).toEqual(method(answers));
    expect(method([...answers, again])).toEqual(method([again, answers[1]!]));
  });

  test("a span given twice in one answer counts once", () => {
    const answers = answersOfWorkers("PER 0-4, PER 0-4", "PER 0-4", "");
    expect(method(answers)).toEqual(method(answersOfWorkers("PER 0-4", "PER 0-4", "")));
  });

  test.each([
    ["an empty span", { startOffset: 4, endOffset: 4, label: "PER" }],
    ["a reversed span", { startOffset: 9, endOffset: 4, label: "PER" }],
    ["a negative offset", { startOffset: -1, endOffset: 4, label: "PER" }],
    ["half an offset", { startOffset: 0.5, endOffset: 4, label: "PER" }],
    ["an offset beyond all texts", { startOffset: 0, endOffset: 2 ** 31, label: "PER" }],
    ["no label", { startOffset: 0, endOffset: 4, label: "" }],
  ])("leaves out %s and counts its worker as having answered", (_case, unusable) => {
    const others = answersOfWorkers("", "PER 0-4", "PER 0-4").slice(1);
    const first = { objectId: "0", workerId: "w1" };
    expect(method([{ ...first, value: [unusable] }, ...others])).toEqual(
      method([{ ...first, value: [] }, ...others]),
    );
  });

  test("refuses an answer that is not a list", () => {
    const entities: unknown = { entities: [] };
    const broken = JSON.parse(JSON.stringify([{ objectId: "0", workerId: "w1", value: entities }]));
    expect(() => method(broken)).toThrow(ConsolidationError);
  });

  test("does not depend on the order of the answers or of the spans within them", () => {
    fc.assert(
      fc.property(
        answersArbitrary(spanArbitrary).chain((answers) =>
          fc.tuple(fc.constant(answers), fc.shuffledSubarray(answers, { minLength: answers.length })),
        ),
        ([answers, shuffled]) => {
          const reversed = shuffled.map((answer) => ({ ...answer, value: [...answer.value].reverse() }));
          expect(method(reversed)).toEqual(method(answers));
        },
      ),
      { numRuns: 40 },
    );
  });

  test("does not depend on the names of workers and objects as long as their order is kept", () => {
    fc.assert(
      fc.property(answersArbitrary(spanArbitrary), (answers) => {
        const renamed = answers.map(({ objectId, workerId, value }) => ({
          objectId: `object ${objectId}`,
          workerId: `worker ${workerId}`,
          value,
        }));
        const labels = (result: SpanConsolidation) => result.objects.map(({ label }) => label);
        expect(labels(method(renamed))).toEqual(labels(method(answers)));
      }),
      { numRuns: 40 },
    );
  });

  test("whatever the spans, confidences and qualities lie in [0, 1], every object is listed and nothing overlaps", () => {
    fc.assert(
      fc.property(answersArbitrary(fc.oneof(spanArbitrary, wildSpanArbitrary)), (answers) => {
        const { objects, workers } = method(answers);
        expect(objects.map(({ objectId }) => objectId)).toEqual(distinct(answers, "objectId"));
        expect(workers.map(({ workerId }) => workerId)).toEqual(distinct(answers, "workerId"));
        const kept = objects.flatMap(({ label }) => label ?? []);
        const figures = [
          ...objects.map(({ confidence }) => confidence),
          ...kept.map(({ confidence }) => confidence),
          ...workers.map(({ quality }) => quality),
        ];
        expect(figures.filter((figure) => !(figure >= 0 && figure <= 1))).toEqual([]);
        for (const { label } of objects) {
          expect(label?.slice(1).filter((span, i) => span.startOffset < label[i]!.endOffset)).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });
});

function distinct(answers: readonly SpanAnswer[], field: "objectId" | "workerId"): string[] {
  return [...new Set(answers.map((answer) => answer[field]))].sort();
}
