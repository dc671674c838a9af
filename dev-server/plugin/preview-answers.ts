import * as z from "zod/mini";
import { jsonObject } from "../../lambdas/contract/json.ts";
import type { WorkerAnswer } from "../../lambdas/contract/worker-response.ts";

/** What the preview app sends when somebody submits. */
export const submittedAnswer = z.object({
  answerContent: jsonObject,
  acceptanceTime: z.string(),
  submissionTime: z.string(),
  timeSpentInSeconds: z.number(),
});

/** The answers that were given in the preview, in memory, by task, data object and worker. */
export interface PreviewAnswers {
  of(task: string, datasetObjectId: string): readonly WorkerAnswer[];
  submit(task: string, datasetObjectId: string, answer: WorkerAnswer): void;
  clear(task: string, datasetObjectId: string): void;
}

export function createPreviewAnswers(): PreviewAnswers {
  const answers = new Map<string, Map<string, WorkerAnswer>>();
  const key = (task: string, datasetObjectId: string) => JSON.stringify([task, datasetObjectId]);
  return {
    of: (task, id) => [...(answers.get(key(task, id))?.values() ?? [])],
    submit(task, id, answer) {
      const byWorker = answers.get(key(task, id)) ?? new Map<string, WorkerAnswer>();
      answers.set(key(task, id), byWorker.set(answer.workerId, answer));
    },
    clear: (task, id) => void answers.delete(key(task, id)),
  };
}

/** The id of the person who labels in the preview as worker 1 to 9, in the form of a private workforce. */
export function previewWorkerId(worker: number): string {
  return `private.us-east-1.${String(worker).padStart(16, "0")}`;
}
