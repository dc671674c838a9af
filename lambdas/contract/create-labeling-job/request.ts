/**
 * The request of `CreateLabelingJob`, with the service's own field names. Its arrays are mutable because those of the AWS SDK's
 * type are, to which it is assignable.
 *
 * @see https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_CreateLabelingJob.html
 */
export interface CreateLabelingJobRequest {
  LabelingJobName: string;
  LabelAttributeName: string;
  InputConfig: LabelingJobInputConfig;
  OutputConfig: LabelingJobOutputConfig;
  RoleArn: string;
  LabelCategoryConfigS3Uri?: string;
  StoppingConditions?: LabelingJobStoppingConditions;
  LabelingJobAlgorithmsConfig?: LabelingJobAlgorithmsConfig;
  HumanTaskConfig: HumanTaskConfig;
  Tags?: Tag[];
}

export interface LabelingJobInputConfig {
  DataSource: LabelingJobDataSource;
  DataAttributes?: LabelingJobDataAttributes;
}

export interface LabelingJobDataSource {
  S3DataSource?: LabelingJobS3DataSource;
  SnsDataSource?: LabelingJobSnsDataSource;
}

export interface LabelingJobS3DataSource {
  ManifestS3Uri: string;
}

export interface LabelingJobSnsDataSource {
  SnsTopicArn: string;
}

export interface LabelingJobDataAttributes {
  ContentClassifiers?: ContentClassifier[];
}

export type ContentClassifier = "FreeOfPersonallyIdentifiableInformation" | "FreeOfAdultContent";

export interface LabelingJobOutputConfig {
  S3OutputPath: string;
  KmsKeyId?: string;
  SnsTopicArn?: string;
}

export interface LabelingJobStoppingConditions {
  MaxHumanLabeledObjectCount?: number;
  MaxPercentageOfInputDatasetLabeled?: number;
}

export interface LabelingJobAlgorithmsConfig {
  LabelingJobAlgorithmSpecificationArn: string;
  InitialActiveLearningModelArn?: string;
  LabelingJobResourceConfig?: LabelingJobResourceConfig;
}

export interface LabelingJobResourceConfig {
  VolumeKmsKeyId?: string;
  VpcConfig?: VpcConfig;
}

export interface VpcConfig {
  SecurityGroupIds: string[];
  Subnets: string[];
}

export interface HumanTaskConfig {
  WorkteamArn: string;
  UiConfig: UiConfig;
  PreHumanTaskLambdaArn?: string;
  TaskKeywords?: string[];
  TaskTitle: string;
  TaskDescription: string;
  NumberOfHumanWorkersPerDataObject: number;
  TaskTimeLimitInSeconds: number;
  TaskAvailabilityLifetimeInSeconds?: number;
  MaxConcurrentTaskCount?: number;
  AnnotationConsolidationConfig?: AnnotationConsolidationConfig;
  PublicWorkforceTaskPrice?: PublicWorkforceTaskPrice;
}

export interface UiConfig {
  UiTemplateS3Uri?: string;
  HumanTaskUiArn?: string;
}

export interface AnnotationConsolidationConfig {
  AnnotationConsolidationLambdaArn: string;
}

export interface PublicWorkforceTaskPrice {
  AmountInUsd?: UsdAmount;
}

export interface UsdAmount {
  Dollars?: number;
  Cents?: number;
  TenthFractionsOfACent?: number;
}

export interface Tag {
  Key: string;
  Value: string;
}

/** The dotted name of a field at any depth; of a list, the list's. */
export type FieldPath<Shape = CreateLabelingJobRequest> = {
  [Name in keyof Shape & string]: NonNullable<Shape[Name]> extends readonly unknown[]
    ? Name
    : NonNullable<Shape[Name]> extends object
      ? Name | `${Name}.${FieldPath<NonNullable<Shape[Name]>>}`
      : Name;
}[keyof Shape & string];
