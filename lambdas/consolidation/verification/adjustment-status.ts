import { percentAgreement } from "../agreement/percent-agreement.ts";
import { groupValues } from "../agreement/value-groups.ts";
import type { Answer, Consolidation } from "../types.ts";
import { isModified } from "./initial-value.ts";

/** Ground Truth's `adjustment-status`. */
export type AdjustmentStatus = "adjusted" | "unadjusted";

/** What one worker handed in: the answer of a crowd element with an initial value; `null`, `undefined` are abstentions. */
export type AdjustmentAnswer = Answer<Readonly<Record<string, unknown>> | null | undefined>;

/** Options of {@link adjustmentStatus}. */
export interface AdjustmentStatusOptions {
  /**
   * What the worker was shown for a data object, in the form of the element's `initial-value`: a list of shapes, or an object
   * that holds it; `undefined` where it was empty. Needed where answers lack `initialValueModified`.
   */
  readonly initialValue?: (objectId: string) => unknown;
}

/**
 * Whether a label was changed in an adjustment job. Ground Truth's rule: it is adjusted as soon as ANY worker changed it.
 *
 * A worker changed it if the answer's `initialValueModified` says so or, where an answer lacks that, if its shapes are not
 * those of the initial value: boxes, polygons, polylines, lines, keypoints or entities in any order, with coordinates rounded
 * to whole numbers, and without regard to further keys. Any other answer is compared with the initial value as a whole.
 *
 * - **Confidence**: the share of the workers who did what the status says; 0 when a single worker answered.
 * - `diagnostics.agreement`: mean over objects of the share of pairs of workers who both changed it or both did not.
 * - **Abstentions** are not counted; an object without answers has label `null` and confidence 0. **A worker who answers an
 *   object twice** counts once, with the last answer. No quality of workers is estimated.
 *
 * Source: "Adjustment job output" in the SageMaker developer guide,
 * https://docs.aws.amazon.com/sagemaker/latest/dg/sms-data-output.html
 *
 * @throws ConsolidationError when an id is not a string, or an answer is not an object, or cannot be compared: it lacks
 * `initialValueModified` and there is no `initialValue`, or it is an image
 * @example
 * import { adjustmentStatus } from "labelsmith/consolidation";
 *
 * const box = { label: "bird", left: 10, top: 10, width: 40, height: 30 };
 * const { objects } = adjustmentStatus(
 *   [
 *     { objectId: "0", workerId: "anna", value: { boundingBoxes: [box] } },
 *     { objectId: "0", workerId: "ben", value: { boundingBoxes: [{ ...box, left: 12 }] } },
 *   ],
 *   { initialValue: () => [box] },
 * );
 * console.log(objects[0]?.label); // "adjusted"
 */
export function adjustmentStatus(
  answers: readonly AdjustmentAnswer[],
  options: AdjustmentStatusOptions = {},
): Consolidation<AdjustmentStatus> {
  const statuses = groupValues(answers).map((group) => {
    const changes = group.answers.flatMap((answer): AdjustmentStatus[] => {
      if (answer.value === null || answer.value === undefined) return [];
      return [
        isModified({ ...answer, value: answer.value }, options.initialValue) ? "adjusted" : "unadjusted",
      ];
    });
    return { objectId: group.objectId, changes };
  });
  const agreement = percentAgreement(
    statuses.flatMap(({ objectId, changes }) =>
      changes.map((value, worker) => ({ objectId, workerId: String(worker), value })),
    ),
  ).agreement;
  return {
    objects: statuses.map(({ objectId, changes }) => {
      if (changes.length === 0) return { objectId, label: null, confidence: 0, answers: 0 };
      const label = changes.includes("adjusted") ? "adjusted" : "unadjusted";
      const share = changes.filter((change) => change === label).length / changes.length;
      return { objectId, label, confidence: changes.length === 1 ? 0 : share, answers: changes.length };
    }),
    workers: [],
    diagnostics: { iterations: 0, converged: true, agreement },
  };
}
