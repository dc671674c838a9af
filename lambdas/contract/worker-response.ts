import * as z from "zod/mini";
import { jsonObject } from "./json.ts";

/**
 * One worker's answer in a worker-response file. `answerContent` is an object here, where the consolidation payload has JSON
 * text. Times and identity are missing from older files and from the public workforce.
 */
export const workerAnswer = z.looseObject({
  acceptanceTime: z.optional(z.string()),
  answerContent: jsonObject,
  submissionTime: z.optional(z.string()),
  timeSpentInSeconds: z.optional(z.number()),
  workerId: z.string(),
  workerMetadata: z.optional(jsonObject),
});
export type WorkerAnswer = z.infer<typeof workerAnswer>;

/**
 * `annotations/worker-response/iteration-1/<datasetObjectId>/<time>.json`: all workers' answers to one data object.
 *
 * @see https://docs.aws.amazon.com/sagemaker/latest/dg/sms-data-output.html
 */
export const workerResponseFile = z.looseObject({ answers: z.array(workerAnswer) });
export type WorkerResponseFile = z.infer<typeof workerResponseFile>;
