import { show } from "../../lambdas/contract/errors.ts";
import { isJsonObject, type Json, type JsonObject } from "../../lambdas/contract/json.ts";
import {
  MAX_MANIFEST_ATTRIBUTE_CHARACTERS,
  MAX_MANIFEST_LINE_CHARACTERS,
  RESERVED_ATTRIBUTE_PREFIX,
} from "../../lambdas/contract/limits.ts";
import { checkSource } from "./check-source.ts";
import { excerptOf, type LineFinding } from "./finding.ts";
import { findJsonError, guessMistake } from "./json-error.ts";

/** The guide's other figure for a line: 100 KB. Where a line has fewer characters than are allowed, it may have more bytes. */
const MAX_LINE_BYTES = 102_400;

export interface CheckLineOptions {
  /** The label attribute name of the job that the manifest is for, if it is known. */
  readonly labelAttributeName?: string | undefined;
}

/** A manifest line that was checked. */
export interface CheckedLine {
  /** `undefined` if the line is no JSON object. */
  readonly dataObject: JsonObject | undefined;
  readonly findings: readonly LineFinding[];
}

/**
 * Checks one line of an input manifest by itself: JSON, exactly one of `source` and `source-ref`, names and lengths. Every
 * mistake is found, not only the first. Characters are counted as Unicode code points.
 *
 * @see https://docs.aws.amazon.com/sagemaker/latest/dg/sms-input-data-input-manifest.html
 */
export function checkManifestLine(text: string, options: CheckLineOptions = {}): CheckedLine {
  const value = tryParse(text);
  if (value === undefined) return { dataObject: undefined, findings: [notJson(text)] };
  if (!isJsonObject(value)) return { dataObject: undefined, findings: [notAnObject(text, value)] };
  return {
    dataObject: value,
    findings: [
      ...checkLength(text),
      ...Object.entries(value).flatMap(([name, attribute]) => checkAttribute(text, name, attribute)),
      ...checkSource(text, value),
      ...checkLabel(text, value, options.labelAttributeName),
    ],
  };
}

function tryParse(text: string): Json | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function notJson(text: string): LineFinding {
  const error = findJsonError(text) ?? { offset: 0, expected: "JSON" };
  const column = error.offset + 1;
  const found =
    error.offset < text.length ? show(text.slice(error.offset, error.offset + 12)) : "the end of the line";
  const fix = guessMistake(text, error);
  return {
    code: "not-json",
    severity: "error",
    column,
    message: `The line is not JSON: expected ${error.expected}, found ${found}.`,
    ...(fix === undefined ? {} : { fix }),
    excerpt: excerptOf(text, column),
  };
}

function notAnObject(text: string, value: Json): LineFinding {
  const kind = value === null ? "null" : Array.isArray(value) ? "a list" : `a ${typeof value}`;
  return {
    code: "not-an-object",
    severity: "error",
    column: 1,
    message: `The line is ${kind}, where one JSON object is wanted.`,
    fix: 'Write {"source": ...} or {"source-ref": ...} on every line.',
    excerpt: excerptOf(text, 1),
  };
}

function checkLength(text: string): readonly LineFinding[] {
  const characters = countCharacters(text);
  const fix = "Put the long values in S3 objects and name them on the line.";
  if (characters > MAX_MANIFEST_LINE_CHARACTERS) {
    const message = `The line has ${characters} characters; at most ${MAX_MANIFEST_LINE_CHARACTERS} are allowed.`;
    return [{ code: "line-too-long", severity: "error", column: 1, message, fix }];
  }
  const bytes = Buffer.byteLength(text);
  if (bytes <= MAX_LINE_BYTES) return [];
  const message = `The line has ${bytes} bytes. It has no more characters than are allowed, but the guide also says 100 KB (${MAX_LINE_BYTES} bytes).`;
  return [{ code: "line-many-bytes", severity: "warning", column: 1, message, fix }];
}

function checkAttribute(text: string, name: string, value: Json): readonly LineFinding[] {
  const findings: LineFinding[] = [];
  const column = columnOf(text, name);
  if (name.startsWith(RESERVED_ATTRIBUTE_PREFIX)) {
    findings.push({
      code: "reserved-name",
      severity: "error",
      column,
      message: `The attribute ${show(name)} has a name that the service keeps for itself.`,
      fix: `Choose a name that does not begin with ${RESERVED_ATTRIBUTE_PREFIX}.`,
      excerpt: excerptOf(text, column),
    });
  }
  const json = typeof value === "string" ? value : tryStringify(value);
  if (json === undefined) return [...findings, nestedTooDeeply(name, column)];
  const characters = countCharacters(json);
  if (characters > MAX_MANIFEST_ATTRIBUTE_CHARACTERS) {
    findings.push({
      code: "attribute-too-long",
      severity: "error",
      column,
      message: `The attribute ${show(name)} has ${characters} characters; at most ${MAX_MANIFEST_ATTRIBUTE_CHARACTERS} are allowed.`,
      fix: "Put the value in an S3 object and name it on the line.",
    });
  }
  return findings;
}

/** `undefined` for brackets in thousands of brackets: `JSON.parse` takes them, but the stack does not hold them on the way back. */
function tryStringify(value: Json): string | undefined {
  try {
    return JSON.stringify(value);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function nestedTooDeeply(name: string, column: number): LineFinding {
  return {
    code: "nested-too-deeply",
    severity: "error",
    column,
    message: `The attribute ${show(name)} is nested too deeply for most readers of JSON.`,
    fix: "Put the value in an S3 object and name it on the line.",
  };
}

function checkLabel(text: string, value: JsonObject, name: string | undefined): readonly LineFinding[] {
  if (name === undefined || value[name] === undefined) return [];
  return [
    {
      code: "already-labeled",
      severity: "warning",
      column: columnOf(text, name),
      message: `The data object has the label attribute ${show(name)} already: the job passes it through and asks nobody.`,
      fix: "Give the job another labelAttributeName to have it labeled again.",
    },
  ];
}

/** The 1-based column of an attribute's name. */
export function columnOf(text: string, name: string): number {
  return text.indexOf(JSON.stringify(name)) + 1 || 1;
}

/** Unicode code points; quick for the usual text that has no surrogate pairs at all. */
function countCharacters(text: string): number {
  let count = text.length;
  for (const _pair of text.matchAll(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g)) count -= 1;
  return count;
}
