import { LabelsmithError } from "../lambdas/contract/errors.ts";
import type { AnsweredObject } from "./consolidation.ts";
import type { ManifestRow } from "./data-objects.ts";
import type { RunJobOptions } from "./job-options.ts";
import type { LabelingJob } from "./labeling-job.ts";
import type { OutputFolder } from "./output-folder.ts";
import { EXPIRED } from "./output-line.ts";
import { buildPreAnnotationRequest, prepareTask } from "./task-input.ts";

/** What is known of a row on its way through the job. */
export type Progressed =
  | { readonly kind: "already-labeled"; readonly row: ManifestRow }
  | { readonly kind: "skipped"; readonly row: ManifestRow }
  | { readonly kind: "failed"; readonly row: ManifestRow; readonly reason: string; readonly error: unknown }
  | {
      readonly kind: "answered";
      readonly row: ManifestRow;
      readonly object: AnsweredObject;
      readonly ref: string;
    };

/** Takes a manifest row through pre-annotation, the template and the workers. */
export async function labelRow(
  row: ManifestRow,
  job: LabelingJob,
  output: OutputFolder,
  { task, handlers, render, workers, ...options }: RunJobOptions,
  warnings: Set<string>,
): Promise<Progressed> {
  const { dataObject, datasetObjectId } = row;
  if (dataObject === undefined) return failure(row, "The manifest line is refused.", row.problem);
  if (dataObject[job.labelAttributeName] !== undefined) return { kind: "already-labeled", row };
  try {
    const request = buildPreAnnotationRequest(job, dataObject);
    const prepared = await prepareTask(request, handlers.preAnnotation, task.files.preAnnotation);
    for (const warning of prepared.warnings) warnings.add(warning);
    if (!prepared.isHumanAnnotationRequired) return { kind: "skipped", row };
    const { taskInput } = prepared;
    const count = options.numberOfHumanWorkersPerDataObject ?? job.numberOfHumanWorkersPerDataObject;
    const answers = await workers({ datasetObjectId, dataObject, taskInput, html: render(taskInput) }, count);
    if (answers.length === 0) return { kind: "failed", row, reason: EXPIRED, error: undefined };
    const ref = output.writeWorkerResponse(datasetObjectId, { answers });
    return { kind: "answered", row, object: { datasetObjectId, dataObject, answers }, ref };
  } catch (error) {
    return failure(row, "The task could not be made.", error);
  }
}

function failure(row: ManifestRow, what: string, error: unknown): Progressed {
  return { kind: "failed", row, reason: `ClientError: ${what} ${describeFailure(error)}`, error };
}

/** Our own errors by their message; anything else is a defect of ours and must come out. */
export function describeFailure(error: unknown): string {
  if (error instanceof LabelsmithError) return error.message;
  throw error;
}
