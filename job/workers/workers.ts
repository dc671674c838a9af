import type { JsonObject } from "../../lambdas/contract/json.ts";
import type { DataObject } from "../../lambdas/contract/manifest-line.ts";
import type { WorkerAnswer } from "../../lambdas/contract/worker-response.ts";

/** One task as it is given to workers. */
export interface OfferedTask {
  readonly datasetObjectId: string;
  readonly dataObject: DataObject;
  readonly taskInput: JsonObject;
  /** The rendered template. */
  readonly html: string;
}

/** Where answers come from: recorded, simulated or human workers. At most `count` answers, each of another worker. */
export type Workers = (task: OfferedTask, count: number) => Promise<readonly WorkerAnswer[]>;
