import { expect, test } from "vitest";
import { summarizeTrials, type Trial } from "../../../../dev-server/client/state/trial.ts";

test("trials are counted by what came of them, the worst first", () => {
  const trials = (["held", "refused", "held", "script-ran", "failed"] as const).map(
    (outcome): Trial => ({ outcome, frameUrl: undefined }),
  );
  expect(summarizeTrials(trials)).toBe(
    "1 let a script of the data run, 1 failed, 2 held, 1 refused by the handler",
  );
  expect(summarizeTrials([])).toBe("");
});
