import { encode } from "fast-png";
import type { Json, JsonObject } from "../../lambdas/contract/json.ts";
import { textListAttribute } from "../../templates/answers/index.ts";
import type { PageElement } from "../../templates/page/index.ts";
import { pick, pickSome, pickWhole } from "./pick.ts";

/** The picture's size is not known from the template; shapes are drawn on one of this size. */
const IMAGE = { height: 600, width: 800 };
/** Masks are drawn on a smaller one, as each is a picture of its own. */
const MASK = { height: 30, width: 40 };
/** Two steps apart in every channel, so that no two labels look alike. */
const COLORS = ["#1f77b4", "#ff7f0e", "#2ca02c", "#d62728", "#9467bd", "#8c564b", "#e377c2", "#7f7f7f"];

type Random = () => number;

export function boxesAnswer(element: PageElement, random: Random): JsonObject {
  return withImage(
    "boundingBoxes",
    upToThree(random, () => box(labelOf(element, random), random)),
  );
}

/** Any number of corners from the least that make the shape. */
export function pathsAnswer(element: PageElement, key: string, least: number, random: Random): JsonObject {
  const most = key === "lines" ? least : least + 3;
  const path = () => ({
    label: labelOf(element, random),
    vertices: Array.from({ length: pickWhole(least, most, random) }, () => point(random)),
  });
  return withImage(key, upToThree(random, path));
}

export function keypointsAnswer(element: PageElement, random: Random): JsonObject {
  return withImage(
    "keypoints",
    upToThree(random, () => ({ label: labelOf(element, random), ...point(random) })),
  );
}

export function semanticMaskAnswer(element: PageElement, random: Random): JsonObject {
  const labels = textListAttribute(element, "labels") ?? [];
  const painted = pickSome([...labels.keys()], random);
  return {
    inputImageProperties: MASK,
    labelMappings: Object.fromEntries(painted.map((index) => [labels[index]!, { color: colorOf(index) }])),
    labeledImage: mask(painted.map(colorOf), random),
  };
}

export function instanceMaskAnswer(element: PageElement, random: Random): JsonObject {
  const instances = Array.from({ length: pickWhole(1, 3, random) }, (_, index) => ({
    color: colorOf(index),
    label: labelOf(element, random),
  }));
  const labeledImage = mask(
    instances.map(({ color }) => color),
    random,
  );
  return { inputImageProperties: MASK, instances, labeledImage };
}

function withImage(key: string, shapes: Json): JsonObject {
  return { [key]: shapes, inputImageProperties: IMAGE };
}

function upToThree(random: Random, make: () => JsonObject): JsonObject[] {
  return Array.from({ length: pickWhole(1, 3, random) }, make);
}

function labelOf(element: PageElement, random: Random): string {
  return pick(textListAttribute(element, "labels") ?? [], random) ?? "";
}

function point(random: Random): { x: number; y: number } {
  return { x: Math.floor(random() * IMAGE.width), y: Math.floor(random() * IMAGE.height) };
}

function box(label: string, random: Random): JsonObject {
  const width = pickWhole(20, 219, random);
  const height = pickWhole(20, 219, random);
  return {
    height,
    label,
    left: Math.floor(random() * (IMAGE.width - width)),
    top: Math.floor(random() * (IMAGE.height - height)),
    width,
  };
}

function colorOf(index: number): string {
  return COLORS[index % COLORS.length]!;
}

/** A rectangle of each colour on a transparent ground, later ones over earlier ones. */
function mask(colors: readonly string[], random: Random): JsonObject {
  const data = new Uint8Array(MASK.width * MASK.height * 4);
  for (const color of colors) {
    const pixel = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
    const left = pickWhole(0, MASK.width - 10, random);
    const top = pickWhole(0, MASK.height - 10, random);
    for (let y = top; y < top + 10; y++) {
      for (let x = left; x < left + 10; x++) data.set([...pixel, 255], (y * MASK.width + x) * 4);
    }
  }
  const png = encode({ ...MASK, data, channels: 4, depth: 8 });
  return { pngImageData: Buffer.from(png).toString("base64") };
}
