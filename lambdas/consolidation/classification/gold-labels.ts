import { ConsolidationError, show } from "../../contract/errors.ts";
import type { AnswerMatrix } from "./answer-matrix.ts";

/** Labels known beforehand: class by data object id. */
export type GoldLabels = ReadonlyMap<string, string>;

/**
 * The class index of each object whose label is known, -1 for the others; undefined when none is. Labels of objects
 * that have no answers here are passed over: a Lambda call sees only some of a job's objects.
 *
 * @throws ConsolidationError when a known label is not one of the classes
 */
export function fixGold(matrix: AnswerMatrix, gold: GoldLabels | undefined): Int32Array | undefined {
  if (gold === undefined || gold.size === 0) return undefined;
  const indices = new Map(matrix.classes.map((name, index) => [name, index]));
  return Int32Array.from(matrix.objectIds, (objectId) => {
    const label = gold.get(objectId);
    if (label === undefined) return -1;
    const index = indices.get(label);
    if (index !== undefined) return index;
    throw new ConsolidationError({
      code: "gold-label-not-a-class",
      summary: "A gold label is not one of the classes.",
      expected: `one of ${show(matrix.classes)}`,
      found: show(label),
      where: `data object ${show(objectId)}`,
      fix: "Give all label categories in `classes`.",
    });
  });
}

/** Makes the posteriors of objects with a known label certain. */
export function setGold(fixed: Int32Array, posteriors: Float64Array): void {
  const classes = posteriors.length / fixed.length;
  for (let o = 0; o < fixed.length; o++) {
    if (fixed[o]! < 0) continue;
    posteriors.fill(0, o * classes, (o + 1) * classes);
    posteriors[o * classes + fixed[o]!] = 1;
  }
}
