/**
 * The limits of Ground Truth that matter to a custom job, each with its source.
 *
 * "guide" is the Amazon SageMaker developer guide, "API" the published service model of SageMaker 2017-07-24,
 * "Lambda" the quotas page of AWS Lambda.
 */

/** A manifest line, in characters (guide, "Input data": an object is at most 100,000 characters). */
export const MAX_MANIFEST_LINE_CHARACTERS = 100_000;

/** One attribute of a manifest line, in characters (guide, "Input data"). */
export const MAX_MANIFEST_ATTRIBUTE_CHARACTERS = 20_000;

/** Attribute names that begin so are written by the service itself (guide, "Input data"). */
export const RESERVED_ATTRIBUTE_PREFIX = "$";

/** Data objects in the manifest of one job (guide, "Input data quotas"). */
export const MAX_DATA_OBJECTS = 100_000;

/** The task input of `RenderUiTemplate`, in characters (API): the only published figure for a task input. */
export const MAX_TASK_INPUT_CHARACTERS = 128_000;

/** The worker template of `RenderUiTemplate`, in characters (API). */
export const MAX_TEMPLATE_CHARACTERS = 128_000;

/** Request and response of a synchronous Lambda invocation, in bytes (Lambda: 6 MB). */
export const MAX_LAMBDA_PAYLOAD_BYTES = 6 * 1024 * 1024;

/** `LabelAttributeName`, in characters (API). */
export const MAX_LABEL_ATTRIBUTE_NAME_CHARACTERS = 127;

/** `LabelingJobName`, in characters (API). */
export const MAX_LABELING_JOB_NAME_CHARACTERS = 63;

/** A label in the label category configuration file, in characters (API). */
export const MAX_LABEL_CATEGORY_CHARACTERS = 256;

/** `NumberOfHumanWorkersPerDataObject` (API). */
export const MAX_WORKERS_PER_DATA_OBJECT = 9;

/** `TaskTitle` and `TaskDescription`, in characters (API). */
export const MAX_TASK_TITLE_CHARACTERS = 128;
export const MAX_TASK_DESCRIPTION_CHARACTERS = 255;

/** `TaskKeywords`: how many, and how long each may be (API). */
export const MAX_TASK_KEYWORDS = 5;
export const MAX_TASK_KEYWORD_CHARACTERS = 30;

/** `TaskTimeLimitInSeconds` of a custom labeling task: 30 seconds to 8 hours (API). */
export const MIN_TASK_TIME_LIMIT_SECONDS = 30;
export const MAX_TASK_TIME_LIMIT_SECONDS = 28_800;

/** `TaskAvailabilityLifetimeInSeconds`: one minute to 30 days (API). */
export const MIN_TASK_AVAILABILITY_SECONDS = 60;
export const MAX_TASK_AVAILABILITY_SECONDS = 2_592_000;

/** `MaxConcurrentTaskCount` (API). */
export const MAX_CONCURRENT_TASK_COUNT = 5_000;
