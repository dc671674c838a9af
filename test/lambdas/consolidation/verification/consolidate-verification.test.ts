import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { groundTruthEm } from "../../../../lambdas/consolidation/classification/ground-truth-em.ts";
import { majorityVote } from "../../../../lambdas/consolidation/classification/majority-vote.ts";
import {
  consolidateVerification,
  type Verification,
  type VerificationAnswer,
} from "../../../../lambdas/consolidation/verification/index.ts";
import { ConsolidationError, OptionsError } from "../../../../lambdas/contract/errors.ts";
import { testConsolidationProperties } from "../consolidation-properties.ts";

const classes = ["good", "bad"];
const answersFor = (...values: (Verification | null)[]): VerificationAnswer[] =>
  values.map((value, i) => ({ objectId: "0", workerId: String.fromCharCode(97 + i), value }));

describe("verification", () => {
  test("gives the class's index as a string, and the comments by worker id", () => {
    const answers = answersFor(
      { label: "bad", workerComment: " too wide " },
      { label: "good", workerComment: "  " },
      { label: "bad", workerComment: "misses the beak" },
    );
    const { objects } = consolidateVerification(answers.toReversed(), { classes, method: majorityVote });
    expect(objects).toEqual([
      {
        objectId: "0",
        label: "1",
        className: "bad",
        confidence: 2 / 3,
        answers: 3,
        workerFeedback: [{ comment: "too wide" }, { comment: "misses the beak" }],
      },
    ]);
  });

  test("without a comment there is no feedback", () => {
    const [object] = consolidateVerification(answersFor({ label: "good" }, { label: "good" }), {
      classes,
    }).objects;
    expect(object).toMatchObject({ label: "0", className: "good" });
    expect(object).not.toHaveProperty("workerFeedback");
  });

  test("chooses as the built-in tasks do, unless told otherwise", () => {
    const values = [{ label: "bad" }, { label: "good" }, { label: "bad" }];
    const expected = groundTruthEm(
      answersFor(...values).map((answer) => ({ ...answer, value: answer.value?.label })),
      { classes },
    );
    const { objects, workers, diagnostics } = consolidateVerification(answersFor(...values), { classes });
    expect(objects[0]?.confidence).toBe(expected.objects[0]?.confidence);
    expect(workers).toEqual(expected.workers);
    expect(diagnostics).toEqual(expected.diagnostics);
  });

  test("one worker has confidence 0, as in Ground Truth's output", () => {
    const [object] = consolidateVerification(answersFor({ label: "bad" }), { classes }).objects;
    expect(object).toMatchObject({ label: "1", confidence: 0, answers: 1 });
  });

  test("a comment without a class is heard; a worker's last answer replaces the comment, too", () => {
    const answers = [
      ...answersFor({ label: "bad", workerComment: "first" }, { workerComment: "cannot tell" }, null),
      ...answersFor({ label: "bad", workerComment: "second" }),
    ];
    expect(consolidateVerification(answers, { classes }).objects[0]).toMatchObject({
      answers: 1,
      workerFeedback: [{ comment: "second" }, { comment: "cannot tell" }],
    });
  });

  test("only abstentions", () => {
    expect(consolidateVerification(answersFor(null, {}), { classes }).objects).toEqual([
      { objectId: "0", label: null, className: null, confidence: 0, answers: 0 },
    ]);
  });

  test.each([["bad"], [{ label: "ugly" }], [{ label: 1 }], [{ label: "bad", workerComment: 7 }], [["bad"]]])(
    "refuses %j",
    (value) => {
      const answers = [{ objectId: "0", workerId: "a", value }];
      // @ts-expect-error what the types forbid can still come from a payload
      expect(() => consolidateVerification(answers, { classes })).toThrow(ConsolidationError);
    },
  );

  test.each([[undefined], [[]], [["good", "good"]]])("refuses the classes %j", (wrong) => {
    // @ts-expect-error what the types forbid can still come from a configuration
    expect(() => consolidateVerification([], { classes: wrong })).toThrow(OptionsError);
  });

  testConsolidationProperties(
    (answers: readonly VerificationAnswer[]) => consolidateVerification(answers, { classes }),
    fc.option(
      fc.record({
        label: fc.constantFrom(...classes, null),
        workerComment: fc.constantFrom("", "too wide", null),
      }),
    ),
  );
});
