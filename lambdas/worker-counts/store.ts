import type { WorkerCounts } from "../consolidation/classification/worker-counts.ts";

/** What a job's invocations tell each other about its workers. */
export interface CarriedCounts {
  readonly counts: WorkerCounts;
  /** The batches that are in the counts, so that a batch which Lambda delivers again is not counted again. */
  readonly batches: readonly string[];
}

/** Carried counts as they were read, with what it takes to replace just this version of them. */
export interface StoredCounts {
  readonly carried: CarriedCounts;
  readonly version: string;
}

/** Where a job's invocations keep what they learned about the workers. */
export interface WorkerCountsStore {
  /** `undefined` before the first batch. */
  read(): Promise<StoredCounts | undefined>;
  /**
   * Replaces a version, or begins if there is none.
   *
   * @returns `false`, with nothing written, if another invocation wrote in the meantime.
   */
  replace(previous: StoredCounts | undefined, carried: CarriedCounts): Promise<boolean>;
}
