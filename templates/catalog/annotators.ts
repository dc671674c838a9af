import {
  DISABLED,
  flag,
  HEADER,
  listOrObject,
  NAME,
  object,
  objectList,
  REQUIRED,
  SRC,
  text,
  textList,
  UNDOCUMENTED,
  url,
} from "./attribute-types.ts";
import type { CatalogElement } from "./catalog-element.ts";
import { defineElement, INSTRUCTIONS, pageOf, REQUIRED_INSTRUCTIONS } from "./define-element.ts";

const PICTURE = [NAME, SRC, HEADER];
const LABELS = textList("labels", REQUIRED);
const TEN_LABELS = textList("labels", { ...REQUIRED, maxItems: 10 });
const LABEL_COLORS = textList("label-colors");
/** Read for every shape, documented for two. */
const MORE_LABEL_COLORS = textList("label-colors", UNDOCUMENTED);
const INITIAL_SHAPES = objectList("initial-value");

/** Elements with which workers mark something on a picture, in a document or in a text. */
export const ANNOTATORS: readonly CatalogElement[] = [
  defineElement("crowd-bounding-box", [...PICTURE, TEN_LABELS, INITIAL_SHAPES, MORE_LABEL_COLORS, DISABLED], {
    regions: REQUIRED_INSTRUCTIONS,
    answer: { kind: "bounding boxes" },
  }),
  defineElement("crowd-polygon", [...PICTURE, LABELS, INITIAL_SHAPES, MORE_LABEL_COLORS, DISABLED], {
    regions: REQUIRED_INSTRUCTIONS,
    answer: { kind: "polygons" },
  }),
  defineElement(
    "crowd-polyline",
    [...PICTURE, TEN_LABELS, LABEL_COLORS, listOrObject("initial-value"), DISABLED],
    { regions: REQUIRED_INSTRUCTIONS, answer: { kind: "polylines" } },
  ),
  defineElement(
    "crowd-line",
    [...PICTURE, TEN_LABELS, LABEL_COLORS, listOrObject("initial-value"), DISABLED],
    { regions: REQUIRED_INSTRUCTIONS, answer: { kind: "lines" } },
  ),
  defineElement("crowd-keypoint", [...PICTURE, LABELS, INITIAL_SHAPES, MORE_LABEL_COLORS, DISABLED], {
    regions: REQUIRED_INSTRUCTIONS,
    answer: { kind: "keypoints" },
  }),
  defineElement("crowd-semantic-segmentation", [...PICTURE, LABELS, object("initial-value"), DISABLED], {
    regions: INSTRUCTIONS,
    answer: { kind: "semantic segmentation" },
  }),
  defineElement("crowd-instance-segmentation", [...PICTURE, LABELS, object("initial-value"), DISABLED], {
    regions: INSTRUCTIONS,
    answer: { kind: "instance segmentation" },
  }),
  defineElement(
    "crowd-entity-annotation",
    [
      NAME,
      HEADER,
      text("text", REQUIRED),
      objectList("labels", REQUIRED),
      objectList("initial-value"),
      DISABLED,
    ],
    {
      regions: INSTRUCTIONS,
      answer: { kind: "entities" },
      // It is a form by itself, with a Submit button of its own.
      inside: [],
      notInside: ["crowd-form"],
      submits: "always",
    },
  ),
  defineElement(
    "crowd-textract-analyze-document",
    [
      url("src", REQUIRED),
      objectList("initial-value", REQUIRED),
      HEADER,
      textList("block-types"),
      objectList("keys"),
      flag("no-key-edit", REQUIRED),
      flag("no-geometry-edit", REQUIRED),
      text("name", UNDOCUMENTED),
      DISABLED,
    ],
    {
      regions: INSTRUCTIONS,
      answer: { kind: "document blocks", fixedKey: "AWS/Textract/AnalyzeDocument/Forms/V1" },
      page: pageOf("a2i-crowd-textract-detection"),
    },
  ),
];
