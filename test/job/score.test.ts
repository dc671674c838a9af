import { expect, test } from "vitest";
import { scoreLabels } from "../../job/score.ts";
import type { Json } from "../../lambdas/contract/json.ts";
import { loadTask } from "../../task/load-task.ts";
import type { ScoredLabel } from "../../task/task-definition.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

async function taskScoredBy(score: ((labels: ScoredLabel) => number) | undefined) {
  const folder = temporaryFolder({ "task.ts": "", "template.liquid.html": "", "manifest.jsonl": "" });
  const definition = { labelingJobName: "moods", taskTitle: "T", taskDescription: "D" };
  return loadTask(folder, async () => ({
    default: score === undefined ? definition : { ...definition, score },
  }));
}

const labels = new Map([
  ["0", "good"],
  ["1", "bad"],
]);
const truth = new Map([
  ["0", "good"],
  ["1", "good"],
  ["2", "good"],
]);

test("without a score function equal labels score 1, others 0, and unlabeled objects do not count", async () => {
  expect(scoreLabels(await taskScoredBy(undefined), labels, truth)).toBe(0.5);
  expect(scoreLabels(await taskScoredBy(undefined), labels, new Map())).toBeUndefined();
});

test("a label that says that consolidation failed scores 0, and the score function does not see it", async () => {
  const seen: unknown[] = [];
  const task = await taskScoredBy(({ label }) => {
    seen.push(label);
    return 1;
  });
  expect(
    scoreLabels(task, new Map<string, Json>([...labels, ["2", { consolidationFailure: "no" }]]), truth),
  ).toBe(2 / 3);
  expect(seen).toEqual(["good", "bad"]);
});

test.each<[string, (labels: ScoredLabel) => number, string]>([
  [
    "throws",
    () => {
      throw new Error("boom");
    },
    "boom",
  ],
  ["gives no number", () => Number.NaN, "from 0 to 1"],
  ["gives too much", () => 2, "from 0 to 1"],
])(
  "a score function that %s is the author's to mend, and the data object is named",
  async (_, score, message) => {
    const task = await taskScoredBy(score);
    expect(() => scoreLabels(task, labels, truth)).toThrow(
      expect.objectContaining({ name: "UserCodeError", message: expect.stringContaining(message) }),
    );
    expect(() => scoreLabels(task, labels, truth)).toThrow("data object 0");
  },
);
