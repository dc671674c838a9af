import type { Json } from "../../lambdas/contract/json.ts";

/** One worker's answer as a file has it, before anything is known of its kind. */
export interface RawAnswer {
  readonly objectId: string;
  readonly workerId: string;
  readonly value: Json;
  /** `file:line`, or the data object and worker, for messages. */
  readonly where: string;
}

/** The answers of a file or folder. */
export interface RawAnswers {
  readonly format: "csv" | "payload" | "worker-response";
  readonly answers: readonly RawAnswer[];
}
