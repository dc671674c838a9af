import { type ClassAnswers, toAnswerMatrix } from "../classification/answer-matrix.ts";

/** How far one worker agrees with the others. */
export interface WorkerAgreement {
  readonly workerId: string;
  /** The data objects that somebody else answered too; only these are compared. */
  readonly objects: number;
  /** In [0, 1]; `null` without such an object. */
  readonly agreement: number | null;
}

/**
 * For each worker, sorted by id, the share of data objects where the worker's class is the one that most of the *other*
 * workers chose. The worker's own answer is left out of the consensus, so that nobody agrees with themselves. Where m
 * classes tie among the others, choosing one of them counts 1/m.
 * Abstentions (`null`, `""`) count as no answer; of two answers by one worker to one object the last counts.
 *
 * @throws ConsolidationError when an id or a value is not a string
 * @example
 * import { workerAgreement } from "labelsmith/consolidation";
 *
 * const [anna] = workerAgreement([
 *   { objectId: "0", workerId: "anna", value: "cat" },
 *   { objectId: "0", workerId: "ben", value: "cat" },
 *   { objectId: "0", workerId: "cleo", value: "dog" },
 * ]);
 * console.log(anna?.agreement); // 0.5: ben and cleo tie
 */
export function workerAgreement(answers: ClassAnswers): WorkerAgreement[] {
  const { objectIds, workerIds, classes, offsets, workers, labels } = toAnswerMatrix(answers);
  const compared = new Int32Array(workerIds.length);
  const agreed = new Float64Array(workerIds.length);
  const votes = new Int32Array(classes.length);
  for (let o = 0; o < objectIds.length; o++) {
    const start = offsets[o]!;
    const end = offsets[o + 1]!;
    if (end - start < 2) continue;
    for (let i = start; i < end; i++) votes[labels[i]!]!++;
    const leaders = leadingClasses(votes, labels, start, end);
    for (let i = start; i < end; i++) {
      compared[workers[i]!]!++;
      agreed[workers[i]!]! += agreementWithOthers(votes[labels[i]!]!, leaders);
    }
    for (let i = start; i < end; i++) votes[labels[i]!] = 0;
  }
  return workerIds.map((workerId, w) => {
    const objects = compared[w]!;
    return { workerId, objects, agreement: objects === 0 ? null : agreed[w]! / objects };
  });
}

/** The most votes that a class of the object got, how many classes got as many, and how many got one fewer. */
interface Leaders {
  readonly most: number;
  readonly leading: number;
  readonly oneBehind: number;
}

function leadingClasses(votes: Int32Array, labels: Int32Array, start: number, end: number): Leaders {
  let most = 0;
  for (let i = start; i < end; i++) most = Math.max(most, votes[labels[i]!]!);
  let leading = 0;
  let oneBehind = 0;
  for (let i = start; i < end; i++) {
    // A class with n votes is met n times, so each time counts 1/n of it.
    const count = votes[labels[i]!]!;
    if (count === most) leading += 1 / count;
    else if (count === most - 1) oneBehind += 1 / count;
  }
  return { most, leading: Math.round(leading), oneBehind: Math.round(oneBehind) };
}

/** The credit of a worker whose class got `count` votes, their own included. */
function agreementWithOthers(count: number, { most, leading, oneBehind }: Leaders): number {
  // Without the worker, the class has one vote fewer: it still leads only if it led alone.
  return count < most || leading > 1 ? 0 : 1 / (1 + oneBehind);
}
