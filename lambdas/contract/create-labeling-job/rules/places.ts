import { show } from "../../errors.ts";
import type { FieldPath } from "../request.ts";
import { guidePage, type RequestProblem } from "../request-problem.ts";
import { error, findings, type RequestRule, warning } from "./rule.ts";

const MANIFEST: FieldPath = "InputConfig.DataSource.S3DataSource.ManifestS3Uri";
const OUTPUT: FieldPath = "OutputConfig.S3OutputPath";
/** What must be an object and not a folder, with the page that describes it. */
const OBJECTS: ReadonlyMap<FieldPath, string> = new Map<FieldPath, string>([
  [MANIFEST, guidePage("sms-input-data-input-manifest")],
  ["HumanTaskConfig.UiConfig.UiTemplateS3Uri", guidePage("sms-create-labeling-job-api")],
  ["LabelCategoryConfigS3Uri", guidePage("sms-create-labeling-job-api")],
]);
const BUCKET_NAMES = "https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html";
const S3_HOST = /(?:^|\.)s3[.-](?:[a-z0-9-]+\.)*amazonaws\.com(?:\.cn)?$/u;
const BUCKET = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/u;

/** The places in S3: objects have a key, buckets a possible name, and output is apart from what an S3 event watches. */
export const checkPlaces: RequestRule = ({ text, isStreaming }) => {
  const keyless = [...OBJECTS].map(([path, source]) => {
    const uri = text(path);
    const hasKey = uri === undefined || /^[a-z0-9]+:\/\/[^/]+\/.*[^/]$/su.test(uri);
    const message = `${path} must name an object, s3://bucket/key; found ${show(uri)}.`;
    return !hasKey && error(path, "object-key", message, source);
  });
  const buckets = [...OBJECTS.keys(), OUTPUT].map((path) => checkBucket(path, text(path)));
  const manifest = text(MANIFEST);
  const input = manifest?.slice(0, manifest.lastIndexOf("/"));
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
