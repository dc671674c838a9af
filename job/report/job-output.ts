import type { Json, JsonObject } from "../../lambdas/contract/json.ts";
import type { WorkerAnswer } from "../../lambdas/contract/worker-response.ts";

/** The output folder of a labeling job, as far as it is there and can be read. */
export interface JobOutput {
  /** Absolute path of `<S3 output path>/<job name>`. */
  readonly folder: string;
  /** In the order of the manifest. */
  readonly objects: readonly OutputObject[];
  readonly consolidation: ConsolidationCounts;
  /** The parts of the folder that are not there, as paths below it. */
  readonly missing: readonly string[];
  /** What is there and cannot be read. */
  readonly problems: readonly OutputProblem[];
}

/** A data object of the job. */
export interface OutputObject {
  readonly datasetObjectId: string;
  /** Its line of the output manifest; without that file, what else is known of it in the form of a line. */
  readonly line: JsonObject;
  /** One for each worker. */
  readonly answers: readonly WorkerAnswer[];
}

/** What went to the consolidation Lambda and came back. */
export interface ConsolidationCounts {
  readonly requests: number;
  readonly responses: number;
  /** The ids that were sent and are in no response. */
  readonly unanswered: readonly string[];
  /** By data object id: the content of its entry in the newest response. */
  readonly contents: ReadonlyMap<string, JsonObject>;
}

export interface OutputProblem {
  /** A path below the folder, with the line where there is one. */
  readonly where: string;
  readonly message: string;
}

/** A key of a line's metadata in the spelling of real files (`job-name`) or of the guide's sample (`job_name`). */
export function readMetadata(metadata: JsonObject, key: string): Json | undefined {
  return metadata[key] ?? metadata[key.replaceAll("-", "_")];
}
