import { show } from "../../errors.ts";
import type { FieldPath } from "../request.ts";
import { guidePage, type RequestProblem } from "../request-problem.ts";
import { error, findings, type RequestRule, warning } from "./rule.ts";

const OBJECTS: readonly FieldPath[] = [
  "InputConfig.DataSource.S3DataSource.ManifestS3Uri",
  "HumanTaskConfig.UiConfig.UiTemplateS3Uri",
  "LabelCategoryConfigS3Uri",
];
const OUTPUT = "OutputConfig.S3OutputPath";
const BUCKET_NAMES = "https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html";
const S3_HOST = /(?:^|\.)s3[.-](?:[a-z0-9-]+\.)*amazonaws\.com(?:\.cn)?$/u;
const BUCKET = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/u;

/** The places in S3: objects have a key, buckets a possible name, and output is apart from what an S3 event watches. */
export const checkPlaces: RequestRule = ({ text, isStreaming }) => {
  const keyless = OBJECTS.map((path): RequestProblem | false => {
    const uri = text(path);
    return (
      uri !== undefined &&
      !/^[a-z0-9]+:\/\/[^/]+\/.*[^/]$/su.test(uri) &&
      error(
        path,
        "object-key",
        `${path} must name an object, s3://bucket/key; found ${show(uri)}.`,
        SOURCES[path] ?? BUCKET_NAMES,
      )
    );
  });
  const buckets = [...OBJECTS, OUTPUT as FieldPath].map((path) => checkBucket(path, text(path)));
  const input = folderOf(text(OBJECTS[0] ?? OUTPUT));
  const output = text(OUTPUT)?.replace(/\/+$/u, "");
  return findings(
    ...keyless,
    ...buckets,
    isStreaming &&
      output !== undefined &&
      input === output &&
      warning(
        OUTPUT,
        "streaming-same-prefix",
        `S3OutputPath should have another prefix than the input: where an S3 event feeds the topic, the job's own files would come back as data objects. Found ${show(output)}.`,
        guidePage("sms-streaming-s3-setup"),
      ),
  );
};

const SOURCES: Partial<Record<FieldPath, string>> = {
  "InputConfig.DataSource.S3DataSource.ManifestS3Uri": guidePage("sms-input-data-input-manifest"),
  "HumanTaskConfig.UiConfig.UiTemplateS3Uri": guidePage("sms-create-labeling-job-api"),
  LabelCategoryConfigS3Uri: guidePage("sms-create-labeling-job-api"),
};

function checkBucket(path: FieldPath, uri: string | undefined): RequestProblem | false {
  const [, scheme, host = ""] = /^(https|s3):\/\/([^/]+)/u.exec(uri ?? "") ?? [];
  if (scheme === "https") {
    return (
      !S3_HOST.test(host) &&
      warning(
        path,
        "s3-address",
        `${path} should be an s3:// URI; found ${show(uri)}, whose host is not S3.`,
        BUCKET_NAMES,
      )
    );
  }
  return (
    scheme === "s3" &&
    !BUCKET.test(host) &&
    warning(
      path,
      "bucket-name",
      `${path} names the bucket ${show(host)}, which S3 would not make: 3 to 63 lower-case letters, digits, dots and hyphens.`,
      BUCKET_NAMES,
    )
  );
}

function folderOf(uri: string | undefined): string | undefined {
  return uri?.slice(0, uri.lastIndexOf("/"));
}
