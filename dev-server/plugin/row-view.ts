import {
  buildConsolidationRequest,
  buildPayload,
  readConsolidationResponse,
} from "../../job/consolidation.ts";
import type { ManifestRow } from "../../job/data-objects.ts";
import { invokeHandler } from "../../job/handlers.ts";
import { type LabelingJob, localLabelingJob, OUTPUT_BUCKET } from "../../job/labeling-job.ts";
import type { ObjectStore } from "../../job/local-s3/store.ts";
import { labeledLine } from "../../job/output-line.ts";
import { buildPreAnnotationRequest, prepareTask } from "../../job/task-input.ts";
import type { Json, JsonObject } from "../../lambdas/contract/json.ts";
import { toJson } from "../../lambdas/contract/json.ts";
import type { DataObject } from "../../lambdas/contract/manifest-line.ts";
import type { WorkerAnswer } from "../../lambdas/contract/worker-response.ts";
import type { Task } from "../../task/task.ts";
import type { Stage, TemplateDiagnostic } from "../protocol.ts";
import { type RenderedPage, type RenderedTemplate, renderTemplate } from "./render-template.ts";
import type { TaskHandlers } from "./task-handlers.ts";
import { type Way, walk } from "./way.ts";

/** Everything that the stations of one row need. */
export interface RowContext {
  readonly task: Task;
  readonly row: ManifestRow;
  readonly handlers: TaskHandlers;
  readonly answers: readonly WorkerAnswer[];
  readonly store: ObjectStore;
  /** The address under which the page finds an S3 object. */
  readonly objectUrl: (location: { readonly bucket: string; readonly key: string }) => string;
}

export interface StationedRow {
  readonly stages: readonly Stage[];
  readonly rendered: RenderedPage | undefined;
  readonly diagnostics: readonly TemplateDiagnostic[];
}

/** Takes one manifest row through all nine stations with the answers given so far. */
export async function stationRow(context: RowContext): Promise<StationedRow> {
  const { task, row, handlers, answers } = context;
  const job = localLabelingJob(task);
  let rendered: RenderedTemplate | undefined;
  const stages = await walk(async (way) => {
    const dataObject = await way.json("manifest-line", () => readRow(row));
    const request = await way.json("pre-annotation-request", () => {
      const built = buildPreAnnotationRequest(job, dataObject);
      return { value: sent(built), result: built };
    });
    const prepared = await way.json("task-input", async () => {
      const handler = await handlers.preAnnotation();
      const result = await prepareTask(request, handler, task.files.preAnnotation);
      return { value: result.taskInput, result, warnings: result.warnings };
    });
    if (!prepared.isHumanAnnotationRequired)
      way.end("The pre-annotation handler says that no human annotation is required.");
    await way.html("rendered-template", () => {
      rendered = renderTemplate(task, prepared.taskInput, context.objectUrl);
      return { html: rendered.html, warnings: rendered.diagnostics.map(({ message }) => message) };
    });
    if (answers.length === 0) way.end("Nobody has answered yet: label in the page and submit.");
    await way.json("worker-answers", () => ({ value: sent({ answers }), result: undefined }));
    await consolidateRow(way, job, dataObject, context);
  });
  return { stages, rendered, diagnostics: rendered?.diagnostics ?? [] };
}

async function consolidateRow(
  way: Way,
  job: LabelingJob,
  dataObject: DataObject,
  context: RowContext,
): Promise<void> {
  const { task, row, handlers, answers, store } = context;
  const { datasetObjectId } = row;
  const payload = await way.json("consolidation-payload", () => {
    const built = buildPayload([{ datasetObjectId, dataObject, answers }]);
    return { value: sent(built), result: built };
  });
  const file = task.files.consolidation;
  if (file === undefined) way.end("The task has no consolidation handler: its label is {}.");
  const request = await way.json("consolidation-request", () => {
    const key = `${job.name}/annotations/consolidated-annotation/consolidation-request/preview/${datasetObjectId}.json`;
    store.write({ bucket: OUTPUT_BUCKET, key }, Buffer.from(JSON.stringify(payload)));
    const built = buildConsolidationRequest(job, `s3://${OUTPUT_BUCKET}/${key}`);
    return { value: sent(built), result: built };
  });
  const label = await way.json("consolidated-annotations", async () => {
    const handler = await handlers.consolidation();
    const response = handler && (await invokeHandler(handler, request, file));
    const read = readConsolidationResponse(
      response,
      job.labelAttributeName,
      new Set([datasetObjectId]),
      file,
    );
    return { value: response ?? null, result: read.labels.get(datasetObjectId), warnings: read.warnings };
  });
  if (label === undefined) way.end("The consolidation handler gave no label for this data object.");
  await way.json("output-manifest-line", () => ({
    value: labeledLine(job, dataObject, label, new Date()),
    result: undefined,
  }));
}

function readRow({ dataObject, problem }: ManifestRow): { value: JsonObject; result: DataObject } {
  if (dataObject === undefined) throw problem;
  return { value: dataObject, result: dataObject };
}

/** What was built, as it is sent: JSON. */
function sent(value: object): Json {
  return toJson(value) ?? null;
}
