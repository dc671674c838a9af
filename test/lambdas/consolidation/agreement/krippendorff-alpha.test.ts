import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  krippendorffAlpha,
  krippendorffAlphaNumeric,
} from "../../../../lambdas/consolidation/agreement/krippendorff-alpha.ts";
import { encodeAnswers } from "../../../../lambdas/consolidation/classification/answer-matrix.ts";
import { ConsolidationError, OptionsError } from "../../../../lambdas/contract/errors.ts";
import { answersFromTable, asNumbers } from "./answers-from-table.ts";
import { arbitraryAnswers } from "./arbitrary-answers.ts";

/** K. Krippendorff, Computing Krippendorff's alpha-reliability (2011), example C to E: four observers, twelve units. */
const published = answersFromTable(`
  1 2 3 3 2 1 4 1 2 . . .
  1 2 3 3 2 2 4 1 2 5 . 3
  . 3 3 3 2 3 4 2 2 5 1 .
  1 2 3 3 2 4 4 1 2 5 1 .
`);
const order = ["1", "2", "3", "4", "5"];

describe("krippendorffAlpha", () => {
  test("reproduces the published values of all four levels", () => {
    expect(krippendorffAlpha(published).alpha).toBeCloseTo(0.743, 3);
    expect(krippendorffAlpha(published, { level: "ordinal", classes: order }).alpha).toBeCloseTo(0.815, 3);
    expect(krippendorffAlphaNumeric(asNumbers(published)).alpha).toBeCloseTo(0.849, 3);
    expect(krippendorffAlphaNumeric(asNumbers(published), { level: "ratio" }).alpha).toBeCloseTo(0.797, 3);
  });

  test("leaves out the object with one answer", () => {
    expect(krippendorffAlpha(published)).toMatchObject({ objects: 11, answers: 40 });
  });

  test("reproduces the published two-observer nominal example", () => {
    // The same source, example B.
    const answers = answersFromTable("a a b b d c c c e d d a\nb a b b b c c c e d d d");
    expect(krippendorffAlpha(answers).alpha).toBeCloseTo(0.692, 3);
  });

  test("worked by hand: ordinal distances count the answers in between", () => {
    // Counts 2, 1, 1 give scores 1, 2.5, 3.5. D_o = 2 * 1 / 4; D_e = (4 * 2.25 + 4 * 6.25 + 2 * 1) / 12 = 3.
    const answers = answersFromTable("sharp blurred\nsoft blurred");
    const result = krippendorffAlpha(answers, { level: "ordinal", classes: ["blurred", "soft", "sharp"] });
    expect(result.observedDisagreement).toBeCloseTo(0.5, 12);
    expect(result.expectedDisagreement).toBeCloseTo(3, 12);
    expect(result.alpha).toBeCloseTo(5 / 6, 12);
  });

  test("takes the order of encoded answers", () => {
    const encoded = encodeAnswers(published, { classes: order });
    expect(krippendorffAlpha(encoded, { level: "ordinal" })).toEqual(
      krippendorffAlpha(published, { level: "ordinal", classes: order }),
    );
  });

  test("is undefined, not 1, when there is nothing to agree about", () => {
    expect(krippendorffAlpha(answersFromTable("a a\na a"))).toEqual({
      alpha: null,
      observedDisagreement: 0,
      expectedDisagreement: 0,
      objects: 2,
      answers: 4,
    });
    expect(
      krippendorffAlphaNumeric(asNumbers(answersFromTable("0.1 0.1\n0.1 0.1\n0.1 0.1"))).alpha,
    ).toBeNull();
    expect(krippendorffAlpha(answersFromTable("a b")).alpha).toBeNull();
    expect(krippendorffAlpha([])).toMatchObject({ alpha: null, objects: 0, answers: 0 });
    expect(krippendorffAlphaNumeric([])).toMatchObject({ alpha: null, objects: 0, answers: 0 });
  });

  test("is 0 at best for one object: its disagreement is that of the job", () => {
    expect(krippendorffAlpha(answersFromTable("a\nb\na")).alpha).toBeCloseTo(0, 12);
  });

  test("counts the last of a worker's answers to an object", () => {
    const twice = [{ objectId: "o00", workerId: "w0", value: 9 }, ...asNumbers(published)];
    expect(krippendorffAlphaNumeric(twice)).toEqual(krippendorffAlphaNumeric(asNumbers(published)));
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY, 1e200])("refuses the number %s", (value) => {
    const answers = [{ objectId: "0", workerId: "anna", value }];
    expect(() => krippendorffAlphaNumeric(answers)).toThrow(ConsolidationError);
  });

  test("refuses negative numbers on a ratio scale", () => {
    const answers = [{ objectId: "0", workerId: "anna", value: -1 }];
    expect(() => krippendorffAlphaNumeric(answers, { level: "ratio" })).toThrow(ConsolidationError);
    expect(krippendorffAlphaNumeric(answers).alpha).toBeNull();
  });

  test("refuses an ordinal level without order, an unknown level and a class outside the order", () => {
    expect(() => krippendorffAlpha(published, { level: "ordinal" })).toThrow(OptionsError);
    expect(() => krippendorffAlpha(published, JSON.parse('{"level":"interval"}'))).toThrow(OptionsError);
    expect(() => krippendorffAlphaNumeric([], JSON.parse('{"level":"nominal"}'))).toThrow(OptionsError);
    expect(() => krippendorffAlpha(published, { level: "ordinal", classes: ["1", "2"] })).toThrow(
      ConsolidationError,
    );
  });

  test("does not depend on the order of the answers, is at most 1, and interval alpha ignores shift and scale", () => {
    fc.assert(
      fc.property(arbitraryAnswers(fc.integer({ min: 0, max: 4 })), (answers) => {
        const classes = answers.map((answer) => ({ ...answer, value: String(answer.value) }));
        expect(krippendorffAlpha([...classes].reverse())).toEqual(krippendorffAlpha(classes));
        expect(krippendorffAlpha(classes).alpha ?? 0).toBeLessThanOrEqual(1);
        const interval = krippendorffAlphaNumeric(answers);
        const moved = answers.map((answer) => ({ ...answer, value: 3 - 2 * answer.value }));
        expect(krippendorffAlphaNumeric(moved).alpha ?? 2).toBeCloseTo(interval.alpha ?? 2, 9);
      }),
    );
  });

  test("gives the three metric levels one value when only two values occur", () => {
    fc.assert(
      fc.property(arbitraryAnswers(fc.constantFrom(1, 2)), (answers) => {
        const classes = answers.map((answer) => ({ ...answer, value: String(answer.value) }));
        const nominal = krippendorffAlpha(classes).alpha ?? 2;
        const ordinal = krippendorffAlpha(classes, { level: "ordinal", classes: ["1", "2"] }).alpha ?? 2;
        expect(ordinal).toBeCloseTo(nominal, 9);
        expect(krippendorffAlphaNumeric(answers).alpha ?? 2).toBeCloseTo(nominal, 9);
        expect(krippendorffAlphaNumeric(answers, { level: "ratio" }).alpha ?? 2).toBeCloseTo(nominal, 9);
      }),
    );
  });
});
