import { expect, test } from "vitest";
import { History } from "../../../templates/crowd-elements/base/history.ts";

test("steps go back and forth", () => {
  const history = new History("a");
  history.commit("b");
  history.commit("c");
  expect(history.undo() && history.present).toBe("b");
  expect(history.undo() && history.present).toBe("a");
  expect(history.undo()).toBe(false);
  expect(history.redo() && history.present).toBe("b");
  history.commit("d");
  expect(history.canRedo).toBe(false);
  expect(history.undo() && history.present).toBe("b");
});

test("steps of one group in a row are one step", () => {
  const history = new History(0);
  for (const value of [1, 2, 3]) history.commit(value, "nudge");
  history.commit(4, "other");
  history.commit(5, "nudge");
  history.undo();
  expect(history.present).toBe(4);
  history.undo();
  expect(history.present).toBe(3);
  history.undo();
  expect(history.present).toBe(0);
});

test("a step after an undo begins a group of its own", () => {
  const history = new History(0);
  history.commit(1, "nudge");
  history.commit(2, "nudge");
  history.undo();
  history.commit(3, "nudge");
  history.undo();
  expect(history.present).toBe(0);
});

test("the oldest steps are forgotten", () => {
  const history = new History(0);
  for (let value = 1; value <= 1000; value += 1) history.commit(value);
  let steps = 0;
  while (steps < 1000 && history.undo()) steps += 1;
  expect(steps).toBe(200);
});
