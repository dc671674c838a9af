import { show } from "../../errors.ts";
import { parseS3Uri } from "../../s3-uri.ts";
import { apiPage, guidePage } from "../request-problem.ts";
import { error, findings, type RequestRule, warning } from "./rule.ts";

const MANIFEST = "InputConfig.DataSource.S3DataSource.ManifestS3Uri";
const STREAMING = guidePage("sms-streaming-create-job");

/** Where data objects come from and labels go: a manifest, an SNS topic, and what a streaming job leaves out. */
export const checkDataSource: RequestRule = ({ has, text, isStreaming }) => {
  const input = text("InputConfig.DataSource.SnsDataSource.SnsTopicArn");
  const output = text("OutputConfig.SnsTopicArn");
  const name = text("LabelingJobName");
  const manifest = parseS3Uri(text(MANIFEST) ?? "")?.key;
  return findings(
    has("InputConfig.DataSource") &&
      !has("InputConfig.DataSource.S3DataSource") &&
      !isStreaming &&
      error(
        "InputConfig.DataSource",
        "data-source-missing",
        "InputConfig.DataSource must have an S3DataSource with a manifest, an SnsDataSource with the topic of a streaming job, or both; found neither.",
        apiPage("LabelingJobDataSource"),
      ),
    isStreaming &&
      has("StoppingConditions") &&
      warning(
        "StoppingConditions",
        "streaming-stopping-conditions",
        "StoppingConditions are ignored in a streaming job, which runs until it is stopped or has been idle for ten days.",
        guidePage("sms-streaming-create-labeling-job-api"),
      ),
    isStreaming &&
      has("LabelingJobAlgorithmsConfig") &&
      error(
        "LabelingJobAlgorithmsConfig",
        "streaming-algorithms",
        "LabelingJobAlgorithmsConfig must be left out of a streaming job: it cannot label automatically.",
        guidePage("sms-streaming-create-labeling-job-api"),
      ),
    input !== undefined &&
      input === output &&
      warning(
        "OutputConfig.SnsTopicArn",
        "streaming-same-topic",
        `OutputConfig.SnsTopicArn should differ from the input's topic: each label would come back as a data object. Found ${show(output)} twice.`,
        STREAMING,
      ),
    !isStreaming &&
      has("OutputConfig.SnsTopicArn") &&
      has("InputConfig.DataSource") &&
      warning(
        "OutputConfig.SnsTopicArn",
        "output-topic-without-streaming",
        "OutputConfig.SnsTopicArn is meant for a streaming job; this one has no SnsDataSource.",
        apiPage("LabelingJobOutputConfig"),
      ),
    name !== undefined &&
      manifest?.toLowerCase().endsWith(`/${name.toLowerCase()}/manifests/output/output.manifest`) &&
      warning(
        MANIFEST,
        "manifest-of-this-job",
        `ManifestS3Uri is the output of a job that is called ${show(name)} too. Names are unique in an account and region, upper and lower case being the same: give the chained job another.`,
        guidePage("sms-reusing-data"),
      ),
  );
};
