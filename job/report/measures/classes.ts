import {
  fleissKappa,
  krippendorffAlpha,
  percentAgreement,
  workerAgreement,
} from "../../../lambdas/consolidation/agreement/index.ts";
import { toAnswerMatrix } from "../../../lambdas/consolidation/classification/answer-matrix.ts";
import type { Answer } from "../../../lambdas/consolidation/types.ts";
import { choiceAnswer, classifierAnswer } from "../../../lambdas/contract/answer-content.ts";
import type { Json } from "../../../lambdas/contract/json.ts";
import { defineMeasure, type Measured } from "./measure.ts";

/** One class of several, whatever the classes are. */
export const classMeasure = defineMeasure<string>({
  kind: "class",
  statistic: "share of pairs of workers who chose the same",
  read: readClass,
  measure: measureClasses,
  categories: (value) => (value === "" ? [] : [value]),
});

/** Percent agreement, and agreement beyond chance; each worker against the choice of most of the others. */
export function measureClasses(answers: readonly Answer<string>[]): Measured {
  const matrix = toAnswerMatrix(answers);
  const { agreement, objects } = percentAgreement(matrix);
  const counts = new Set(objects.map((object) => object.answers).filter((count) => count > 0));
  return {
    agreement,
    alpha: krippendorffAlpha(matrix).alpha,
    // Defined only where every data object has the same number of answers.
    ...(counts.size === 1 ? { kappa: fleissKappa(matrix).kappa } : {}),
    objects,
    workers: workerAgreement(matrix),
  };
}

function readClass(value: Json): string | undefined {
  if (typeof value === "string") return value;
  if (typeof value === "boolean") return String(value);
  const classified = classifierAnswer.safeParse(value);
  if (classified.success) return classified.data.label;
  const choice = choiceAnswer.safeParse(value);
  const names = choice.success ? Object.keys(choice.data) : [];
  const chosen = names.filter((name) => choice.data?.[name]);
  return names.length > 1 && chosen.length === 1 ? chosen[0] : undefined;
}
