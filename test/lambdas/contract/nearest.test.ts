import { expect, test } from "vitest";
import { nearest } from "../../../lambdas/contract/nearest.ts";

const LONG = "a".repeat(64);

test.each<[string, readonly string[], string | undefined]>([
  ["lable", ["colour", "label"], "label"],
  ["taskTitel", ["taskDescription", "taskTitle"], "taskTitle"],
  // At most a third of the characters, rounded up, may be wrong.
  ["abc", ["abx"], "abx"],
  ["abc", ["axx"], undefined],
  ["abcd", ["abxx"], "abxx"],
  // Of equally near names, the first.
  ["cat", ["bat", "hat"], "bat"],
  ["x", [], undefined],
  ["", ["a"], undefined],
  [LONG, [`${LONG}b`], `${LONG}b`],
  // No slip of the pen, and data may have thousands of names.
  [`${LONG}a`, [LONG], undefined],
  ["name", [...Array.from({ length: 199 }, () => "other"), "nam"], "nam"],
  ["name", [...Array.from({ length: 200 }, () => "other"), "nam"], undefined],
])("%j may mean, of these, %j: %j", (name, known, meant) => {
  expect(nearest(name, known)).toBe(meant);
});
