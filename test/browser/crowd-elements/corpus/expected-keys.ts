import { load } from "cheerio";

export interface ExpectedKeys {
  /** Keys that an answer must have, once every control that a worker sees is filled. */
  readonly required: ReadonlySet<string>;
  /** Keys that it may have, which depend on what the template's scripts do. */
  readonly possible: ReadonlySet<string>;
}

/** The elements whose answers have a key of their own, whatever their `name`. */
const FIXED_KEYS: Readonly<Record<string, string>> = {
  "crowd-textract-analyze-document": "AWS/Textract/AnalyzeDocument/Forms/V1",
  "crowd-rekognition-detect-moderation-labels": "AWS/Rekognition/DetectModerationLabels/Image/V3",
};

const NATIVE_CONTROLS = "input, select, textarea";
const NO_ANSWER = "button, submit, reset, image".split(", ");

/**
 * What a template's answer should be keyed by, from its HTML alone: nothing of the elements' code is asked. Names
 * that only a script sets are possible keys: those that stand in quotes or in HTML somewhere in the scripts.
 */
export function expectedKeys(html: string): ExpectedKeys {
  const $ = load(html);
  const required = new Set<string>();
  const possible = new Set<string>();
  for (const element of $(
    "[name], crowd-textract-analyze-document, crowd-rekognition-detect-moderation-labels",
  )) {
    const control = $(element);
    const tag = element.tagName;
    if (!tag.startsWith("crowd-") && !control.is(NATIVE_CONTROLS)) continue;
    const name = FIXED_KEYS[tag] ?? control.attr("name") ?? "";
    const type = (tag === "input" && control.attr("type")?.toLowerCase()) || "";
    if (name === "" || NO_ANSWER.includes(type)) continue;
    const isUnsure =
      control.is("[disabled], fieldset[disabled] *") || (type === "hidden" && !control.attr("value"));
    (isUnsure ? possible : required).add(name);
  }
  const scripts = $("script:not([src])").text();
  for (const [, text = ""] of scripts.matchAll(/["'`]([^"'`\n]{1,80})["'`]/g)) possible.add(text);
  for (const [, name = ""] of scripts.matchAll(/name=["']?([^"'>\s]+)/g)) possible.add(name);
  return { required, possible };
}
