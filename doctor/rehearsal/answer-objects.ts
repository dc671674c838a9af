import { readFileSync } from "node:fs";
import { relative } from "node:path";
import type { AnsweredObject } from "../../job/consolidation.ts";
import type { ManifestRow } from "../../job/data-objects.ts";
import type { Handlers } from "../../job/handlers.ts";
import { localLabelingJob } from "../../job/labeling-job.ts";
import { readTruth } from "../../job/score.ts";
import { buildPreAnnotationRequest, prepareTask } from "../../job/task-input.ts";
import { simulatedWorkers } from "../../job/workers/simulated.ts";
import { LabelsmithError } from "../../lambdas/contract/errors.ts";
import type { Task } from "../../task/task.ts";
import { createTemplateEngine } from "../../templates/liquid/index.ts";

/** Data objects with answers that are made up, and those that never came so far. */
export interface AnsweredObjects {
  readonly answered: readonly AnsweredObject[];
  readonly failures: readonly { readonly datasetObjectId: string; readonly reason: string }[];
}

/**
 * Takes data objects through pre-annotation and the template to simulated workers, as a job does. Objects that a job would
 * pass by, because they are labeled or need no human, are in neither list. S3 must be served.
 */
export async function answerObjects(
  task: Task,
  rows: readonly ManifestRow[],
  handlers: Handlers,
  workersPerObject: number,
): Promise<AnsweredObjects> {
  const job = localLabelingJob(task);
  const truth = task.files.truth === undefined ? new Map() : readTruth(task.files.truth);
  const answer = simulatedWorkers({ task, truth, seed: "doctor" });
  const engine = createTemplateEngine();
  const { files } = task;
  const template = {
    source: readFileSync(files.template, "utf8"),
    file: relative(task.folder, files.template),
  };
  const answered: AnsweredObject[] = [];
  const failures: { datasetObjectId: string; reason: string }[] = [];
  for (const { datasetObjectId, dataObject } of rows) {
    if (dataObject === undefined || dataObject[job.labelAttributeName] !== undefined) continue;
    try {
      const request = buildPreAnnotationRequest(job, dataObject);
      const prepared = await prepareTask(request, handlers.preAnnotation, files.preAnnotation);
      if (!prepared.isHumanAnnotationRequired) continue;
      const { taskInput } = prepared;
      const { html } = engine.render(template, taskInput);
      const answers = await answer({ datasetObjectId, dataObject, taskInput, html }, workersPerObject);
      answered.push({ datasetObjectId, dataObject, answers });
    } catch (error) {
      if (!(error instanceof LabelsmithError)) throw error;
      failures.push({ datasetObjectId, reason: error.problem.summary });
    }
  }
  return { answered, failures };
}
