import { ContractError, show } from "./errors.ts";
import { isJsonObject, type Json, type JsonObject } from "./json.ts";
import {
  MAX_MANIFEST_ATTRIBUTE_CHARACTERS,
  MAX_MANIFEST_LINE_CHARACTERS,
  RESERVED_ATTRIBUTE_PREFIX,
} from "./limits.ts";
import { parseJson } from "./parse.ts";

/** One data object: a whole manifest line, with `source` or `source-ref` and any keys beside it. */
export type DataObject = JsonObject & { readonly source?: string; readonly "source-ref"?: string };

/**
 * Reads one line of an input manifest.
 *
 * Characters are counted as Unicode code points. With both `source` and `source-ref` the line is refused, because what the
 * service does then is nowhere stated.
 *
 * @param where names the line in errors, for example `manifest.jsonl:3 (data object 2)`.
 * @throws ContractError if the line is not a JSON object, has no data, has a reserved name, or is over a limit.
 * @see https://docs.aws.amazon.com/sagemaker/latest/dg/sms-input-data-input-manifest.html
 */
export function parseManifestLine(line: string, where: string): DataObject {
  const context = { code: "manifest-line", what: "the manifest line", where };
  const value = parseJson(line, context);
  if (!isJsonObject(value))
    throw refuse("The manifest line is not a JSON object.", "one JSON object a line", value, where);
  checkLength(line, where);
  checkAttributes(value, where);
  checkSource(value, where);
  return value;
}

function checkLength(line: string, where: string): void {
  const length = countCharacters(line);
  if (length <= MAX_MANIFEST_LINE_CHARACTERS) return;
  throw new ContractError({
    code: "manifest-line-too-long",
    summary: "The manifest line is too long.",
    expected: `at most ${MAX_MANIFEST_LINE_CHARACTERS} characters`,
    found: `${length} characters`,
    where,
    fix: "Put the long values in S3 objects and name them on the line.",
  });
}

function checkAttributes(value: JsonObject, where: string): void {
  for (const [name, attribute] of Object.entries(value)) {
    if (name.startsWith(RESERVED_ATTRIBUTE_PREFIX)) {
      throw refuse(
        `The attribute ${show(name)} has a reserved name.`,
        `names that do not begin with ${RESERVED_ATTRIBUTE_PREFIX}`,
        name,
        where,
      );
    }
    const text = typeof attribute === "string" ? attribute : stringify(attribute, name, where);
    const length = countCharacters(text);
    if (length > MAX_MANIFEST_ATTRIBUTE_CHARACTERS) {
      throw new ContractError({
        code: "manifest-attribute-too-long",
        summary: `The attribute ${show(name)} is too long.`,
        expected: `at most ${MAX_MANIFEST_ATTRIBUTE_CHARACTERS} characters`,
        found: `${length} characters`,
        where,
        fix: "Put the value in an S3 object and name it on the line.",
      });
    }
  }
}

function checkSource(value: JsonObject, where: string): asserts value is DataObject {
  const given = ["source", "source-ref"].filter((name) => name in value);
  if (given.length !== 1) {
    throw refuse(
      given.length === 0 ? "The manifest line names no data." : "The manifest line names its data twice.",
      'exactly one of "source" (the data itself) and "source-ref" (an S3 URI)',
      Object.keys(value),
      where,
    );
  }
  const name = given[0]!;
  if (typeof value[name] !== "string")
    throw refuse(`The attribute "${name}" is not text.`, "a string", value[name], where);
}

function refuse(summary: string, expected: string, found: unknown, where: string): ContractError {
  return new ContractError({ code: "manifest-line", summary, expected, found: show(found), where });
}

/** Unicode code points; quick for the usual text that has no surrogate pairs at all. */
function countCharacters(text: string): number {
  let count = text.length;
  for (const _pair of text.matchAll(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g)) count -= 1;
  return count;
}

function stringify(value: Json, name: string, where: string): string {
  try {
    return JSON.stringify(value);
  } catch {
    // What JSON.parse reads may lie too deep in itself for everything after it.
    throw new ContractError({
      code: "manifest-line",
      summary: `The attribute ${show(name)} is nested too deeply.`,
      where,
      fix: "Put the value into an S3 object and name that on the line.",
    });
  }
}
