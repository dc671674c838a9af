import type { CreateLabelingJobRequest } from "../../../lambdas/contract/create-labeling-job/request.ts";
import { isObject } from "../../../lambdas/contract/json.ts";
import { parseS3Uri } from "../../../lambdas/contract/s3-uri.ts";
import { ACCOUNT, type AccountState, REGION, ServiceError, type ServiceReply } from "./state.ts";

/** How a job of the stand-in goes; each look at it brings it one step further. */
export interface JobCourse {
  /** The status after each look; the last one stays. */
  readonly statuses: readonly string[];
  readonly failureReason?: string;
  /** The indices of the data objects that fail. */
  readonly failedObjects?: readonly number[];
}

export interface FakeJob {
  readonly request: CreateLabelingJobRequest;
  /** Looks left. */
  statuses: string[];
  status: string;
  readonly course: JobCourse;
}

export const COMPLETED: JobCourse = { statuses: ["Initializing", "InProgress", "InProgress", "Completed"] };

/** A stand-in for SageMaker's labeling jobs, which writes a job's output when it ends. */
export class FakeSageMaker {
  readonly jobs = new Map<string, FakeJob>();
  /** How the next jobs go. */
  course: JobCourse = COMPLETED;
  readonly #state: AccountState;

  constructor(state: AccountState) {
    this.#state = state;
  }

  answer(operation: string, body: string): ServiceReply {
    try {
      const input: unknown = JSON.parse(body);
      const result = this.#run(operation, isObject(input) ? input : {});
      return { status: 200, contentType: "application/x-amz-json-1.1", body: JSON.stringify(result) };
    } catch (error) {
      if (!(error instanceof ServiceError)) throw error;
      return jsonError(error);
    }
  }

  #run(operation: string, input: Record<string, unknown>): object {
    const name = String(input["LabelingJobName"] ?? "");
    switch (operation) {
      case "CreateLabelingJob":
        return this.#create(input);
      case "DescribeLabelingJob":
        return this.#describe(name);
      case "ListLabelingJobs": {
        const jobs = [...this.jobs.values()].filter(({ status }) => status === input["StatusEquals"]);
        return { LabelingJobSummaryList: jobs.map(summarize) };
      }
      case "StopLabelingJob": {
        const job = this.#find(name);
        if (job.status === "Initializing") {
          throw new ServiceError("ValidationException", "The job is in status Initializing.");
        }
        Object.assign(job, { status: "Stopping", statuses: ["Stopping", "Stopped"] });
        return {};
      }
      default:
        throw new ServiceError("UnknownOperationException", operation);
    }
  }

  #find(name: string): FakeJob {
    const job = this.jobs.get(name.toLowerCase());
    if (job !== undefined) return job;
    throw new ServiceError("ResourceNotFound", "Requested resource not found.");
  }

  #create(input: object): object {
    if (!isRequest(input)) throw new ServiceError("ValidationException", "1 validation error detected");
    const key = input.LabelingJobName.toLowerCase();
    if (this.jobs.has(key)) throw new ServiceError("ResourceInUse", "Labeling job already exists");
    this.#checkParties(input);
    const { course } = this;
    this.jobs.set(key, { request: input, course, status: "Initializing", statuses: [...course.statuses] });
    return { LabelingJobArn: arnOf(key) };
  }

  /** Whatever the request names must be there. */
  #checkParties({
    RoleArn,
    HumanTaskConfig,
    InputConfig,
    LabelCategoryConfigS3Uri,
  }: CreateLabelingJobRequest): void {
    const { store, roles, functions, topics } = this.#state;
    const refuse = (message: string): never => {
      throw new ServiceError("ValidationException", message);
    };
    if (!roles.has(RoleArn)) refuse(`Could not assume role ${RoleArn}. Please ensure that the role exists`);
    const { PreHumanTaskLambdaArn, AnnotationConsolidationConfig, UiConfig } = HumanTaskConfig;
    for (const arn of [
      PreHumanTaskLambdaArn,
      AnnotationConsolidationConfig?.AnnotationConsolidationLambdaArn,
    ]) {
      if (arn !== undefined && !functions.has(arn)) refuse(`Invalid Lambda ${arn}`);
    }
    const { S3DataSource, SnsDataSource } = InputConfig.DataSource;
    for (const uri of [UiConfig.UiTemplateS3Uri, S3DataSource?.ManifestS3Uri, LabelCategoryConfigS3Uri]) {
      const location = uri === undefined ? undefined : parseS3Uri(uri);
      if (location !== undefined && store.read(location) === undefined) refuse(`No S3 object at ${uri}`);
    }
    if (SnsDataSource !== undefined && !topics.has(SnsDataSource.SnsTopicArn)) refuse("Invalid SNS topic");
  }

  #describe(name: string): object {
    const job = this.#find(name);
    const before = job.status;
    job.status = job.statuses.shift() ?? job.status;
    const hasEnded = ["Completed", "Stopped", "Failed"].includes(job.status);
    if (hasEnded && job.status !== before) writeOutput(this.#state, job);
    return describe(this.#state, job);
  }
}

