import { expect, test } from "vitest";
import { tallyAnswers } from "../../../../dev-server/client/label/tally-answers.ts";
import type { Json } from "../../../../lambdas/contract/json.ts";

const answers = (...contents: readonly Json[]) => ({
  answers: contents.map((answerContent) => ({ workerId: "w", answerContent })),
});

test("one label category each: the most chosen first, ties in the order of the answers", () => {
  const said = ["Neutral", "Mixed", "Negative", "Mixed"].map((label) => ({ sentiment: { label } }));
  expect(tallyAnswers(answers(...said))).toEqual([
    { label: "Mixed", count: 2 },
    { label: "Neutral", count: 1 },
    { label: "Negative", count: 1 },
  ]);
});

test("several label categories each", () => {
  const said = [
    { sounds: { labels: ["Loud", "Fast"] } },
    { sounds: { labels: ["Loud"] } },
    { sounds: { labels: [] } },
  ];
  expect(tallyAnswers(answers(...said))).toEqual([
    { label: "Loud", count: 2 },
    { label: "Fast", count: 1 },
  ]);
});

test.each<Json>([
  answers({ total: "18.40" }),
  answers({ birds: { boundingBoxes: [{ label: "Cardinal" }] } }),
  answers("no object", null),
  {},
  null,
])("nothing is tallied of %j", (value) => {
  expect(tallyAnswers(value)).toEqual([]);
});
