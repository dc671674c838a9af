import { readFileSync } from "node:fs";
import type { CreateLabelingJobRequest } from "../../lambdas/contract/create-labeling-job/request.ts";
import type { RequestProblem } from "../../lambdas/contract/create-labeling-job/request-problem.ts";
import { validateLabelingJobRequest } from "../../lambdas/contract/create-labeling-job/validate-request.ts";
import type { Deployment } from "../deployment.ts";
import { sessionDuration } from "../infrastructure/session-duration.ts";
import { isInS3 } from "../manifest-source.ts";
import { labelCategoriesFile, type Upload, type UploadFile, uploadKeys } from "../upload-keys.ts";
import { buildLabelingJobRequest } from "./build-request.ts";
import { findLabeledObjects } from "./labeled-objects.ts";

/** A task's request, the files that have to be in S3 before it is sent, and what is wrong with it. */
export interface TaskRequest {
  readonly request: CreateLabelingJobRequest;
  readonly uploads: readonly Upload[];
  readonly problems: readonly RequestProblem[];
}

export interface TaskRequestOptions {
  /** Defaults to the task's. */
  readonly labelingJobName?: string | undefined;
  /** A manifest that is in S3, as `s3://bucket/key`, or a file. Defaults to the task's own, if the job is no streaming job. */
  readonly manifest?: string | undefined;
}

/** Reads a task's files and makes its request, checked. */
export function makeTaskRequest(
  deployment: Deployment,
  { labelingJobName, manifest }: TaskRequestOptions = {},
): TaskRequest {
  const { task, topics, settings, executionRole } = deployment;
  const uri = manifest !== undefined && isInS3(manifest) ? manifest : undefined;
  const manifestFile = manifest ?? (topics === undefined ? task.files.manifest : undefined);
  const lines = uri !== undefined || manifestFile === undefined ? undefined : readFileSync(manifestFile);
  const files: (UploadFile | undefined)[] = [
    { kind: "template", content: readFileSync(task.files.template) },
    lines && { kind: "manifest", content: lines },
    labelCategoriesFile(task.labelCategories),
  ];
  const uploads = uploadKeys(
    deployment,
    files.filter((file) => file !== undefined),
  );
  const uriOf = (kind: Upload["kind"]) => uploads.find((upload) => upload.kind === kind)?.s3Uri;
  const manifestUri = uri ?? uriOf("manifest");
  const labelCategoriesUri = uriOf("label-categories");
  const request = buildLabelingJobRequest(deployment, {
    templateUri: uriOf("template") ?? "",
    ...(labelingJobName === undefined ? {} : { labelingJobName }),
    ...(manifestUri === undefined ? {} : { manifestUri }),
    ...(labelCategoriesUri === undefined ? {} : { labelCategoriesUri }),
  });
  const problems = [
    ...validateLabelingJobRequest(request, {
      region: settings.region,
      ...(executionRole.isMade ? { maxSessionDurationInSeconds: sessionDuration(deployment) } : {}),
    }),
    ...(lines === undefined ? [] : findLabeledObjects(lines.toString("utf8"), task.labelAttributeName)),
  ];
  return { request, uploads, problems };
}
