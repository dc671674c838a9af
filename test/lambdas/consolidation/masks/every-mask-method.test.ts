import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  instanceMaskMerge,
  type LabelMask,
  type MaskAnswer,
  pixelDawidSkene,
  pixelMajorityVote,
  staple,
} from "../../../../lambdas/consolidation/masks/index.ts";
import type { Consolidation } from "../../../../lambdas/consolidation/types.ts";
import {
  answersArbitrary,
  answersOfWorkers,
  drawn,
  mask,
  maskArbitrary,
  wildMaskArbitrary,
} from "./masks.ts";

const METHODS: [string, (answers: readonly MaskAnswer[]) => Consolidation<LabelMask>][] = [
  ["pixelMajorityVote", (answers) => pixelMajorityVote(answers)],
  ["pixelMajorityVote, smoothed", (answers) => pixelMajorityVote(answers, { smoothing: 0.5 })],
  ["pixelDawidSkene", (answers) => pixelDawidSkene(answers)],
  ["staple", (answers) => staple(answers)],
  ["instanceMaskMerge", (answers) => instanceMaskMerge(answers)],
];

const BIRD = "...... .bbbb. .bbbb. .bbbb. ......";
const BLANK = "...... ...... ...... ...... ......";

describe.each(METHODS)("%s", (_name, method) => {
  test("keeps what all workers painted and trusts them", () => {
    const { objects, workers, diagnostics } = method(answersOfWorkers(mask(BIRD), mask(BIRD), mask(BIRD)));
    expect(drawn(objects[0]?.label)).toBe(BIRD);
    expect(objects[0]).toMatchObject({ objectId: "0", answers: 3, confidence: expect.closeTo(1, 2) });
    expect(workers).toEqual(["w1", "w2", "w3"].map((workerId) => ({ workerId, answers: 1, quality: 1 })));
    expect(diagnostics).toMatchObject({ converged: true, agreement: 1 });
  });

  test.each([
    ["two of three", [BIRD, BIRD, BLANK], BIRD],
    ["not one of three", [BIRD, BLANK, BLANK], BLANK],
    ["the class that most gave", [BIRD, BIRD.replaceAll("b", "c"), BIRD], BIRD],
    ["what one worker alone painted", [BIRD], BIRD],
    ["nothing where nobody painted", [BLANK, BLANK], BLANK],
  ])("keeps %s", (_case, answers, expected) => {
    expect(drawn(method(answersOfWorkers(...answers.map(mask))).objects[0]?.label)).toBe(expected);
  });

  test("is certain that nothing is there where nobody painted anything", () => {
    const { objects, workers, diagnostics } = method(answersOfWorkers(mask(BLANK), mask(BLANK)));
    expect(objects[0]?.confidence).toBe(1);
    expect(workers.map(({ quality }) => quality)).toEqual([1, 1]);
    expect(diagnostics.agreement).toBe(1);
  });

  test("no answers give no objects, and one worker no agreement", () => {
    const none = method([]);
    expect([none.objects, none.workers, none.diagnostics.agreement]).toEqual([[], [], null]);
    expect(method(answersOfWorkers(mask(BIRD))).diagnostics.agreement).toBeNull();
  });

  test("the last of several answers by one worker to one object counts", () => {
    const answers = answersOfWorkers(mask(BIRD), mask(BIRD));
    const again = { objectId: "0", workerId: "w1", value: mask(BLANK) };
    expect(method([again, ...answers])).toEqual(method(answers));
    expect(method([...answers, again])).toEqual(method([again, answers[1]!]));
  });

  test.each([
    ["of another size", mask("bb bb")],
    ["with too few labels", { ...mask(BIRD), labels: new Uint8Array(3) }],
    ["with a label beyond its classes", { ...mask(BIRD), classes: [] }],
    ["without height", { width: 0, height: 0, labels: new Uint8Array(0), classes: [] }],
  ])("leaves out a mask %s, as if its worker had not answered", (_case, unusable) => {
    const { objects, workers } = method(answersOfWorkers(mask(BIRD), mask(BIRD), unusable));
    expect([drawn(objects[0]?.label), objects[0]?.answers]).toEqual([BIRD, 2]);
    expect(workers[2]).toEqual({ workerId: "w3", answers: 0, quality: 1 });
  });

  test("an object without a usable mask has no label", () => {
    const broken = { ...mask(BIRD), labels: new Uint8Array(3) };
    expect(method(answersOfWorkers(broken)).objects).toEqual([
      { objectId: "0", label: null, confidence: 0, answers: 0 },
    ]);
  });

  test("between sizes that are equally frequent, that of the first worker stands", () => {
    const { objects } = method(answersOfWorkers(mask("b"), mask(BIRD)));
    expect(objects[0]).toMatchObject({ label: { width: 1, height: 1 }, answers: 1 });
  });

  test("does not depend on the order of the answers", () => {
    fc.assert(
      fc.property(
        answersArbitrary(maskArbitrary).chain((answers) =>
          fc.tuple(fc.constant(answers), fc.shuffledSubarray(answers, { minLength: answers.length })),
        ),
        ([answers, shuffled]) => {
          expect(method(shuffled)).toEqual(method(answers));
        },
      ),
      { numRuns: 40 },
    );
  });

  test("whatever the masks, figures lie in [0, 1], every object is listed, and labels name classes", () => {
    fc.assert(
      fc.property(answersArbitrary(fc.oneof(maskArbitrary, wildMaskArbitrary)), (answers) => {
        const { objects, workers } = method(answers);
        expect(objects.map(({ objectId }) => objectId)).toEqual(
          [...new Set(answers.map(({ objectId }) => objectId))].sort(),
        );
        const figures = [
          ...objects.map(({ confidence }) => confidence),
          ...workers.map(({ quality }) => quality),
        ];
        expect(figures.filter((figure) => !(figure >= 0 && figure <= 1))).toEqual([]);
        for (const { label } of objects) {
          if (label === null) continue;
          expect(label.labels).toHaveLength(label.width * label.height);
          expect(Math.max(...label.labels)).toBeLessThanOrEqual(label.classes.length);
        }
      }),
      { numRuns: 60 },
    );
  });
});
