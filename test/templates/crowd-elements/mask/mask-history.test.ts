import { expect, test } from "vitest";
import { NO_CHANGE } from "../../../../templates/crowd-elements/base/mask/mask-edit.ts";
import { MaskHistory, type MaskStep } from "../../../../templates/crowd-elements/base/mask/mask-history.ts";

const MEGABYTE = 2 ** 20;

function step(bytes: number): MaskStep {
  return { segments: [], patch: { ...NO_CHANGE, bytes } };
}

function countSteps(history: MaskHistory): number {
  let steps = 0;
  while (steps < 1000 && history.undo((one) => one)) steps += 1;
  return steps;
}

test.each([
  ["few", 20, 0, 20],
  ["many", 300, 0, 200],
  ["large", 20, 10 * MEGABYTE, 6],
  ["huge", 5, 100 * MEGABYTE, 1],
])("of %s steps the oldest are forgotten, but never the last", (_, count, bytes, kept) => {
  const history = new MaskHistory();
  for (let index = 0; index < count; index += 1) history.commit(step(bytes));
  expect(countSteps(history)).toBe(kept);
});

test("what was taken back is forgotten when something else is done", () => {
  const history = new MaskHistory();
  history.commit(step(1));
  history.undo((one) => one);
  expect(history.canRedo).toBe(true);
  history.commit(step(2));
  expect(history.canRedo).toBe(false);
  expect(history.redo((one) => one)).toBe(undefined);
});
