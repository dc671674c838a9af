import fc from "fast-check";
import { describe, expect, expectTypeOf, test } from "vitest";
import { majorityVote } from "../../../../lambdas/consolidation/classification/majority-vote.ts";
import { wawa } from "../../../../lambdas/consolidation/classification/wawa.ts";
import { consolidateForm } from "../../../../lambdas/consolidation/form/index.ts";
import { binaryRelevance } from "../../../../lambdas/consolidation/multi-label/index.ts";
import { crh, numericMean, ordinalMedian } from "../../../../lambdas/consolidation/numeric/index.ts";
import { rover, type TextAnswer } from "../../../../lambdas/consolidation/text/index.ts";
import type { Answer } from "../../../../lambdas/consolidation/types.ts";
import { ConsolidationError, OptionsError } from "../../../../lambdas/contract/errors.ts";
import { testConsolidationProperties } from "../consolidation-properties.ts";

const consolidate = consolidateForm({
  species: majorityVote,
  count: numericMean,
  tags: binaryRelevance,
  inscription: (answers: readonly TextAnswer[]) => rover(answers, { unit: "character" }),
});

describe("form", () => {
  test("every field is consolidated by its own method", () => {
    const { objects, fields } = consolidate([
      { objectId: "0", workerId: "a", value: { species: "oak", count: 3, tags: ["old"] } },
      { objectId: "0", workerId: "b", value: { species: "oak", count: 4, inscription: "A+B" } },
      { objectId: "0", workerId: "c", value: { species: "ash", count: 8, tags: ["old", "tall"] } },
      { objectId: "1", workerId: "a", value: { species: "elm" } },
    ]);
    const [first, second] = objects;
    expect(first).toEqual({
      objectId: "0",
      label: { species: "oak", count: 5, tags: ["old", "tall"], inscription: "A+B" },
      // The inscription rests on a single worker.
      confidence: 0,
      answers: 3,
      confidences: {
        species: 2 / 3,
        count: fields.count.objects[0]?.confidence,
        tags: 0.5,
        inscription: 0,
      },
    });
    expect(second?.label).toEqual({ species: "elm", count: null, tags: null, inscription: null });
    expect(second?.answers).toBe(1);
    expect(fields.count.objects[0]?.spread).toBeCloseTo(Math.sqrt(7), 12);
    expect(fields.count.objects).toHaveLength(1);
  });

  test("the confidence is that of the least certain field that has a label", () => {
    const both = consolidateForm({ species: majorityVote, age: majorityVote, note: majorityVote });
    const [object] = both([
      { objectId: "0", workerId: "a", value: { species: "oak", age: "old" } },
      { objectId: "0", workerId: "b", value: { species: "oak", age: "young" } },
    ]).objects;
    expect(object).toMatchObject({ confidence: 0.5, confidences: { species: 1, age: 0.5, note: 0 } });
  });

  test("keys and types of the label follow from the methods", () => {
    const { objects, fields } = consolidate([]);
    type Label = NonNullable<(typeof objects)[number]["label"]>;
    expectTypeOf<Label["species"]>().toEqualTypeOf<string | null>();
    expectTypeOf<Label["count"]>().toEqualTypeOf<number | null>();
    expectTypeOf<Label["tags"]>().toEqualTypeOf<readonly string[] | null>();
    expectTypeOf<keyof Label>().toEqualTypeOf<"species" | "count" | "tags" | "inscription">();
    expectTypeOf(fields.species.posteriors).toEqualTypeOf<Float64Array>();
    // @ts-expect-error a count is a number
    const wrongField = () => consolidate([{ objectId: "0", workerId: "a", value: { count: "3" } }]);
    expect(wrongField).toThrow(ConsolidationError);
  });

  test("missing fields, null and undefined are abstentions, from a field or from all", () => {
    const { objects } = consolidate([
      { objectId: "0", workerId: "a", value: { species: null, count: undefined } },
      { objectId: "0", workerId: "b", value: {} },
      { objectId: "0", workerId: "c", value: null },
    ]);
    expect(objects).toEqual([
      {
        objectId: "0",
        label: null,
        confidence: 0,
        answers: 0,
        confidences: { species: 0, count: 0, tags: 0, inscription: 0 },
      },
    ]);
  });

  test("a worker's last form counts as a whole, and fields without a method are ignored", () => {
    const later = { species: "ash", colour: "green" };
    const { objects } = consolidate([
      { objectId: "0", workerId: "a", value: { species: "oak", count: 3 } },
      { objectId: "0", workerId: "a", value: later },
    ]);
    expect(objects[0]).toMatchObject({ label: { species: "ash", count: null }, answers: 1 });
    expect(objects[0]?.label).not.toHaveProperty("colour");
  });

  test("a worker's quality is the mean over the fields, weighted by answers", () => {
    const methods = { species: wawa, count: crh };
    const answers: Answer<{ species: string; count?: number }>[] = ["a", "b", "c"].flatMap((workerId, w) => [
      { objectId: "0", workerId, value: { species: w === 2 ? "ash" : "oak", count: 10 + w * w } },
      { objectId: "1", workerId, value: { species: "elm" } },
    ]);
    const { workers, fields, diagnostics } = consolidateForm(methods)(answers);
    expect(workers.map(({ workerId, answers }) => [workerId, answers])).toEqual([
      ["a", 2],
      ["b", 2],
      ["c", 2],
    ]);
    for (const [w, { quality }] of workers.entries()) {
      const species = fields.species.workers[w]!.quality;
      expect(quality).toBeCloseTo((2 * species + fields.count.workers[w]!.quality) / 3, 12);
    }
    expect(diagnostics.agreement).toBeCloseTo(
      (fields.species.diagnostics.agreement! + fields.count.diagnostics.agreement!) / 2,
      12,
    );
    expect(diagnostics.iterations).toBe(fields.count.diagnostics.iterations);
  });

  test("forms can be fields of forms", () => {
    const nested = consolidateForm({ tree: consolidateForm({ height: numericMean }), place: majorityVote });
    const [object] = nested([
      { objectId: "0", workerId: "a", value: { tree: { height: 10 }, place: "park" } },
      { objectId: "0", workerId: "b", value: { tree: { height: 12 } } },
    ]).objects;
    expect(object?.label).toEqual({ tree: { height: 11 }, place: "park" });
  });

  test("a method's error names the field", () => {
    const graded = consolidateForm({
      grade: (answers: readonly Answer<string>[]) => ordinalMedian(answers, { order: ["poor", "good"] }),
    });
    expect(() => graded([{ objectId: "7", workerId: "a", value: { grade: "superb" } }])).toThrow(
      /field "grade", data object "7", worker "a"/,
    );
  });

  test("an error that is not about the answers passes through", () => {
    const failing = consolidateForm({
      note: (): never => {
        throw new RangeError("a defect");
      },
    });
    expect(() => failing([])).toThrow(RangeError);
  });

  test("refuses answers that are not forms", () => {
    for (const value of ["oak", 3, ["oak"], true]) {
      // @ts-expect-error what the types forbid can still come from a payload
      expect(() => consolidate([{ objectId: "0", workerId: "a", value }])).toThrow(ConsolidationError);
    }
  });

  test("refuses a form without fields, or without a method", () => {
    expect(() => consolidateForm({})).toThrow(OptionsError);
    // @ts-expect-error a name is not a method
    expect(() => consolidateForm({ species: "majorityVote" })).toThrow(
      /"majorityVote" for the field "species"/,
    );
  });

  test("fields may have any name", () => {
    const odd = consolidateForm({ ["__proto__"]: majorityVote, constructor: majorityVote });
    const value = JSON.parse('{"__proto__": "a", "constructor": "b"}');
    const [object] = odd([{ objectId: "0", workerId: "a", value }]).objects;
    expect(Object.entries(object?.label ?? {})).toEqual([
      ["__proto__", "a"],
      ["constructor", "b"],
    ]);
    expect(odd([{ objectId: "0", workerId: "a", value: {} }]).objects[0]?.label).toBeNull();
  });

  const form = fc.option(
    fc.record(
      {
        species: fc.constantFrom("oak", "ash", ""),
        count: fc.integer({ min: 0, max: 9 }),
        tags: fc.subarray(["old", "tall"]),
        inscription: fc.constantFrom("A+B", "AB", null),
      },
      { requiredKeys: [] },
    ),
  );
  testConsolidationProperties(consolidate, form);
});
