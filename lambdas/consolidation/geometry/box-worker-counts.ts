import { OptionsError, show } from "../../contract/errors.ts";
import { checkProbability } from "./merge-options.ts";

/**
 * What `boundingBoxConsensus` learned of the workers in some batches of a job, as plain JSON: sums by worker id, first what
 * the worker found and invented, then how far the edges were off.
 */
export interface BoxWorkerCounts {
  readonly workers: Readonly<Record<string, readonly number[]>>;
}

/** How many of a worker's numbers are about presence (see WorkerEvidence); the others are about edges (see EdgeErrors). */
export const PRESENCE_COUNTS = 6;

const EDGE_SUMS = 10;

/**
 * Adds the counts of a batch to those carried over from earlier batches. Adding the same batch twice counts it twice: whoever
 * stores counts has to remember which data objects are in them.
 *
 * @param decay what a carried count is still worth, from 0 to 1; 1 unless given. Below 1, workers may change with time.
 * @throws OptionsError when `decay` is out of range, or the counts are malformed.
 * @example
 * import { type BoxWorkerCounts, boundingBoxConsensus, mergeBoxWorkerCounts } from "labelsmith/consolidation";
 *
 * export function nextBatch(carried: BoxWorkerCounts, answers: Parameters<typeof boundingBoxConsensus>[0]) {
 *   const { objects, counts } = boundingBoxConsensus(answers, { carried });
 *   return { objects, carried: mergeBoxWorkerCounts(carried, counts, 0.99) };
 * }
 */
export function mergeBoxWorkerCounts(
  carried: BoxWorkerCounts,
  batch: BoxWorkerCounts,
  decay = 1,
): BoxWorkerCounts {
  checkProbability("mergeBoxWorkerCounts", "decay", decay);
  checkBoxWorkerCounts(carried);
  checkBoxWorkerCounts(batch);
  const ids = [...new Set([...Object.keys(carried.workers), ...Object.keys(batch.workers)])].sort();
  const add = (id: string): number[] => {
    const old = ownCounts(carried, id);
    const fresh = ownCounts(batch, id);
    return Array.from(
      { length: PRESENCE_COUNTS + EDGE_SUMS },
      (_, i) => decay * (old?.[i] ?? 0) + (fresh?.[i] ?? 0),
    );
  };
  return { workers: Object.fromEntries(ids.map((id) => [id, add(id)])) };
}

/** The counts of one worker; ids such as `constructor` are no trap. */
function ownCounts({ workers }: BoxWorkerCounts, id: string): readonly number[] | undefined {
  return Object.hasOwn(workers, id) ? workers[id] : undefined;
}

/** @throws OptionsError when a worker has not as many numbers as there must be, or one that is none. */
export function checkBoxWorkerCounts({ workers }: BoxWorkerCounts): void {
  for (const [id, counts] of Object.entries(workers)) {
    if (
      Array.isArray(counts) &&
      counts.length === PRESENCE_COUNTS + EDGE_SUMS &&
      counts.every(Number.isFinite)
    )
      continue;
    throw new OptionsError({
      code: "carried-counts-malformed",
      summary: "The carried counts are malformed.",
      expected: `${PRESENCE_COUNTS + EDGE_SUMS} numbers, as boundingBoxConsensus returned them`,
      found: show(counts),
      where: `worker ${show(id)}`,
    });
  }
}
