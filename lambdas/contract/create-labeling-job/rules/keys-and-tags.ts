import { show } from "../../errors.ts";
import { isObject } from "../../json.ts";
import type { FieldPath } from "../request.ts";
import { apiPage, type RequestProblem } from "../request-problem.ts";
import { type RequestRule, warning } from "./rule.ts";

const KEYS: readonly FieldPath[] = [
  "OutputConfig.KmsKeyId",
  "LabelingJobAlgorithmsConfig.LabelingJobResourceConfig.VolumeKmsKeyId",
];
const KMS_KEY = /^(?:(?:mrk-)?[0-9a-f-]{32,36}|alias\/.+|arn:[^:]+:kms:[^:]*:\d{12}:(?:key|alias)\/.+)?$/u;
const TAGGING = "https://docs.aws.amazon.com/tag-editor/latest/userguide/tagging.html";

/** The names of KMS keys have a form, though the service takes any letters. */
export const checkKeys: RequestRule = ({ text }) =>
  KEYS.flatMap((path) => {
    const key = text(path);
    if (key === undefined || KMS_KEY.test(key)) return [];
    const message = `${path} should be a key's id, alias or ARN; found ${show(key)}.`;
    return [warning(path, "kms-key", message, apiPage("LabelingJobOutputConfig"))];
  });

/** Tags that no resource can have: two of one key, and keys that belong to AWS. */
export const checkTags: RequestRule = ({ list }) => {
  const keys = list("Tags").map((tag) => (isObject(tag) ? tag["Key"] : undefined));
  return keys.flatMap((key, index): readonly RequestProblem[] => {
    if (typeof key !== "string") return [];
    const found = (rule: string, message: string): RequestProblem => ({
      path: `Tags[${index}].Key`,
      keys: ["Tags", index, "Key"],
      rule,
      severity: "error",
      message,
      source: TAGGING,
    });
    if (key.toLowerCase().startsWith("aws:"))
      return [found("tag-reserved", `Tags[${index}].Key must not begin with "aws:"; found ${show(key)}.`)];
    if (keys.indexOf(key) === index) return [];
    return [
      found(
        "tag-twice",
        `Tags[${index}].Key must be another than that of the tags before; found ${show(key)}.`,
      ),
    ];
  });
};
