import {
  DISABLED,
  flag,
  HEADER,
  integer,
  NAME,
  object,
  objectList,
  REQUIRED,
  SRC,
  text,
  textList,
  UNDOCUMENTED,
} from "./attribute-types.ts";
import type { CatalogAttribute, CatalogElement } from "./catalog-element.ts";
import { defineElement, defineRegion, INSTRUCTIONS, pageOf } from "./define-element.ts";

/** Required of classifiers, and of no other element. */
const QUESTION = text("header", REQUIRED);
const CATEGORIES = textList("categories", REQUIRED);
const EXCLUSION = object("exclusion-category");
/** The classifiers of one category take it and do nothing with it. */
const IGNORED_EXCLUSION = object("exclusion-category", UNDOCUMENTED);
const OVERLAY = object("overlay");
const MORE_OVERLAY = object("overlay", UNDOCUMENTED);
const TARGET = defineRegion("classification-target");
const COMMENT = defineRegion("worker-comment", [text("header"), text("link-text"), text("placeholder")]);
/** The form that a hidden one outside submits. */
const FORM_ELSEWHERE = text("crowd-form-element-id", UNDOCUMENTED);

/** For language models: another script, with which few of the other elements work. */
const V2 = {
  scripts: ["crowd-html-elements-v2.js"],
  regions: INSTRUCTIONS,
  page: pageOf("sms-ui-template-reference"),
} satisfies Partial<CatalogElement>;

/** What the elements of that script read besides what is documented. */
const V2_EXTRAS: readonly CatalogAttribute[] = [
  text("header", UNDOCUMENTED),
  text("instructions", { ...UNDOCUMENTED, replacedBy: "a region short-instructions" }),
  FORM_ELSEWHERE,
  DISABLED,
];

/** Elements with which workers choose among categories, rank, or ask and answer. */
export const CLASSIFIERS: readonly CatalogElement[] = [
  defineElement("crowd-classifier", [NAME, QUESTION, CATEGORIES, IGNORED_EXCLUSION, DISABLED], {
    regions: [TARGET, ...INSTRUCTIONS],
    answer: { kind: "classifier" },
  }),
  defineElement("crowd-classifier-multi-select", [NAME, QUESTION, CATEGORIES, EXCLUSION, DISABLED], {
    regions: [TARGET, ...INSTRUCTIONS],
    answer: { kind: "multi-select" },
  }),
  defineElement(
    "crowd-image-classifier",
    [
      NAME,
      SRC,
      QUESTION,
      textList("categories", { ...REQUIRED, maxItems: 10 }),
      OVERLAY,
      IGNORED_EXCLUSION,
      DISABLED,
    ],
    { regions: [...INSTRUCTIONS, COMMENT], answer: { kind: "classifier" } },
  ),
  defineElement(
    "crowd-image-classifier-multi-select",
    [NAME, SRC, QUESTION, CATEGORIES, EXCLUSION, MORE_OVERLAY, DISABLED],
    {
      regions: [...INSTRUCTIONS, COMMENT],
      answer: { kind: "multi-select" },
      page: pageOf("sms-ui-template-crowd-image-classifier-multi"),
    },
  ),
  defineElement(
    "crowd-rekognition-detect-moderation-labels",
    [
      SRC,
      HEADER,
      { ...CATEGORIES, items: "text or object" },
      EXCLUSION,
      MORE_OVERLAY,
      text("name", UNDOCUMENTED),
      DISABLED,
    ],
    {
      regions: INSTRUCTIONS,
      answer: { kind: "moderation labels", fixedKey: "AWS/Rekognition/DetectModerationLabels/Image/V3" },
      page: pageOf("a2i-crowd-rekognition-detection"),
    },
  ),
  defineElement(
    "crowd-text-ranking",
    [
      NAME,
      text("text", REQUIRED),
      textList("responses", REQUIRED),
      objectList("ordinal-ranking-dimensions", REQUIRED),
      ...V2_EXTRAS,
    ],
    { ...V2, answer: { kind: "text ranking", unnamedKey: "ordinalRankingDimensions" } },
  ),
  defineElement(
    "crowd-question-answer-generation",
    [
      NAME,
      text("text", REQUIRED),
      integer("min-questions"),
      integer("max-questions"),
      integer("question-min-words"),
      integer("question-max-words"),
      integer("answer-min-words"),
      integer("answer-max-words"),
      textList("question-tags"),
      flag("allow-custom-question-tags"),
      ...V2_EXTRAS,
    ],
    { ...V2, answer: { kind: "question answers", unnamedKey: "questionAnswerPairs" } },
  ),
];
