import { describe, expect, test } from "vitest";
import { pageKey, rowKey } from "../../../../dev-server/client/state/address.ts";
import {
  markRow,
  type RowsKnowledge,
  summarizeMarks,
} from "../../../../dev-server/client/state/row-marks.ts";

const row = { datasetObjectId: "3", title: "a.jpg", broken: false };
const place = { task: "birds", row: "3" };
const known: RowsKnowledge = {
  statuses: new Map([[rowKey(place), "ready"]]),
  trials: new Map(),
  unfinished: new Set(),
  severities: new Map([["3", "error"]]),
};

describe("the mark of a row", () => {
  test("takes what findings say into account, of the open task", () => {
    expect(markRow(known, "birds", row, true).title).toBe("has errors");
    expect(markRow(known, "birds", row, false).title).toBe("ready to label");
  });

  test("says that any worker has begun", () => {
    const unfinished = new Set([pageKey({ ...place, worker: 7 })]);
    expect(markRow({ ...known, unfinished }, "birds", row, false).title).toBe("work begun");
  });

  test("says that a line cannot be read before anybody looked", () => {
    expect(markRow(known, "reviews", { ...row, broken: true }, false).title).toBe("failed");
    expect(markRow(known, "reviews", row, false).title).toBe("not looked at yet");
  });
});

test("marks are counted in the order of the rows", () => {
  const mark = (title: string) => ({ look: "ready", title }) as const;
  expect(summarizeMarks(["b", "a", "b"].map(mark))).toBe("2 b, 1 a");
  expect(summarizeMarks([])).toBe("");
});
