import { groundTruthEm } from "../classification/ground-truth-em.ts";
import { binaryRelevance } from "./binary-relevance.ts";
import type { LabelsAnswer } from "./label-table.ts";
import type { MultiLabelConsolidation, MultiLabelOptions } from "./multi-label-result.ts";

/**
 * The consolidation of Ground Truth's built-in multi-label tasks, as far as it is documented: the label is the union of the
 * classes that anybody chose, and `confidenceMap` has the probability of each, estimated class by class with the built-in
 * variant of Dawid-Skene (`groundTruthEm`) and rounded to two decimals. Readers of the output are meant to apply a threshold
 * of their own; `threshold` does it here.
 *
 * Everything else is as with {@link binaryRelevance}. That the built-in tasks use this variant for each class is our reading
 * of "a variant of expectation maximization"; the union and the map are documented.
 *
 * Source: "Annotation consolidation" and "Multi-label classification job output" in the SageMaker developer guide,
 * https://docs.aws.amazon.com/sagemaker/latest/dg/sms-data-output.html
 *
 * @throws ConsolidationError when an id is not a string, or an answer not a list of classes
 * @throws OptionsError when an option is out of range, or a class is named twice
 * @example
 * import { groundTruthMultiLabel } from "labelsmith/consolidation";
 *
 * const { objects } = groundTruthMultiLabel(
 *   [
 *     { objectId: "0", workerId: "anna", value: ["bird"] },
 *     { objectId: "0", workerId: "ben", value: ["bird", "tree"] },
 *   ],
 *   { classes: ["bird", "tree", "kite"] },
 * );
 * console.log(objects[0]?.label); // ["bird", "tree"]
 */
export function groundTruthMultiLabel(
  answers: readonly LabelsAnswer[],
  options: MultiLabelOptions = {},
): MultiLabelConsolidation {
  const result = binaryRelevance(answers, { threshold: 0, ...options, method: groundTruthEm });
  const objects = result.objects.map((object) => ({
    ...object,
    confidence: rounded(object.confidence),
    confidenceMap: Object.fromEntries(
      Object.entries(object.confidenceMap).map(([name, value]) => [name, rounded(value)]),
    ),
  }));
  return { ...result, objects };
}

function rounded(confidence: number): number {
  return Number(confidence.toFixed(2));
}
