import { ConsolidationError, OptionsError, show } from "../../contract/errors.ts";
import { numberOption } from "./check-options.ts";

/**
 * What is known of the workers after some batches of a job, as plain JSON: how often each worker answered which class
 * to an object of which true class, where an object counts as much for a class as is its posterior.
 */
export interface WorkerCounts {
  readonly classes: readonly string[];
  /** Per true class, how many objects it had. */
  readonly objects: readonly number[];
  /** By worker id: answered class × true class, row by row. */
  readonly workers: Readonly<Record<string, readonly number[]>>;
}

/**
 * Adds the counts of a batch to those carried over from earlier batches. Adding the same batch twice counts it twice:
 * whoever stores counts has to remember which data objects are in them.
 *
 * @param decay what a carried count is still worth, from 0 to 1; 1 unless given. Below 1, workers may change with time.
 * @throws ConsolidationError when the two were made with different classes
 * @throws OptionsError when `decay` is out of range
 * @example
 * import { dawidSkene, mergeWorkerCounts, type WorkerCounts } from "labelsmith/consolidation";
 *
 * export function nextBatch(carried: WorkerCounts, answers: Parameters<typeof dawidSkene>[0]): WorkerCounts {
 *   const { counts } = dawidSkene(answers, { classes: carried.classes, carried });
 *   return mergeWorkerCounts(carried, counts(), 0.99);
 * }
 */
export function mergeWorkerCounts(carried: WorkerCounts, batch: WorkerCounts, decay = 1): WorkerCounts {
  numberOption("decay", decay, 1, 0, 1);
  checkCounts(carried, batch.classes);
  checkCounts(batch, carried.classes);
  const add = (old: readonly number[] | undefined, fresh: readonly number[] | undefined): number[] =>
    Array.from(old ?? fresh ?? [], (_, i) => decay * (old?.[i] ?? 0) + (fresh?.[i] ?? 0));
  const ids = [...new Set([...Object.keys(carried.workers), ...Object.keys(batch.workers)])].sort();
  return {
    classes: carried.classes,
    objects: add(carried.objects, batch.objects),
    workers: Object.fromEntries(ids.map((id) => [id, add(countsOf(carried, id), countsOf(batch, id))])),
  };
}

/** The counts of one worker; ids such as `constructor` are no trap. */
export function countsOf(counts: WorkerCounts, workerId: string): readonly number[] | undefined {
  return Object.hasOwn(counts.workers, workerId) ? counts.workers[workerId] : undefined;
}

/**
 * @throws ConsolidationError when the counts are for other classes
 * @throws OptionsError when a table has not the size its classes demand, or an entry is negative or not a number
 */
export function checkCounts(counts: WorkerCounts, classes: readonly string[]): void {
  if (counts.classes.length !== classes.length || counts.classes.some((name, k) => name !== classes[k])) {
    throw new ConsolidationError({
      code: "carried-counts-of-other-classes",
      summary: "The carried counts were made with other classes.",
      expected: show(classes),
      found: show(counts.classes),
      fix: "Give the same `classes` to every batch, or start the counts anew.",
    });
  }
  const size = classes.length;
  checkTable("objects", counts.objects, size);
  for (const [workerId, table] of Object.entries(counts.workers)) checkTable(workerId, table, size * size);
}

function checkTable(where: string, table: readonly number[], size: number): void {
  if (Array.isArray(table) && table.length === size && table.every((count) => count >= 0 && count < Infinity))
    return;
  throw new OptionsError({
    code: "carried-counts-malformed",
    summary: "The carried counts are malformed.",
    expected: `${size} numbers of at least 0`,
    found: show(table),
    where,
  });
}
