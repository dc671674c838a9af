import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildConsolidationRequest } from "../../job/consolidation.ts";
import { type ManifestRow, readManifest } from "../../job/data-objects.ts";
import { localLabelingJob, OUTPUT_BUCKET } from "../../job/labeling-job.ts";
import { createFolderStore } from "../../job/local-s3/store.ts";
import { withLocalS3 } from "../../job/local-s3/with-local-s3.ts";
import type {
  ConsolidationPayload,
  ConsolidationRequestEvent,
} from "../../lambdas/contract/consolidation-request.ts";
import type { Task } from "../../task/task.ts";
import { Skipped } from "../check.ts";

/** Where a job is rehearsed: S3 is served from the task's data folder and takes what is written to it. */
export interface Stage {
  /** The first data objects of the manifest. */
  readonly rows: readonly ManifestRow[];
  /** The environment variables by which another process finds this S3 and no other. */
  readonly variables: Readonly<Record<string, string>>;
  /** Writes a text into the job's output, and gives its S3 URI. */
  readonly write: (text: string) => string;
  /** Writes a payload, and gives the event that names it. */
  readonly consolidationRequest: (payload: ConsolidationPayload) => ConsolidationRequestEvent;
}

const VARIABLES = [
  "AWS_ENDPOINT_URL",
  "AWS_ENDPOINT_URL_S3",
  "AWS_ENDPOINT_URL_STS",
  "AWS_ACCESS_KEY_ID",
  "AWS_SECRET_ACCESS_KEY",
];
/** Enough to meet what the handlers meet in a job; the whole manifest is for `labelsmith run`. */
const MAX_OBJECTS = 20;

/** @throws Skipped if the manifest has no data object that can be read */
export async function onStage<Result>(task: Task, run: (stage: Stage) => Promise<Result>): Promise<Result> {
  const rows = readManifest(task.files.manifest)
    .filter(({ dataObject }) => dataObject !== undefined)
    .slice(0, MAX_OBJECTS);
  if (rows.length === 0) throw new Skipped("The manifest has no data object that can be read.");
  const job = localLabelingJob(task);
  const folder = mkdtempSync(join(tmpdir(), "labelsmith-doctor-"));
  const store = createFolderStore(folder, () => [task.files.data]);
  let written = 0;
  const write = (text: string): string => {
    const key = `${job.name}/annotations/doctor/${++written}.json`;
    store.write({ bucket: OUTPUT_BUCKET, key }, Buffer.from(text));
    return `s3://${OUTPUT_BUCKET}/${key}`;
  };
  const consolidationRequest = (payload: ConsolidationPayload) =>
    buildConsolidationRequest(job, write(JSON.stringify(payload)));
  try {
    return await withLocalS3(store, () =>
      run({ rows, variables: ownVariables(), write, consolidationRequest }),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** As this process has them while S3 is served. */
function ownVariables(): Readonly<Record<string, string>> {
  const entries = VARIABLES.map((name) => [name, process.env[name] ?? ""] as const);
  return Object.fromEntries(entries);
}
