import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type ManifestRow, readManifest } from "../job/data-objects.ts";
import { type Handler, type Handlers, loadHandlers } from "../job/handlers.ts";
import { localLabelingJob } from "../job/labeling-job.ts";
import { createFolderStore } from "../job/local-s3/store.ts";
import { withLocalS3 } from "../job/local-s3/with-local-s3.ts";
import { buildPreAnnotationRequest, prepareTask } from "../job/task-input.ts";
import { LabelsmithError } from "../lambdas/contract/errors.ts";
import type { JsonObject } from "../lambdas/contract/json.ts";
import { loadModule } from "../task/module-loader.ts";
import type { Task } from "../task/task.ts";
import { createHostileRows } from "../templates/lint/index.ts";

/** A data object on its way to the template. */
export interface PreparedRow {
  /** The data object's id, or `hostile:` and the name of a hostile row. */
  readonly datasetObjectId: string;
  /** Where it stands in the manifest, from 1; that of the sample it was made from for a hostile row. */
  readonly line: number;
  /** What it is about, of a hostile row. */
  readonly title: string | undefined;
  /** Missing if there is a problem. */
  readonly taskInput: JsonObject | undefined;
  /** What is odd about the pre-annotation handler's response. */
  readonly warnings: readonly string[];
  /** Why the pre-annotation handler gave no task input. */
  readonly problem: LabelsmithError | undefined;
}

export interface PrepareOptions {
  /** Also takes rows that careless templates break on, made from the first data object. */
  readonly hostile?: boolean;
  /** The task's handlers, of somebody who has loaded them and serves S3 to them. */
  readonly handlers?: Pick<Handlers, "preAnnotation">;
}

/** Enough to see what a manifest holds; the lines are taken from all over it. */
const MAX_ROWS = 200;

/**
 * Takes a task's data objects through its own pre-annotation handler, with S3 served from its data folder. Lines that are
 * no data objects are left out.
 */
export async function prepareRows(
  task: Task,
  { hostile = false, handlers }: PrepareOptions = {},
): Promise<readonly PreparedRow[]> {
  const rows = spread(readManifest(task.files.manifest).filter(({ dataObject }) => dataObject !== undefined));
  const all = [...rows, ...(hostile ? hostileRows(rows[0]) : [])];
  if (handlers) return prepareAll(task, handlers.preAnnotation, all);
  const out = mkdtempSync(join(tmpdir(), "labelsmith-lint-"));
  try {
    return await withLocalS3(
      createFolderStore(out, () => [task.files.data]),
      async () => prepareAll(task, (await loadHandlers(task, loadModule)).preAnnotation, all),
    );
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

async function prepareAll(
  task: Task,
  handler: Handler | undefined,
  rows: readonly Candidate[],
): Promise<readonly PreparedRow[]> {
  const prepared: PreparedRow[] = [];
  for (const row of rows) prepared.push(await prepareRow(task, handler, row));
  return prepared;
}

interface Candidate {
  readonly datasetObjectId: string;
  readonly line: number;
  readonly title: string | undefined;
  readonly dataObject: JsonObject;
}

async function prepareRow(task: Task, handler: Handler | undefined, row: Candidate): Promise<PreparedRow> {
  const { dataObject, ...place } = row;
  const request = buildPreAnnotationRequest(localLabelingJob(task), dataObject);
  try {
    const { taskInput, warnings } = await prepareTask(request, handler, task.files.preAnnotation);
    return { ...place, taskInput, warnings, problem: undefined };
  } catch (error) {
    if (!(error instanceof LabelsmithError)) throw error;
    return { ...place, taskInput: undefined, warnings: [], problem: error };
  }
}

function spread(rows: readonly ManifestRow[]): readonly Candidate[] {
  const step = Math.max(1, rows.length / MAX_ROWS);
  const count = Math.min(rows.length, MAX_ROWS);
  return Array.from({ length: count }, (_, index) => rows[Math.floor(index * step)]!).map(
    ({ datasetObjectId, line, dataObject = {} }) => ({
      datasetObjectId,
      line: line.number,
      title: undefined,
      dataObject,
    }),
  );
}

function hostileRows(sample: Candidate | undefined): readonly Candidate[] {
  if (sample === undefined) return [];
  return createHostileRows(sample.dataObject).map(({ name, title, data }) => ({
    datasetObjectId: `hostile:${name}`,
    line: sample.line,
    title,
    dataObject: data,
  }));
}
