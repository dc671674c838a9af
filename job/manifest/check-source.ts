import { show } from "../../lambdas/contract/errors.ts";
import type { JsonObject } from "../../lambdas/contract/json.ts";
import { parseS3Uri } from "../../lambdas/contract/s3-uri.ts";
import { extensionOf, takenInstead } from "./data-kind.ts";
import { excerptOf, type LineFinding } from "./finding.ts";

const NAMES = ["source", "source-ref"] as const;

/** Checks that a line names its data once, and by an address that a job can read. */
export function checkSource(text: string, value: JsonObject): readonly LineFinding[] {
  const [name, other] = NAMES.filter((candidate) => candidate in value);
  if (name === undefined) return [noSource(text, value)];
  if (other !== undefined) return [twoSources(text)];
  const data = value[name];
  const column = text.indexOf(`"${name}"`) + 1;
  const finding = (code: string, severity: LineFinding["severity"], message: string, fix: string) => [
    { code, severity, column, message, fix, excerpt: excerptOf(text, column) },
  ];
  if (typeof data !== "string")
    return finding(
      "source-not-text",
      "error",
      `"${name}" is not text: found ${show(data)}.`,
      "Write a string.",
    );
  if (data.trim() === "")
    return finding("source-empty", "error", `"${name}" is empty.`, "Remove the line, or name its data.");
  if (name === "source") return [];
  return checkReference(data, finding);
}

function checkReference(
  uri: string,
  finding: (code: string, severity: LineFinding["severity"], message: string, fix: string) => LineFinding[],
): readonly LineFinding[] {
  if (parseS3Uri(uri) === undefined) {
    if (/^https:\/\/[^/]+\//.test(uri))
      return finding(
        "source-ref-not-s3",
        "warning",
        `"source-ref" is a web address: ${show(uri)}. The guide says S3; custom jobs were seen to work with others.`,
        "Keep the data in S3, where the job's role can read it.",
      );
    return finding(
      "source-ref-not-uri",
      "error",
      `"source-ref" is not an S3 URI: ${show(uri)}.`,
      "Write s3://bucket/key, or give text itself as source.",
    );
  }
  const formats = takenInstead(uri);
  if (formats === undefined) return [];
  return finding(
    "format-not-taken",
    "warning",
    `.${extensionOf(uri)} is not among the formats that Ground Truth names for this kind of data.`,
    `Convert to ${formats.map((format) => `.${format}`).join(", ")}.`,
  );
}

function noSource(text: string, value: JsonObject): LineFinding {
  const names = Object.keys(value);
  const near = names.find((name) => /^source[-_ ]?(ref)?$/i.test(name));
  return {
    code: "no-source",
    severity: "error",
    column: near === undefined ? 1 : text.indexOf(JSON.stringify(near)) + 1,
    message: `The line names no data: it has ${names.length === 0 ? "no attributes" : show(names)}.`,
    fix:
      near === undefined
        ? 'Add "source" (the data itself) or "source-ref" (an S3 URI).'
        : `Spell ${show(near)} as "source" or "source-ref".`,
    excerpt: excerptOf(text, 1),
  };
}

function twoSources(text: string): LineFinding {
  const column = Math.max(...NAMES.map((name) => text.indexOf(`"${name}"`))) + 1;
  return {
    code: "two-sources",
    severity: "error",
    column,
    message: 'The line has both "source" and "source-ref"; what the service does then is nowhere stated.',
    fix: "Remove one, or give it another name.",
    excerpt: excerptOf(text, column),
  };
}
