import type {
  CreateLabelingJobRequest,
  HumanTaskConfig,
  LabelingJobInputConfig,
  LabelingJobOutputConfig,
  PublicWorkforceTaskPrice,
} from "../../lambdas/contract/create-labeling-job/request.ts";
import type { DeploySettings, StoppingConditions } from "../../task/deploy-settings.ts";
import type { Deployment } from "../deployment.ts";
import { tagList, tagsOf } from "../infrastructure/tags.ts";

/** Where the files of a job lie in S3. */
export interface JobFiles {
  /** Defaults to the task's. A name can be used once in an account and region. */
  readonly labelingJobName?: string;
  /** The input manifest, or the output manifest of a job before. A streaming job may do without. */
  readonly manifestUri?: string;
  readonly templateUri: string;
  /** Missing for a task without label categories. */
  readonly labelCategoriesUri?: string;
}

const DEFAULT_TASK_TIME_LIMIT_SECONDS = 3600;

/**
 * The `CreateLabelingJob` request of a task, ready to be sent: the same deployment and files give the same request.
 *
 * With the output manifest of a job before as `manifestUri`, the same label attribute name labels what that job left
 * unlabeled, and another one lets workers verify, adjust or add to its labels.
 *
 * @see https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_CreateLabelingJob.html
 */
export function buildLabelingJobRequest(deployment: Deployment, files: JobFiles): CreateLabelingJobRequest {
  const { task, settings, executionRole } = deployment;
  const { stoppingConditions } = settings;
  return {
    LabelingJobName: files.labelingJobName ?? task.labelingJobName,
    LabelAttributeName: task.labelAttributeName,
    InputConfig: inputConfig(deployment, files.manifestUri),
    OutputConfig: outputConfig(deployment),
    RoleArn: executionRole.arn,
    ...optional("LabelCategoryConfigS3Uri", files.labelCategoriesUri),
    ...optional("StoppingConditions", stoppingConditions && stopping(stoppingConditions)),
    HumanTaskConfig: humanTaskConfig(deployment, files.templateUri),
    // By them a job is known as the task's, too.
    Tags: tagList(tagsOf(deployment)),
  };
}

function inputConfig(
  { topics, settings }: Deployment,
  manifestUri: string | undefined,
): LabelingJobInputConfig {
  const { contentClassifiers } = settings;
  return {
    DataSource: {
      ...optional("S3DataSource", manifestUri === undefined ? undefined : { ManifestS3Uri: manifestUri }),
      ...optional("SnsDataSource", topics && { SnsTopicArn: topics.input.arn }),
    },
    ...optional("DataAttributes", contentClassifiers && { ContentClassifiers: [...contentClassifiers] }),
  };
}

function outputConfig({ output, settings, topics }: Deployment): LabelingJobOutputConfig {
  const { bucket, prefix } = output;
  return {
    S3OutputPath: prefix === "" ? `s3://${bucket}` : `s3://${bucket}/${prefix}`,
    ...optional("KmsKeyId", settings.kmsKeyId),
    ...optional("SnsTopicArn", topics?.output.arn),
  };
}

function humanTaskConfig(
  { task, settings, preAnnotation, consolidation }: Deployment,
  templateUri: string,
): HumanTaskConfig {
  const { taskKeywords, taskTimeLimitInSeconds, taskAvailabilityLifetimeInSeconds, maxConcurrentTaskCount } =
    task.definition;
  return {
    WorkteamArn: settings.workteamArn,
    UiConfig: { UiTemplateS3Uri: templateUri },
    ...optional("PreHumanTaskLambdaArn", preAnnotation?.arn),
    ...optional("TaskKeywords", taskKeywords && [...taskKeywords]),
    TaskTitle: task.taskTitle,
    TaskDescription: task.taskDescription,
    NumberOfHumanWorkersPerDataObject: task.numberOfHumanWorkersPerDataObject,
    TaskTimeLimitInSeconds: taskTimeLimitInSeconds ?? DEFAULT_TASK_TIME_LIMIT_SECONDS,
    ...optional("TaskAvailabilityLifetimeInSeconds", taskAvailabilityLifetimeInSeconds),
    ...optional("MaxConcurrentTaskCount", maxConcurrentTaskCount),
    ...optional(
      "AnnotationConsolidationConfig",
      consolidation && { AnnotationConsolidationLambdaArn: consolidation.arn },
    ),
    ...optional("PublicWorkforceTaskPrice", price(settings)),
  };
}

function price({ publicWorkforceTaskPrice }: DeploySettings): PublicWorkforceTaskPrice | undefined {
  if (publicWorkforceTaskPrice === undefined) return undefined;
  const { dollars = 0, cents = 0, tenthFractionsOfACent = 0 } = publicWorkforceTaskPrice.amountInUsd;
  return { AmountInUsd: { Dollars: dollars, Cents: cents, TenthFractionsOfACent: tenthFractionsOfACent } };
}

function stopping({ maxHumanLabeledObjectCount, maxPercentageOfInputDatasetLabeled }: StoppingConditions) {
  return {
    ...optional("MaxHumanLabeledObjectCount", maxHumanLabeledObjectCount),
    ...optional("MaxPercentageOfInputDatasetLabeled", maxPercentageOfInputDatasetLabeled),
  };
}

/** A field, left out where there is no value. */
function optional<Name extends string, Value>(
  name: Name,
  value: Value | undefined,
): { readonly [Key in Name]: Value } | Record<never, never> {
  return value === undefined ? {} : { [name]: value };
}