function describe(state: AccountState, job: FakeJob): object {
  const { request, course } = job;
  const total = manifestOf(state, request).length;
  const failed = course.failedObjects?.length ?? 0;
  const labeled = job.status === "Completed" ? total - failed : 0;
  return {
    ...request,
    ...summarize(job),
    JobReferenceCode: "1",
    LabelCounters: {
      TotalLabeled: labeled,
      HumanLabeled: labeled,
      MachineLabeled: 0,
      FailedNonRetryableError: job.status === "Initializing" ? 0 : failed,
      Unlabeled: job.status === "Initializing" ? total : total - labeled - failed,
    },
    ...(job.status === "Failed" ? { FailureReason: course.failureReason ?? "ClientError: no reason" } : {}),
    // What the service fills in by itself.
    HumanTaskConfig: { MaxConcurrentTaskCount: 1000, ...request.HumanTaskConfig },
  };
}

function summarize({ request, status }: FakeJob): object {
  const { HumanTaskConfig } = request;
  return {
    LabelingJobName: request.LabelingJobName,
    LabelingJobArn: arnOf(request.LabelingJobName.toLowerCase()),
    LabelingJobStatus: status,
    CreationTime: 1_700_000_000,
    LastModifiedTime: 1_700_000_000,
    WorkteamArn: HumanTaskConfig.WorkteamArn,
    LabelCounters: {},
    PreHumanTaskLambdaArn: HumanTaskConfig.PreHumanTaskLambdaArn,
    AnnotationConsolidationLambdaArn:
      HumanTaskConfig.AnnotationConsolidationConfig?.AnnotationConsolidationLambdaArn,
  };
}

/** The folders of a job's output, as Ground Truth writes them. */
function writeOutput({ store, ...state }: AccountState, { request, course, status }: FakeJob): void {
  const { bucket = "", key = "" } = parseS3Uri(request.OutputConfig.S3OutputPath) ?? {};
  const write = (path: string, value: string): void => {
    store.write({ bucket, key: `${key}/${request.LabelingJobName}/${path}` }, Buffer.from(value));
  };
  const attribute = request.LabelAttributeName;
  const lines = manifestOf({ store, ...state }, request).map((line, index) => {
    const isFailed = course.failedObjects?.includes(index) ?? false;
    if (status !== "Completed" && !isFailed) return line;
    if (isFailed) {
      const metadata = { "retry-count": 1, "failure-reason": REASON, "human-annotated": "true" };
      return JSON.stringify({ ...JSON.parse(line), [`${attribute}-metadata`]: metadata });
    }
    write(`annotations/worker-response/iteration-1/${index}/2026-03-02_10:11:27.json`, '{"answers":[]}');
    const metadata = { type: "groundtruth/custom", "human-annotated": "yes" };
    return JSON.stringify({ ...JSON.parse(line), [attribute]: {}, [`${attribute}-metadata`]: metadata });
  });
  write("manifests/output/output.manifest", lines.map((line) => `${line}\n`).join(""));
}

const REASON = "ClientError: Annotation tasks expired. The following are probable causes";

function manifestOf({ store }: AccountState, { InputConfig }: CreateLabelingJobRequest): readonly string[] {
  const uri = InputConfig.DataSource.S3DataSource?.ManifestS3Uri;
  const location = uri === undefined ? undefined : parseS3Uri(uri);
  const text = location === undefined ? "" : (store.read(location)?.toString() ?? "");
  return text.split("\n").filter((line) => line !== "");
}

function arnOf(name: string): string {
  return `arn:aws:sagemaker:${REGION}:${ACCOUNT}:labeling-job/${name}`;
}

function isRequest(value: object): value is CreateLabelingJobRequest {
  const required = ["LabelingJobName", "LabelAttributeName", "InputConfig", "OutputConfig", "RoleArn"];
  return [...required, "HumanTaskConfig"].every((name) => name in value);
}

export function jsonError({ code, message, status }: ServiceError): ServiceReply {
  const body = JSON.stringify({ __type: code, message, Message: message });
  return { status, contentType: "application/x-amz-json-1.1", body };
}
