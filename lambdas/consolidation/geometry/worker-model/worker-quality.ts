import type { WorkerQuality } from "../../types.ts";
import type { ClusterColumns } from "../clustering/cluster-table.ts";
import type { Presence } from "./presence-model.ts";

/** What a consensus of shapes learned about one worker. `quality` is the F1 score of the worker's shapes, labels included. */
export interface ShapeWorkerQuality extends WorkerQuality {
  /** Share of what there is that the worker finds. */
  readonly recall: number;
  /** Share of the worker's shapes that show something. */
  readonly precision: number;
  /** Share of the shapes found that get the right label. */
  readonly labelAccuracy: number;
}

/** The qualities of the workers who answered, sorted by id; rates are drawn a little towards the average of all workers. */
export function workerQualities(table: ClusterColumns, { rates, evidence }: Presence): ShapeWorkerQuality[] {
  const answers = new Uint32Array(table.workers.names.length);
  for (const worker of table.seats) answers[worker]!++;
  return table.workers.names
    .map((workerId, w) => {
      const recall = rates.recall[w]!;
      const shapes = evidence.found[w]! + evidence.invented[w]! + evidence.existing[w]!;
      return {
        workerId,
        answers: answers[w]!,
        quality: shapes === 0 ? 1 : Math.min(1, (2 * evidence.right[w]!) / shapes),
        recall,
        precision: recall / (recall + rates.inventions[w]!),
        labelAccuracy: rates.accuracy[w]!,
      };
    })
    .filter((quality) => quality.answers > 0)
    .sort((a, b) => (a.workerId < b.workerId ? -1 : 1));
}
