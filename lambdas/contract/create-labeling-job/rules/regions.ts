import { parseArn } from "../arn.ts";
import type { FieldPath } from "../request.ts";
import { guidePage, type RequestProblem } from "../request-problem.ts";
import type { RequestReader } from "../request-reader.ts";
import { error, findings, type RequestRule } from "./rule.ts";

/** Everything that lies in a region, the work team first: it is the one that cannot be moved. */
const REGIONAL: readonly FieldPath[] = [
  "HumanTaskConfig.WorkteamArn",
  "HumanTaskConfig.PreHumanTaskLambdaArn",
  "HumanTaskConfig.AnnotationConsolidationConfig.AnnotationConsolidationLambdaArn",
  "HumanTaskConfig.UiConfig.HumanTaskUiArn",
  "HumanTaskConfig.UiConfig.UiTemplateS3Uri",
  "InputConfig.DataSource.SnsDataSource.SnsTopicArn",
  "InputConfig.DataSource.S3DataSource.ManifestS3Uri",
  "OutputConfig.SnsTopicArn",
  "OutputConfig.S3OutputPath",
  "OutputConfig.KmsKeyId",
  "LabelCategoryConfigS3Uri",
  "LabelingJobAlgorithmsConfig.LabelingJobAlgorithmSpecificationArn",
  "LabelingJobAlgorithmsConfig.InitialActiveLearningModelArn",
  "LabelingJobAlgorithmsConfig.LabelingJobResourceConfig.VolumeKmsKeyId",
];
const SOURCE = guidePage("sms-create-labeling-job-console");
const S3_REGION = /^https:\/\/(?:[^/]+\.)?s3[.-]([a-z]{2}(?:-[a-z]+)+-\d)\.amazonaws\.com(?:\.cn)?\//u;

/** Everything is in one region and one partition. */
export const checkRegions: RequestRule = (request) => {
  const places = REGIONAL.flatMap((path) => {
    const region = regionOf(request, path);
    return region === undefined ? [] : [{ path, region }];
  });
  const region = request.context.region ?? places.find((place) => place.region !== "")?.region;
  const reference =
    request.context.region === undefined ? places.find((place) => place.region !== "") : undefined;
  const whose = reference ? `as ${reference.path} is` : "where the request goes";
  const regions = places.map(({ path, region: found }): RequestProblem | false => {
    if (found === region) return false;
    const message =
      found === ""
        ? `${path} must name a region; found none.`
        : `${path} must be in ${region}, ${whose}: a job and all that it uses are in one region. Found ${found}.`;
    return error(path, "region", message, SOURCE);
  });
  return findings(...regions, ...checkPartitions(request));
};

function checkPartitions({ arn }: RequestReader): (RequestProblem | false)[] {
  const parts = [...REGIONAL, "RoleArn" as const].flatMap((path) => {
    const partition = arn(path)?.partition;
    return partition === undefined ? [] : [{ path, partition }];
  });
  const [first] = parts;
  return parts.map(
    ({ path, partition }) =>
      partition !== first?.partition &&
      error(
        path,
        "partition",
        `${path} must be in partition ${first?.partition}, as ${first?.path} is; found ${partition}.`,
        SOURCE,
      ),
  );
}

function regionOf({ text }: RequestReader, path: FieldPath): string | undefined {
  const value = text(path);
  if (value === undefined) return undefined;
  return parseArn(value)?.region ?? S3_REGION.exec(value)?.[1];
}
