import { ConsolidationError, show } from "../../contract/errors.ts";
import { isObject } from "../../contract/json.ts";
import type { Answer } from "../types.ts";

/** Where each element's answer holds its shapes, and what makes up a shape. */
const SHAPES = {
  boundingBoxes: ["height", "label", "left", "top", "width"],
  polygons: ["label", "vertices"],
  polylines: ["label", "vertices"],
  lines: ["label", "vertices"],
  keypoints: ["label", "x", "y"],
  entities: ["endOffset", "label", "startOffset"],
} as const;

/**
 * Whether a worker changed the initial value.
 *
 * @throws ConsolidationError when there is no telling
 */
export function isModified(
  answer: Answer<Readonly<Record<string, unknown>>>,
  initialValue: ((objectId: string) => unknown) | undefined,
): boolean {
  const { objectId, value } = answer;
  if (typeof value !== "object" || Array.isArray(value)) throw noTelling(answer);
  const flag = value["initialValueModified"];
  if (typeof flag === "boolean") return flag;
  if (initialValue === undefined || "labeledImage" in value) throw noTelling(answer);
  const initial = initialValue(objectId);
  for (const [key, parts] of Object.entries(SHAPES)) {
    const shapes = value[key];
    if (Array.isArray(shapes))
      return shapeTexts(shapes, parts) !== shapeTexts(initialShapes(initial, key), parts);
  }
  return canonical(value) !== canonical(initial);
}

/** The shapes themselves, or an object that holds them; anything else stands for none. */
function initialShapes(initial: unknown, key: string): readonly unknown[] {
  if (Array.isArray(initial)) return initial;
  const held = isObject(initial) ? initial[key] : undefined;
  return Array.isArray(held) ? held : [];
}

/** Equal for equal shapes in any order; elements give whole pixels back, whatever fractions they were shown. */
function shapeTexts(shapes: readonly unknown[], parts: readonly string[]): string {
  const texts = shapes.map((shape) => {
    const found = isObject(shape) ? shape : {};
    const values = parts.map((part) => found[part]);
    return canonical(values, Math.round);
  });
  return texts.sort().join("\n");
}

/** JSON that is equal for values that differ only in the order of keys. */
function canonical(value: unknown, numberOf: (number: number) => number = (number) => number): string {
  const text = JSON.stringify(value, (_, part: unknown) => {
    if (typeof part === "number") return numberOf(part);
    if (!isObject(part)) return part;
    return Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1));
  });
  return text ?? "";
}

function noTelling({ objectId, workerId, value }: Answer<unknown>): ConsolidationError {
  return new ConsolidationError({
    code: "adjustment-unknown",
    summary: "There is no telling whether an answer was adjusted.",
    expected: "an object with initialValueModified, or shapes to compare with the option initialValue",
    found: show(value),
    where: `data object ${show(objectId)}, worker ${show(workerId)}`,
    fix: "Pass what the element answered under its name, and the initial value if the answer lacks initialValueModified.",
  });
}
