import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type {
  ClassAnswer,
  ClassAnswers,
  ClassOptions,
} from "../../../../lambdas/consolidation/classification/answer-matrix.ts";
import { encodeAnswers } from "../../../../lambdas/consolidation/classification/answer-matrix.ts";
import type { ClassificationResult } from "../../../../lambdas/consolidation/classification/classification-result.ts";
import { LabelsmithError } from "../../../../lambdas/contract/errors.ts";

/** A single-class method with default options. */
export type Method = (answers: ClassAnswers, options?: ClassOptions) => ClassificationResult;

/**
 * What every single-class method promises, whatever its model; `classes` are as many as the method can take.
 * A method that turns round workers who are worse than chance may choose a class that nobody chose.
 */
export function describeMethodLaws(
  method: Method,
  classes: readonly string[],
  { turnsRound = false }: { readonly turnsRound?: boolean } = {},
): void {
  describe("as every method", () => {
    const answer = fc.record({
      objectId: fc.constantFrom("0", "1", "2", "10", "é"),
      workerId: fc.constantFrom("anna", "ben", "cleo", "Dan"),
      value: fc.constantFrom(...classes, ""),
    });
    const job = fc.uniqueArray(answer, { maxLength: 20, selector: (a) => `${a.objectId} ${a.workerId}` });

    test("keeps confidence, quality and posteriors within bounds, and labels what has an answer", () => {
      fc.assert(
        fc.property(job, (answers) => {
          const result = method(answers, { classes });
          result.objects.forEach((object, o) => {
            const row = [...result.posteriors.subarray(o * classes.length, (o + 1) * classes.length)];
            expect(row.reduce((a, b) => a + b, 0)).toBeCloseTo(object.answers === 0 ? 0 : 1, 9);
            expect(Math.min(...row, object.confidence)).toBeGreaterThanOrEqual(0);
            expect(object.confidence).toBeLessThanOrEqual(1);
            expect(object.label === null).toBe(object.answers === 0);
          });
          for (const { quality } of result.workers) {
            expect(quality).toBeGreaterThanOrEqual(0);
            expect(quality).toBeLessThanOrEqual(1);
          }
        }),
      );
    });

    test("does not depend on the order of the answers, nor on when they were encoded", () => {
      fc.assert(
        fc.property(job, (answers) => {
          const result = method(answers, { classes });
          expect(method([...answers].reverse(), { classes })).toEqual(result);
          expect(method(encodeAnswers(answers, { classes }))).toEqual(result);
        }),
      );
    });

    test("does not depend on the names of workers and objects", () => {
      fc.assert(
        fc.property(job, (answers) => {
          const renamed = answers.map((a) => ({
            ...a,
            objectId: mirrored(a.objectId),
            workerId: mirrored(a.workerId),
          }));
          const result = method(renamed, { classes });
          const confidences = new Map(result.objects.map((o) => [o.objectId, o.confidence]));
          const qualities = new Map(result.workers.map((w) => [w.workerId, w.quality]));
          const original = method(answers, { classes });
          for (const o of original.objects)
            expect(confidences.get(mirrored(o.objectId))).toBeCloseTo(o.confidence, 6);
          for (const w of original.workers)
            expect(qualities.get(mirrored(w.workerId))).toBeCloseTo(w.quality, 6);
        }),
      );
    });

    test("does not depend on the names of the classes", () => {
      fc.assert(
        fc.property(job, (answers) => {
          const rename = (value: string) => (value === "" ? "" : `z${value}`);
          const renamed = answers.map((a) => ({ ...a, value: rename(a.value) }));
          const result = method(renamed, { classes: classes.map(rename) });
          const original = method(answers, { classes });
          expect(result.posteriors).toEqual(original.posteriors);
          expect(result.objects.map((o) => o.label)).toEqual(
            original.objects.map((o) => (o.label === null ? null : rename(o.label))),
          );
        }),
      );
    });

    test("counts the last of a worker's answers to an object", () => {
      fc.assert(
        fc.property(job, fc.constantFrom(...classes), (answers, earlier) => {
          const twice = [...answers.map((a) => ({ ...a, value: earlier })), ...answers];
          expect(method(twice, { classes })).toEqual(method(answers, { classes }));
        }),
      );
    });

    test("takes no answers, and an object without a class", () => {
      expect(method([])).toMatchObject({ objects: [], workers: [], classes: [] });
      expect(method([{ objectId: "0", workerId: "anna", value: null }]).objects).toEqual([
        { objectId: "0", label: null, confidence: 0, answers: 0 },
      ]);
    });

    test("takes a single worker's answers as they are", () => {
      const answers = classes.map((value, o) => ({ objectId: `${o}`, workerId: "anna", value }));
      expect(method(answers).objects.map((object) => object.label)).toEqual(classes);
    });

    test("gives a single class to every answered object", () => {
      const answers = ["0", "1"].flatMap((objectId) =>
        ["anna", "ben"].map((workerId) => ({ objectId, workerId, value: "only" })),
      );
      expect(method(answers).objects).toEqual([
        { objectId: "0", label: "only", confidence: 1, answers: 2 },
        { objectId: "1", label: "only", confidence: 1, answers: 2 },
      ]);
    });

    if (!turnsRound) {
      test("never chooses a class nobody chose", () => {
        fc.assert(
          fc.property(job, (answers) => {
            const [first = "", ...others] = classes;
            const without = answers.map((a) => ({
              ...a,
              value: a.value === first ? (others[0] ?? "") : a.value,
            }));
            for (const object of method(without, { classes }).objects) expect(object.label).not.toBe(first);
          }),
        );
      });
    }

    test("follows unanimous workers", () => {
      const answers = classes.flatMap((value, o) =>
        ["anna", "ben", "cleo"].map((workerId): ClassAnswer => ({ objectId: `${o}`, workerId, value })),
      );
      expect(method(answers).objects.map((object) => object.label)).toEqual(classes);
    });

    test("throws nothing but its own errors", () => {
      const anything = fc.record({ objectId: fc.anything(), workerId: fc.anything(), value: fc.anything() });
      fc.assert(
        fc.property(fc.array(anything, { maxLength: 6 }), (answers) => {
          const parsed = JSON.parse(JSON.stringify(answers) ?? "[]");
          try {
            method(parsed);
          } catch (error) {
            expect(error).toBeInstanceOf(LabelsmithError);
          }
        }),
      );
    });
  });
}

/** Another id, whose order among the ids is reversed. */
function mirrored(id: string): string {
  return String.fromCharCode(...[...id].map((character) => 0x2000 - character.charCodeAt(0)), 0x2000);
}
