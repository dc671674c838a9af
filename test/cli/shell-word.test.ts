import { expect, test } from "vitest";
import { shellWord } from "../../cli/shell-word.ts";

test.each([
  ["tasks/birds", "tasks/birds"],
  ["/jobs/vögel-2", "/jobs/vögel-2"],
  ["my tasks/birds", "'my tasks/birds'"],
  ["a;b", "'a;b'"],
  ["it's", "'it'\\''s'"],
  ["$(x)", "'$(x)'"],
  ["", "''"],
])("%s is typed as %s", (path, word) => {
  expect(shellWord(path)).toBe(word);
});
