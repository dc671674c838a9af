import { meanPairwiseIou } from "../../../lambdas/consolidation/agreement/index.ts";
import {
  decodeInstanceMask,
  decodeSemanticMask,
  type LabelMask,
} from "../../../lambdas/consolidation/masks/index.ts";
import {
  type InstanceSegmentationAnswer,
  instanceSegmentationAnswer,
  type SemanticSegmentationAnswer,
  semanticSegmentationAnswer,
} from "../../../lambdas/contract/answer-content.ts";
import { LabelsmithError } from "../../../lambdas/contract/errors.ts";
import { defineMeasure, type Measure } from "./measure.ts";

/** So many decoded masks are kept: as many as a data object can have answers. */
const KEPT = 9;

const STATISTIC =
  "mean IoU of two workers' masks: pixels of the same class in both, over pixels with one in either";

/** The answers of the two segmentation elements. A mask is decoded when it is compared: a job's masks do not fit in memory. */
export const maskMeasures: readonly Measure[] = [
  defineMeasure<SemanticSegmentationAnswer>({
    kind: "semantic masks",
    statistic: STATISTIC,
    read: (value) => semanticSegmentationAnswer.safeParse(value).data,
    measure: (answers) => meanPairwiseIou(answers, comparison(decodeSemanticMask)),
  }),
  defineMeasure<InstanceSegmentationAnswer>({
    kind: "instance masks",
    statistic: STATISTIC,
    read: (value) => instanceSegmentationAnswer.safeParse(value).data,
    measure: (answers) => meanPairwiseIou(answers, comparison(decodeInstanceMask)),
    categories: ({ instances }) => instances.map(({ label }) => label),
  }),
];

/** The similarity of two answers; one whose picture cannot be decoded is like no other. */
function comparison<Value extends object>(
  decode: (value: Value) => LabelMask,
): (a: Value, b: Value) => number {
  const kept = new Map<Value, LabelMask | undefined>();
  const maskOf = (value: Value): LabelMask | undefined => {
    if (!kept.has(value)) {
      const [oldest] = kept.keys();
      if (kept.size >= KEPT && oldest !== undefined) kept.delete(oldest);
      kept.set(value, tryDecode(decode, value));
    }
    return kept.get(value);
  };
  return (a, b) => {
    const [one, other] = [maskOf(a), maskOf(b)];
    return one === undefined || other === undefined ? 0 : maskSimilarity(one, other);
  };
}

function tryDecode<Value>(decode: (value: Value) => LabelMask, value: Value): LabelMask | undefined {
  try {
    return decode(value);
  } catch (error) {
    if (error instanceof LabelsmithError) return undefined;
    throw error;
  }
}

function maskSimilarity(a: LabelMask, b: LabelMask): number {
  if (a.width !== b.width || a.height !== b.height) return 0;
  const sameClass = a.classes.map((name) => b.classes.map((other) => name === other));
  let both = 0;
  let either = 0;
  for (let p = 0; p < a.labels.length; p++) {
    const [labelA, labelB] = [a.labels[p]!, b.labels[p]!];
    if (labelA === 0 && labelB === 0) continue;
    either++;
    if (labelA !== 0 && labelB !== 0 && sameClass[labelA - 1]![labelB - 1]) both++;
  }
  return either === 0 ? 1 : both / either;
}
