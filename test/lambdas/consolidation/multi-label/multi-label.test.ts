import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dawidSkene } from "../../../../lambdas/consolidation/classification/dawid-skene.ts";
import { ibcc } from "../../../../lambdas/consolidation/classification/ibcc.ts";
import {
  binaryRelevance,
  groundTruthMultiLabel,
  type LabelsAnswer,
  type MultiLabelOptions,
  twoCoin,
} from "../../../../lambdas/consolidation/multi-label/index.ts";
import { ConsolidationError, OptionsError } from "../../../../lambdas/contract/errors.ts";
import { testConsolidationProperties } from "../consolidation-properties.ts";

function choicesFor(...choices: (readonly string[] | null | undefined)[]): LabelsAnswer[] {
  return choices.map((value, i) => ({ objectId: "0", workerId: String.fromCharCode(97 + i), value }));
}

const choice = fc.option(fc.subarray(["bird", "kite", "tree", "é"]));

describe.each([
  ["binary relevance with majority vote", binaryRelevance],
  [
    "binary relevance with Dawid-Skene",
    (answers: readonly LabelsAnswer[], options?: MultiLabelOptions) =>
      binaryRelevance(answers, { ...options, method: dawidSkene }),
  ],
  [
    "binary relevance with iBCC",
    (answers: readonly LabelsAnswer[], options?: MultiLabelOptions) =>
      binaryRelevance(answers, { ...options, method: ibcc }),
  ],
  ["two-coin model", twoCoin],
  ["Ground Truth's rule", groundTruthMultiLabel],
])("%s", (_, method) => {
  test("keeps what all chose, in the order of the classes", () => {
    const { objects, classes, diagnostics } = method(
      choicesFor(["tree", "bird"], ["bird", "tree"], ["bird", "tree", "tree"]),
      { classes: ["tree", "kite", "bird"] },
    );
    expect(classes).toEqual(["tree", "kite", "bird"]);
    expect(objects[0]).toMatchObject({ objectId: "0", label: ["tree", "bird"], answers: 3 });
    expect(Object.keys(objects[0]!.confidenceMap)).toEqual(["tree", "bird"]);
    expect(diagnostics.agreement).toBe(1);
  });

  test("an empty choice is an answer, an abstention is not", () => {
    expect(method(choicesFor([], [], null)).objects[0]).toMatchObject({
      label: [],
      answers: 2,
      confidenceMap: {},
    });
    expect(method(choicesFor(null, undefined)).objects).toEqual([
      { objectId: "0", label: null, confidence: 0, answers: 0, confidenceMap: {} },
    ]);
  });

  test("a single worker's choice stands, with confidence 0", () => {
    expect(method(choicesFor(["tree"])).objects[0]).toEqual({
      objectId: "0",
      label: ["tree"],
      confidence: 0,
      answers: 1,
      confidenceMap: { tree: 0 },
    });
  });

  test("an exclusive set keeps one class at most, the first of equals", () => {
    const options = { exclusive: [["day", "night"]], threshold: 0 };
    expect(method(choicesFor(["night", "tree"], ["day", "tree"]), options).objects[0]?.label).toEqual([
      "day",
      "tree",
    ]);
    const most = method(choicesFor(["night"], ["day"], ["night"]), options).objects[0];
    expect(most?.label).toEqual(["night"]);
    expect(most!.confidenceMap["day"]! + most!.confidenceMap["night"]!).toBeLessThanOrEqual(1.01);
  });

  test("classes may have any name", () => {
    const [object] = method(choicesFor(["__proto__", "constructor"], ["__proto__", "constructor"])).objects;
    expect(object?.label).toEqual(["__proto__", "constructor"]);
    expect(Object.keys(object!.confidenceMap)).toEqual(["__proto__", "constructor"]);
  });

  test("refuses what is not a list of classes", () => {
    expect(() => method(choicesFor(["plane"]), { classes: ["bird"] })).toThrow(ConsolidationError);
    expect(() => method(choicesFor([""]))).toThrow(ConsolidationError);
    // @ts-expect-error a string is not a list
    expect(() => method(choicesFor("bird"))).toThrow(ConsolidationError);
  });

  test.each<MultiLabelOptions>([
    { threshold: 1.1 },
    { threshold: Number.NaN },
    { classes: ["a", "a"] },
    { classes: [""] },
    { exclusive: [["a", "b"], ["b"]] },
    { exclusive: [["a", "b"]], classes: ["a"] },
  ])("refuses the options %j", (options) => {
    expect(() => method([], options)).toThrow(OptionsError);
  });

  testConsolidationProperties((answers: readonly LabelsAnswer[]) => method(answers), choice);

  test("property: labels are chosen classes, the map has all of these, and both keep to the exclusive sets", () => {
    const exclusive = [["bird", "kite"]];
    fc.assert(
      fc.property(
        fc.array(choice, { maxLength: 5 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (choices, threshold) => {
          for (const { label, confidenceMap } of method(choicesFor(...choices), { exclusive, threshold })
            .objects) {
            const chosen = new Set(choices.flatMap((names) => names ?? []));
            expect(Object.keys(confidenceMap).sort()).toEqual([...chosen].sort());
            for (const name of label ?? []) expect(chosen).toContain(name);
            for (const p of Object.values(confidenceMap)) {
              expect(p).toBeGreaterThanOrEqual(0);
              expect(p).toBeLessThanOrEqual(1);
            }
            expect(
              (label ?? []).filter((name) => name === "bird" || name === "kite").length,
            ).toBeLessThanOrEqual(1);
          }
        },
      ),
    );
  });
});

describe("binary relevance with majority vote", () => {
  test("probabilities are shares; the confidence is that of the least certain decision", () => {
    const { objects, workers, diagnostics } = binaryRelevance(
      choicesFor(["bird", "tree"], ["bird"], ["bird", "kite", "tree"], ["bird"], ["bird", "tree"]),
    );
    expect(objects).toEqual([
      {
        objectId: "0",
        label: ["bird", "tree"],
        confidence: expect.closeTo(0.6, 12),
        answers: 5,
        confidenceMap: { bird: 1, kite: expect.closeTo(0.2, 12), tree: expect.closeTo(0.6, 12) },
      },
    ]);
    expect(workers).toEqual([]);
    // Jaccard: a–b ½, a–c ⅔, a–d ½, a–e 1, b–c ⅓, b–d 1, b–e ½, c–d ⅓, c–e ⅔, d–e ½.
    expect(diagnostics.agreement).toBeCloseTo(0.6, 12);
  });

  test.each([
    ["half of the votes reach the default threshold", [["a"], ["a", "b"], [], []], {}, ["a"]],
    ["a higher threshold", [["a", "b"], ["a"], ["a"]], { threshold: 0.9 }, ["a"]],
    ["threshold 0 is the union", [["a", "b"], ["c"], []], { threshold: 0 }, ["a", "b", "c"]],
    ["nothing reaches it: the most probable", [["a", "b"], ["b", "c"], ["d"], ["e"], ["f"]], {}, ["b"]],
    ["nothing reaches it, all equal: the first", [["b"], ["a"], ["c"]], {}, ["a"]],
    ["nothing reaches it, and somebody said none", [["b"], ["a"], []], {}, []],
  ])("%s", (_, choices, options, expected) => {
    expect(binaryRelevance(choicesFor(...choices), options).objects[0]?.label).toEqual(expected);
  });

  test("an exclusive set shares out what its classes have", () => {
    // Shares ⅔ and ⅓ have the odds 2 and ½; with 1 for neither, P(night) = 2 / 3.5.
    const [object] = binaryRelevance(choicesFor(["night"], ["night"], ["day"]), {
      exclusive: [["day", "night"]],
    }).objects;
    expect(object?.label).toEqual(["night"]);
    expect(object?.confidenceMap["night"]).toBeCloseTo(4 / 7, 12);
    expect(object?.confidenceMap["day"]).toBeCloseTo(1 / 7, 12);
    expect(object?.confidence).toBeCloseTo(4 / 7, 12);
  });
});

describe("Ground Truth's rule", () => {
  test("is the union with a map, to two decimals", () => {
    const [object] = groundTruthMultiLabel(choicesFor(["bird"], ["bird", "tree"], ["bird"])).objects;
    expect(object?.label).toEqual(["bird", "tree"]);
    const { bird, tree } = object!.confidenceMap;
    expect(bird).toBeGreaterThan(0.9);
    expect(tree).toBeLessThan(0.5);
    for (const p of [bird!, tree!, object!.confidence]) expect(p).toBe(Math.round(p * 100) / 100);
  });

  test("drops classes below a threshold when asked to", () => {
    const [object] = groundTruthMultiLabel(choicesFor(["bird"], ["bird", "tree"], ["bird"]), {
      threshold: 0.5,
    }).objects;
    expect(object?.label).toEqual(["bird"]);
    expect(Object.keys(object!.confidenceMap)).toEqual(["bird", "tree"]);
  });
});

describe("two-coin model", () => {
  /** Two careful workers and three who answer at random, by a linear congruential generator. */
  function job(): { answers: LabelsAnswer[]; truth: Map<string, string[]> } {
    let state = 12345;
    const chance = (p: number): boolean => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return state / 2 ** 32 < p;
    };
    const classes = ["a", "b", "c", "d"];
    const truth = new Map<string, string[]>();
    const answers: LabelsAnswer[] = [];
    for (let o = 0; o < 60; o++) {
      const objectId = String(o);
      const right = classes.filter(() => chance(0.35));
      truth.set(objectId, right);
      for (const workerId of ["careful 1", "careful 2", "random 1", "random 2", "random 3"]) {
        const careful = workerId.startsWith("careful");
        const value = classes.filter((name) =>
          careful ? chance(right.includes(name) ? 0.95 : 0.03) : chance(0.4),
        );
        answers.push({ objectId, workerId, value });
      }
    }
    return { answers, truth };
  }

  test("learns who is careful from all classes at once", () => {
    const { answers, truth } = job();
    const { objects, workers, diagnostics } = twoCoin(answers);
    expect(diagnostics.converged).toBe(true);
    const right = (found: typeof objects) =>
      found.filter(({ objectId, label }) => label?.join() === truth.get(objectId)?.join()).length;
    expect(right(objects)).toBeGreaterThan(right(binaryRelevance(answers).objects) + 10);
    for (const { workerId, quality } of workers) {
      if (workerId.startsWith("careful")) expect(quality).toBeGreaterThan(0.9);
      else expect(quality).toBeLessThan(0.65);
    }
  });

  test("a worker who only abstained is not listed", () => {
    expect(twoCoin(choicesFor(["a"], null, ["a"])).workers.map(({ workerId }) => workerId)).toEqual([
      "a",
      "c",
    ]);
  });
});

test("binary relevance gives the mean of a method's worker qualities over the classes", () => {
  const answers = choicesFor(["a"], ["a", "b"], ["a"]);
  const { workers } = binaryRelevance(answers, { method: dawidSkene });
  const alone = ["a", "b"].map((name) =>
    dawidSkene(
      answers.map((answer) => ({
        ...answer,
        value: answer.value?.includes(name) ? "applies" : "does not apply",
      })),
      { classes: ["applies", "does not apply"] },
    ),
  );
  for (const [w, { quality }] of workers.entries()) {
    expect(quality).toBeCloseTo((alone[0]!.workers[w]!.quality + alone[1]!.workers[w]!.quality) / 2, 12);
  }
});
