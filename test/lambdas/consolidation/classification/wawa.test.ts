import { describe, expect, test } from "vitest";
import { wawa } from "../../../../lambdas/consolidation/classification/wawa.ts";
import { OptionsError } from "../../../../lambdas/contract/errors.ts";
import { answersByObject } from "./answers-by-object.ts";
import { describeMethodLaws } from "./method-laws.ts";

describe("wawa", () => {
  describeMethodLaws(wawa, ["cat", "dog", "fox"]);

  // Votes: a, b. The first worker agrees once in two, the second twice, the third once.
  const job = answersByObject("a a b\na b b");

  test("worked by hand, as published", () => {
    const result = wawa(job, { smoothing: 0 });
    expect(result.workers.map((worker) => worker.quality)).toEqual([0.5, 1, 0.5]);
    expect(result.objects.map(({ label, confidence }) => [label, confidence])).toEqual([
      ["a", 0.75],
      ["b", 0.75],
    ]);
  });

  test("worked by hand, smoothed by two average answers", () => {
    // The mean is 4/6: (1 + 4/3) / 4 and (2 + 4/3) / 4.
    const { workers } = wawa(job);
    expect(workers.map((worker) => worker.quality)).toEqual(
      [7 / 12, 10 / 12, 7 / 12].map((q) => expect.closeTo(q)),
    );
  });

  test("lets a skilled minority of two outvote a majority of three strangers", () => {
    const table = `${"a a b b b a a a\n".repeat(1)}${"a a b c d a a a\nb b c d a b b b\nc c d a b c c c\nd d a b c d d d\n".repeat(3)}`;
    const { objects } = wawa(answersByObject(`a a b b b . . .\n${table}`));
    expect(objects[0]?.label).toBe("a");
  });

  test("counts workers alike when none ever agrees with the vote", () => {
    const result = wawa(answersByObject("a b\nb a"), { smoothing: 0 });
    expect(result.objects.map((object) => object.confidence)).toEqual([0.5, 0.5]);
  });

  test.each([{ smoothing: -1 }, { smoothing: Number.NaN }, { rounds: 0 }, { rounds: 1.5 }])(
    "refuses %j",
    (options) => {
      expect(() => wawa(job, options)).toThrow(OptionsError);
    },
  );
});
