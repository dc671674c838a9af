import { ConsolidationError, show } from "../../contract/errors.ts";
import type { Answer } from "../types.ts";
import type { ObjectAgreement } from "./percent-agreement.ts";
import { groupValues } from "./value-groups.ts";
import type { WorkerAgreement } from "./worker-agreement.ts";

/** Agreement of a job, of its data objects and of its workers, each sorted by id. */
export interface MeanPairwiseIou {
  /** In [0, 1]; `null` when no data object has two answers. */
  readonly agreement: number | null;
  readonly objects: readonly ObjectAgreement[];
  readonly workers: readonly WorkerAgreement[];
}

/** How alike two answers to one data object are: symmetric, in [0, 1], 1 for the same. */
export type Similarity<Value> = (a: Value, b: Value) => number;

/**
 * Mean pairwise IoU (intersection over union), or the mean of any other similarity: for each data object over its pairs
 * of workers; for the job over the data objects that have a pair; for each worker over the data objects shared with
 * somebody, each counting the mean over the pairs that the worker is in. Of two answers by one worker to one object the
 * last counts. `similarity` is called once per pair, the answer of the worker whose id sorts first as `a`.
 *
 * @throws ConsolidationError when an id is not a string, or `similarity` gives anything but a number from 0 to 1
 * @example
 * import { meanPairwiseIou } from "labelsmith/consolidation";
 *
 * const lengthIou = (a: number, b: number) => Math.min(a, b) / Math.max(a, b);
 * const { agreement } = meanPairwiseIou(
 *   [
 *     { objectId: "0", workerId: "anna", value: 10 },
 *     { objectId: "0", workerId: "ben", value: 8 },
 *   ],
 *   lengthIou,
 * );
 * console.log(agreement); // 0.8
 */
export function meanPairwiseIou<Value>(
  answers: readonly Answer<Value>[],
  similarity: Similarity<Value>,
): MeanPairwiseIou {
  const perWorker = new Map<string, { objects: number; sum: number }>();
  const objects: ObjectAgreement[] = [];
  let sum = 0;
  let withPairs = 0;
  for (const { objectId, answers: group } of groupValues(answers)) {
    const means = meanSimilarities(group, similarity);
    group.forEach(({ workerId }, i) => {
      const worker = perWorker.get(workerId) ?? { objects: 0, sum: 0 };
      perWorker.set(workerId, worker);
      if (group.length < 2) return;
      worker.objects++;
      worker.sum += means[i]!;
    });
    // Every pair is in the means of two workers, so the mean over the workers is the mean over the pairs.
    const agreement = group.length < 2 ? null : means.reduce((total, mean) => total + mean, 0) / group.length;
    objects.push({ objectId, answers: group.length, agreement });
    if (agreement === null) continue;
    sum += agreement;
    withPairs++;
  }
  const workers = [...perWorker.keys()].sort().map((workerId): WorkerAgreement => {
    const { objects: shared, sum: total } = perWorker.get(workerId) ?? { objects: 0, sum: 0 };
    return { workerId, objects: shared, agreement: shared === 0 ? null : Math.min(1, total / shared) };
  });
  return { agreement: withPairs === 0 ? null : Math.min(1, sum / withPairs), objects, workers };
}

/** For each answer to one object, its mean similarity to the others. */
function meanSimilarities<Value>(
  group: readonly Answer<Value>[],
  similarity: Similarity<Value>,
): Float64Array {
  const means = new Float64Array(group.length);
  for (let i = 0; i < group.length; i++) {
    for (let j = i + 1; j < group.length; j++) {
      const value = checked(similarity(group[i]!.value, group[j]!.value), group[i]!, group[j]!);
      means[i]! += value / (group.length - 1);
      means[j]! += value / (group.length - 1);
    }
  }
  return means.map((mean) => Math.min(1, mean));
}

function checked(value: number, a: Answer<unknown>, b: Answer<unknown>): number {
  if (value >= 0 && value <= 1) return value;
  throw new ConsolidationError({
    code: "similarity-out-of-range",
    summary: "The similarity of two answers is out of range.",
    expected: "a number from 0 to 1",
    found: String(value),
    where: `data object ${show(a.objectId)}, workers ${show(a.workerId)} and ${show(b.workerId)}`,
  });
}
