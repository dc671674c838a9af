import { normalizeText } from "../../../lambdas/consolidation/text/tokens.ts";
import type { Answer } from "../../../lambdas/consolidation/types.ts";
import type { Json } from "../../../lambdas/contract/json.ts";
import { classMeasure } from "./classes.ts";
import { maskMeasures } from "./masks.ts";
import type { Measure } from "./measure.ts";
import { shapeMeasures } from "./shapes.ts";
import { jsonMeasure, labelsMeasure, numberMeasure, textMeasure } from "./values.ts";

const MEASURES: readonly Measure[] = [
  numberMeasure,
  classMeasure,
  labelsMeasure,
  ...shapeMeasures,
  ...maskMeasures,
];

/** An answer here and there may be broken; a measure is that of the field if it takes so many of the answers. */
const MOST = 0.8;
/** A field is free text if it has more different texts than these, or than half as many as data objects. */
const MAX_CLASSES = 30;
/** So many answers show what all are. */
const LOOKED_AT = 200;

/** The measure for the answers of a field: the first that takes most of them; of text, whether it is one of a few classes. */
export function chooseMeasure(answers: readonly Answer<Json>[]): Measure {
  const step = Math.max(1, Math.floor(answers.length / LOOKED_AT));
  const sample = answers.filter((_, index) => index % step === 0);
  const found = MEASURES.find(
    (measure) => sample.filter(({ value }) => measure.fits(value)).length >= sample.length * MOST,
  );
  return found === classMeasure && isFreeText(answers) ? textMeasure : (found ?? jsonMeasure);
}

function isFreeText(answers: readonly Answer<Json>[]): boolean {
  const texts = new Set<string>();
  const objects = new Set<string>();
  for (const { objectId, value } of answers) {
    if (typeof value !== "string") return false;
    objects.add(objectId);
    texts.add(normalizeText(value));
  }
  return texts.size > MAX_CLASSES || texts.size > objects.size / 2;
}
