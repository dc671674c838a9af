/** The local labeling job: manifest to output manifest on this machine. */
export { type ManifestRow, readManifest } from "./data-objects.ts";
export { type Handlers, invokeHandler, loadHandlers } from "./handlers.ts";
export type { JobProgress, RenderTemplate, RunJobOptions } from "./job-options.ts";
export { type LabelingJob, localLabelingJob } from "./labeling-job.ts";
export { useLocalS3 } from "./local-s3/environment.ts";
export { type LocalS3, startLocalS3 } from "./local-s3/server.ts";
export { createFolderStore, type ObjectStore } from "./local-s3/store.ts";
export { type JobResult, runJob } from "./run-job.ts";
export { readTruth, scoreLabels } from "./score.ts";
export { seededRandom } from "./workers/random.ts";
export { readRecording, recordedWorkers } from "./workers/recorded.ts";
export type { OfferedTask, Workers } from "./workers/workers.ts";
