import { readFileSync } from "node:fs";
import type { CreateLabelingJobRequest } from "../lambdas/contract/create-labeling-job/request.ts";
import { OptionsError } from "../lambdas/contract/errors.ts";
import type { S3Location } from "../lambdas/contract/s3-uri.ts";
import type { DeploySettings } from "../task/deploy-settings.ts";
import { splitLines } from "../task/json-lines.ts";
import type { Task } from "../task/task.ts";
import { type Deployment, describeDeployment } from "./deployment.ts";
import { buildStackTemplate } from "./infrastructure/cloudformation/build-template.ts";
import { formatTemplate } from "./infrastructure/cloudformation/format-template.ts";
import { tagsOf } from "./infrastructure/tags.ts";
import { bucketsOf, type ManifestSource, manifestSource } from "./manifest-source.ts";
import { packTask } from "./pack/pack-task.ts";
import { makeTaskRequest, type TaskRequest, type TaskRequestOptions } from "./request/task-request.ts";
import type { WantedStack } from "./stack/decide-stack.ts";
import { type Upload, type UploadFile, uploadKeys } from "./upload-keys.ts";

/** All that a deployment will send, made on this machine. */
export interface PreparedDeploy {
  readonly deployment: Deployment;
  readonly request: CreateLabelingJobRequest;
  /** What the service accepts and its caller regrets. */
  readonly warnings: readonly string[];
  readonly uploads: readonly Upload[];
  /** Missing for a task that needs nothing in the account. */
  readonly stack: WantedStack | undefined;
  readonly resources: number;
}

export interface PrepareOptions {
  readonly labelingJobName?: string | undefined;
  /** A path or an `s3://` URI; the task's own by default. A streaming job has none by default. */
  readonly manifest?: string | undefined;
  /** Where the zips are made. */
  readonly zips: string;
  /** Reads an object in S3; missing where there are no credentials. */
  readonly readText?: ((location: S3Location) => Promise<string>) | undefined;
}

/**
 * Checks and makes everything that is sent. Nothing is called before the request is one that the service will take.
 *
 * @throws OptionsError for a request that would be refused, ContractError for a manifest that would be.
 */
export async function prepareDeploy(
  task: Task,
  settings: DeploySettings,
  options: PrepareOptions,
): Promise<PreparedDeploy> {
  const isStreaming = settings.streaming !== undefined;
  const manifest = options.manifest ?? (isStreaming ? undefined : task.files.manifest);
  const source = manifest === undefined ? undefined : manifestSource(manifest);
  const { labelingJobName } = options;
  // Neither the request nor the names of uploads depend on where the data objects lie.
  const places = describeDeployment(task, settings, []);
  const made = checkedRequest(places, { labelingJobName, manifest });

  const deployment = await withDataBuckets(task, settings, source, options.readText);
  const zips = await packTask(task, options.zips, settings);
  const code = uploadKeys(
    deployment,
    zips.map(({ kind, path }) => ({ kind, content: readFileSync(path) })),
  );
  const zip = (kind: UploadFile["kind"]) => code.find((upload) => upload.kind === kind);
  const [preAnnotation, consolidation] = [zip("pre-annotation"), zip("consolidation")];
  const template = buildStackTemplate(deployment, {
    ...(preAnnotation === undefined ? {} : { preAnnotation }),
    ...(consolidation === undefined ? {} : { consolidation }),
  });
  const resources = Object.keys(template.Resources).length;
  const stack = {
    name: deployment.stackName,
    task: task.labelingJobName,
    templateBody: formatTemplate(template),
    tags: tagsOf(deployment),
  };
  return {
    deployment,
    request: made.request,
    warnings: messages(made, "warning"),
    uploads: [...code, ...made.uploads],
    stack: resources === 0 ? undefined : stack,
    resources,
  };
}

/** @throws OptionsError for a request that SageMaker would refuse. */
function checkedRequest(deployment: Deployment, options: TaskRequestOptions): TaskRequest {
  const made = makeTaskRequest(deployment, options);
  const errors = messages(made, "error");
  if (errors.length === 0) return made;
  throw new OptionsError({
    code: "labeling-job-request",
    summary: "SageMaker would refuse the labeling job, so nothing was sent.",
    found: errors.join("\n            "),
    fix: "Correct task.ts or the deploy settings; `labelsmith job request` shows the whole request.",
  });
}

function messages({ problems }: TaskRequest, severity: "error" | "warning"): readonly string[] {
  return problems
    .filter((problem) => problem.severity === severity)
    .map(({ path, message }) => `${path}: ${message}`);
}

async function withDataBuckets(
  task: Task,
  settings: DeploySettings,
  source: ManifestSource | undefined,
  readText: PrepareOptions["readText"],
): Promise<Deployment> {
  if (source === undefined) return describeDeployment(task, settings, []);
  if (source.kind === "file") return describeDeployment(task, settings, bucketsOf(source.lines));
  const text = readText === undefined ? "" : await readText(source.location);
  const named = bucketsOf(splitLines(text, source.uri));
  // The role must be able to read the manifest itself.
  const dataBuckets = [...(settings.dataBuckets ?? named), source.location.bucket];
  return describeDeployment(task, { ...settings, dataBuckets }, []);
}
