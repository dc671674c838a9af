import { isObject, type Json, type JsonObject, toJson } from "../../lambdas/contract/json.ts";
import { jsonAttribute, textListAttribute } from "../../templates/answers/index.ts";
import { attributeOf, type PageElement } from "../../templates/page/index.ts";
import { pick, pickSome, pickWhole, pickWords } from "./pick.ts";

type Random = () => number;

/** What a worker types into a control of HTML or its crowd element, by its `type`. */
export function typedAnswer(element: PageElement, random: Random): string {
  switch (attributeOf(element, "type")?.staticValue?.toLowerCase()) {
    case "number":
    case "range":
      return String(pickWhole(numberOf(element, "min", 0), numberOf(element, "max", 100), random));
    case "date":
      return `2026-0${pickWhole(1, 9, random)}-1${pickWhole(0, 9, random)}`;
    case "time":
      return `1${pickWhole(0, 9, random)}:30`;
    case "email":
      return `${pickWords(1, random)}@example.com`;
    case "url":
      return `https://example.com/${pickWords(1, random)}`;
    case "color":
      return pick(["#000000", "#ffffff"], random) ?? "";
    default:
      return pickWords(2, random);
  }
}

export function sliderAnswer(element: PageElement, random: Random): number {
  const [min, max] = [numberOf(element, "min", 0), numberOf(element, "max", 100)];
  const step = numberOf(element, "step", 1) || 1;
  return min + step * pickWhole(0, Math.max(0, Math.floor((max - min) / step)), random);
}

/** Marks of a word or two each. Offsets count code points. */
export function entitiesAnswer(element: PageElement, random: Random): JsonObject {
  const labels = listOf(element, "labels").flatMap((item) => textAt(item, "label") ?? []);
  const text = attributeOf(element, "text")?.staticValue ?? "";
  const words = [...text.matchAll(/\S+/g)];
  const entities = pickSome(words, random).map((word) => {
    const startOffset = [...text.slice(0, word.index)].length;
    return { endOffset: startOffset + [...word[0]].length, label: pick(labels, random) ?? "", startOffset };
  });
  return { entities };
}

/** The list alone, of an element without a name. */
export function rankedDimensions(element: PageElement, random: Random): Json {
  const responses = textListAttribute(element, "responses") ?? [];
  return listOf(element, "ordinal-ranking-dimensions").map((dimension) => ({
    allowTie: isObject(dimension) && dimension["allowTie"] === true,
    name: textAt(dimension, "name") ?? "",
    responseRankings: shuffled(
      responses.map((_, index) => index + 1),
      random,
    ),
  }));
}

/** The list alone, of an element without a name. */
export function questionAnswerPairs(element: PageElement, random: Random): Json {
  const least = numberOf(element, "min-questions", 1);
  const count = pickWhole(
    least,
    Math.max(least, Math.min(least + 1, numberOf(element, "max-questions", 3))),
    random,
  );
  return Array.from({ length: count }, () => ({
    answer: pickWords(numberOf(element, "answer-min-words", 2), random),
    question: pickWords(numberOf(element, "question-min-words", 3), random),
    questionTags: [],
    textReferences: [],
  }));
}

/** As Textract read them: a worker who finds nothing to correct. */
export function documentBlocks(element: PageElement): JsonObject {
  const blocks = listOf(element, "initial-value").filter((block) => textAt(block, "id") !== undefined);
  return { blocks: toJson(blocks) ?? [] };
}

export function moderationLabels(element: PageElement, random: Random): JsonObject {
  return { moderationLabels: toJson(pickSome(listOf(element, "categories"), random)) ?? [] };
}

function listOf(element: PageElement, attribute: string): readonly unknown[] {
  const value = jsonAttribute(element, attribute);
  return Array.isArray(value) ? value : [];
}

function textAt(item: unknown, key: string): string | undefined {
  const value = isObject(item) ? item[key] : undefined;
  return typeof value === "string" ? value : undefined;
}

function numberOf(element: PageElement, attribute: string, missing: number): number {
  const value = attributeOf(element, attribute)?.staticValue;
  return value === undefined || value.trim() === "" || Number.isNaN(Number(value)) ? missing : Number(value);
}

function shuffled(list: readonly number[], random: Random): number[] {
  const left = [...list];
  return list.map(() => left.splice(Math.floor(random() * left.length), 1)[0]!);
}
