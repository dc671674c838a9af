import { type CheerioAPI, load } from "cheerio";
import JSON5 from "json5";
import type { Json, JsonObject } from "../../lambdas/contract/json.ts";

/** The picture's size is not known from the template; boxes are drawn on one of this size. */
const IMAGE = { height: 600, width: 800 };
const WORDS = ["quick", "brown", "fox", "jumps", "over", "the", "lazy", "dog"];

type Element = ReturnType<CheerioAPI>;
type Answerer = (element: Element, random: () => number) => Json;

const ANSWERERS: Readonly<Record<string, Answerer>> = {
  "crowd-classifier": (element, random) => ({
    label: pick(listAttribute(element, "categories"), random) ?? "",
  }),
  "crowd-image-classifier": (element, random) => ({
    label: pick(listAttribute(element, "categories"), random) ?? "",
  }),
  "crowd-bounding-box": (element, random) => ({
    boundingBoxes: Array.from({ length: 1 + Math.floor(random() * 3) }, () => box(element, random)),
    inputImageProperties: IMAGE,
  }),
  "crowd-input": words,
  "crowd-text-area": words,
  input: words,
  textarea: words,
  select: (element, random) => pick(element.find("option").toArray().map(optionValue), random) ?? "",
};

/**
 * A random answer to every named element and control of a rendered template that is understood here: one word or two for
 * text, any choice for classifiers and lists, up to three boxes for `crowd-bounding-box`, ticks for checkboxes and radios.
 */
export function answerTemplate(html: string, random: () => number): JsonObject {
  const $ = load(html);
  const answer: Record<string, Json> = {};
  for (const node of $("[name]").toArray()) {
    const element = $(node);
    const name = element.attr("name") ?? "";
    const type = element.attr("type") ?? "";
    if (
      ["checkbox", "radio"].includes(type) ||
      /^crowd-(checkbox|radio-button|toggle-button)$/.test(node.tagName)
    ) {
      const choices = answer[name] ?? {};
      answer[name] = Object.assign({}, choices, { [element.attr("value") ?? "on"]: random() < 0.5 });
      continue;
    }
    const answerer = type === "hidden" || type === "submit" ? undefined : ANSWERERS[node.tagName];
    if (answerer) answer[name] = answerer(element, random);
  }
  return answer;
}

function box(element: Element, random: () => number): JsonObject {
  const width = 20 + Math.floor(random() * 200);
  const height = 20 + Math.floor(random() * 200);
  return {
    height,
    label: pick(listAttribute(element, "labels"), random) ?? "",
    left: Math.floor(random() * (IMAGE.width - width)),
    top: Math.floor(random() * (IMAGE.height - height)),
    width,
  };
}

function words(_: Element, random: () => number): string {
  return `${pick(WORDS, random)} ${pick(WORDS, random)}`;
}

/** Attributes hold JSON as people write it by hand: single quotes, trailing commas. One that cannot be read is empty. */
function listAttribute(element: Element, name: string): string[] {
  try {
    const value: unknown = JSON5.parse(element.attr(name) ?? "[]");
    return Array.isArray(value) ? value.map(String) : [];
  } catch {
    return [];
  }
}

function optionValue(option: { readonly attribs: Record<string, string> }): string {
  return option.attribs["value"] ?? "";
}

function pick<T>(list: readonly T[], random: () => number): T | undefined {
  return list[Math.floor(random() * list.length)];
}
