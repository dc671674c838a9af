import { describe, expect, test } from "vitest";
import { boundingBoxConsensus } from "../../../../lambdas/consolidation/geometry/bounding-box-consensus.ts";
import { boundingBoxMerge } from "../../../../lambdas/consolidation/geometry/bounding-box-merge.ts";
import { keypointConsensus } from "../../../../lambdas/consolidation/geometry/keypoint-consensus.ts";
import { workerSpread } from "../../../../lambdas/consolidation/geometry/worker-model/worker-spread.ts";
import { answersOfWorkers, box } from "./boxes.ts";
import { answersOf } from "./shapes.ts";

describe("greedy and optimal matching", () => {
  // Of boxes 100 wide, a shift by d shares (100 - d) of (100 + d).
  const at = (left: number) => box("a", left, 0, 100, 50);

  test("the best pair first may leave two alone that all could have been matched", () => {
    // 20 and 15 overlap best, .905; 0 with 15, .739, and 20 with 37, .709, are more together; 0 with 37 is too little, .460.
    const answers = answersOfWorkers([at(0), at(20)], [at(15), at(37)]);
    const votes = (matching: "greedy" | "optimal") =>
      boundingBoxMerge(answers, { matching, minimumVotes: 1 }).objects[0]?.label?.map(
        (merged) => merged.votes,
      );
    expect(votes("greedy")).toEqual([1, 2, 1]);
    expect(votes("optimal")).toEqual([2, 2]);
    const learned = boundingBoxConsensus(answers, { matching: "optimal", iouThreshold: 0.5 });
    expect(learned.objects[0]?.label).toMatchObject([{ votes: 2 }, { votes: 2 }]);
  });

  test("so with keypoints, which closeness takes the place of overlap", () => {
    const eye = (x: number) => ({ label: "eye", x, y: 0 });
    const answers = answersOf([eye(0), eye(12)], [eye(8), eye(21)]);
    const votes = (matching: "greedy" | "optimal") =>
      keypointConsensus(answers, { matching, minimumVotes: 1 }).objects[0]?.label?.map(
        (merged) => merged.votes,
      );
    expect(votes("greedy")).toEqual([1, 2, 1]);
    expect(votes("optimal")).toEqual([2, 2]);
  });

  test("optimal matching never puts together what is too unlike", () => {
    const answers = answersOfWorkers([at(0)], [at(40)], [at(500)]);
    const optimal = boundingBoxMerge(answers, { matching: "optimal", minimumVotes: 1 }).objects[0]?.label;
    expect(optimal).toMatchObject([{ left: 0 }, { left: 40 }, { left: 500 }]);
  });

  test("keypoints join by their mean closeness to all members, not to one of them", () => {
    const eye = (x: number) => [{ label: "eye", x, y: 0 }];
    // 0 and 15 are .625 close; 34 is .525 to 15 but .15 to 0, on average less than the threshold of .5.
    const chain = answersOf(eye(0), eye(15), eye(34));
    expect(keypointConsensus(chain, { minimumVotes: 1 }).objects[0]?.label).toMatchObject([
      { votes: 2 },
      { votes: 1 },
    ]);
  });
});

describe("worker spread", () => {
  test("divides squared distances between two workers so that the sums of their variances fit", () => {
    // Distances as of variances 1, 4 and 9: squared 5 between the first two, 10 and 13 with the third.
    const pairs = Array.from({ length: 400 }, (_, cluster) => [
      { cluster, workerA: 0, workerB: 1, distance: Math.sqrt(5) },
      { cluster, workerA: 0, workerB: 2, distance: Math.sqrt(10) },
      { cluster, workerA: 1, workerB: 2, distance: Math.sqrt(13) },
    ]).flat();
    const [first, second, third] = workerSpread(pairs, new Float64Array(400).fill(1), 3);
    expect(first).toBeGreaterThan(0.8);
    expect(first).toBeLessThan(2);
    expect(second).toBeGreaterThan(3);
    expect(second).toBeLessThan(5);
    expect(third).toBeGreaterThan(7.5);
    expect(third).toBeLessThan(9.5);
  });

  test("clusters that show nothing do not count, and without pairs all are alike", () => {
    const pairs = [{ cluster: 0, workerA: 0, workerB: 1, distance: 1 }];
    expect(workerSpread(pairs, Float64Array.of(0), 2)).toEqual(workerSpread([], Float64Array.of(0), 2));
    expect(new Set(workerSpread([], new Float64Array(0), 3)).size).toBe(1);
  });
});
