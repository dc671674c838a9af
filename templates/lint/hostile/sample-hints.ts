import type { Json } from "../../../lambdas/contract/json.ts";
import type { CatalogAttribute } from "../../catalog/index.ts";
import { formatPath, type TemplateSource } from "../../liquid/index.ts";
import { parseTemplate } from "../../liquid/parse/parse-template.ts";
import { parsePage } from "../../page/index.ts";
import { isJavaScript } from "../html/javascript.ts";
import { jsonAttribute } from "../liquid/json-attributes.ts";
import { findOutputs, type TemplateOutput } from "../subject/outputs.ts";

/**
 * What the places that a template prints variables to tell of them, by path: what is the whole of an attribute is a list
 * or an object where the attribute is one, and what stands bare in JSON or in a script is a number.
 *
 * @throws TemplateError for a template that cannot be parsed
 */
export function sampleHints(template: TemplateSource): ReadonlyMap<string, Json> {
  const page = parsePage(template);
  const hints = new Map<string, Json>();
  for (const output of findOutputs(parseTemplate(template), page)) {
    const hint = hintOf(output, page.text.source);
    if (hint === undefined) continue;
    // A list or an object says more than what stands among others.
    for (const path of output.reads.flatMap(({ paths }) => paths.map(formatPath)))
      if (typeof hint === "object" || !hints.has(path)) hints.set(path, hint);
  }
  return hints;
}

function hintOf(output: TemplateOutput, source: string): Json | undefined {
  const { place, filters } = output;
  if (!filters.every(({ name }) => KEEPING.has(name))) return undefined;
  const isSerialized = filters.some(({ name }) => name === "to_json");
  if (place.kind === "script")
    return !isSerialized && isJavaScript(place.element) && isBare(output, source) ? A_NUMBER : undefined;
  if (place.kind !== "attribute") return undefined;
  const { element, attribute } = place;
  const json = jsonAttribute(element, attribute);
  if (json === undefined) return undefined;
  const isWhole = attribute.texts.length === 2 && attribute.texts.every((text) => text.trim() === "");
  if (isWhole) return sampleOf(json);
  if (isSerialized) return "First";
  return isBare(output, source) ? A_NUMBER : undefined;
}

const A_NUMBER = 3;

/** Filters that leave a value what it is. */
const KEEPING = new Set(["default", "escape", "escape_once", "to_json", "skip_autoescape"]);

function sampleOf({ type, items }: CatalogAttribute): Json {
  if (type === "object") return {};
  return items === "object" ? [{ label: "First" }, { label: "Second" }] : ["First", "Second"];
}

/** Characters that are looked at on each side: a value has its neighbours close by. */
const NEAR = 40;

/** Whether an output stands where JSON or JavaScript has a value, and in no quotes. */
function isBare({ begin, end }: TemplateOutput, source: string): boolean {
  const before = source.slice(Math.max(0, begin - NEAR), begin);
  return (
    /(?:[=(:,[+\-*/<>!&|?]|\breturn)\s*$/u.test(before) &&
    /^\s*[),;:\]}+\-*/<>=!&|?{]/u.test(source.slice(end, end + NEAR))
  );
}
