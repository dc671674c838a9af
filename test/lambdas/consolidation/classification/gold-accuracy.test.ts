import { expect, test } from "vitest";
import { goldAccuracy } from "../../../../lambdas/consolidation/classification/gold-accuracy.ts";
import { majorityVote } from "../../../../lambdas/consolidation/classification/majority-vote.ts";
import { answersByObject } from "./answers-by-object.ts";

const result = majorityVote([
  ...answersByObject("a a\nb b\na a"),
  { objectId: "9", workerId: "w", value: null },
]);

test.each([
  { gold: { "0": "a", "1": "b" }, accuracy: 1, right: 2, objects: 2 },
  { gold: { "0": "a", "1": "a", "9": "a", elsewhere: "a" }, accuracy: 1 / 3, right: 1, objects: 3 },
  { gold: {}, accuracy: null, right: 0, objects: 0 },
])("accuracy against $gold", ({ gold, ...expected }) => {
  expect(goldAccuracy(result, new Map(Object.entries(gold)))).toEqual(expected);
});
