import type { MaskAnswer } from "./label-mask.ts";
import { type MaskOptions, smoothingOption } from "./mask-options.ts";
import { type MaskConsolidation, maskResult } from "./mask-result.ts";
import { maskTable } from "./mask-table.ts";
import { fitPatterns } from "./pattern-em.ts";
import { votePatterns } from "./vote-patterns.ts";

const SETTINGS = { prior: { everywhere: 0.01, diagonal: 0, pooled: 0, poolDiagonal: 0 } };

/**
 * STAPLE, simultaneous truth and performance level estimation: each worker's sensitivity and specificity, with
 * several classes a whole confusion matrix, is estimated on each image by itself. The standard in medical imaging,
 * where few experts mark the same structure; with crowds `pixelDawidSkene` is better, which learns a worker's ways
 * from all images, and with several classes STAPLE may fall behind the majority vote, because one image tells
 * little about every confusion.
 *
 * How common each class is, is the share of votes for it in the image and stays fixed. Of the pixels that everybody
 * left as background only as many count as there are others. Starts from the votes. Ties go to the background, then
 * to the class that sorts first.
 *
 * Confidence of a pixel: the probability of its label; neighbouring pixels being alike, it is too sure of itself.
 * Confidence of a data object: the mean confidence of the pixels that any worker labelled; 1 where nobody labelled
 * any; 0, with a `null` label, without a usable mask. `confidences` has the same per class. Quality of a worker:
 * pixels to which the worker and the result give the same class, over pixels to which either gives one, over all
 * objects answered; 1 where neither does. `diagnostics.agreement`: the mean of the same between pairs of workers.
 *
 * A mask of background only is an answer. Of several answers by one worker to one object the last counts. A mask
 * that is not usable or of another size than most of its object (of equally frequent sizes that of the worker whose
 * id sorts first) is left out, as if the worker had not answered. Nothing else depends on the order of the answers.
 * `diagnostics.iterations` is the largest over the images.
 *
 * Source: Warfield, Zou and Wells 2004, doi:10.1109/TMI.2004.828354.
 *
 * @throws OptionsError when smoothing is negative
 * @example
 * import { staple } from "labelsmith/consolidation";
 *
 * const mask = (...labels: number[]) => {
 *   return { width: 3, height: 1, labels: Uint8Array.from(labels), classes: ["lesion"] };
 * };
 * const { objects } = staple([
 *   { objectId: "0", workerId: "anna", value: mask(1, 1, 0) },
 *   { objectId: "0", workerId: "ben", value: mask(1, 1, 0) },
 *   { objectId: "0", workerId: "cleo", value: mask(1, 0, 0) },
 * ]);
 * console.log(objects[0]?.label?.labels); // Uint8Array [1, 1, 0]
 */
export function staple(answers: readonly MaskAnswer[], options: MaskOptions = {}): MaskConsolidation {
  const smoothing = smoothingOption(options);
  const table = maskTable(answers);
  let iterations = 0;
  let converged = true;
  const estimates = table.objects.map(({ masks }) => {
    if (masks.length === 0) return null;
    const patterns = votePatterns(masks, table.classes);
    const image = { patterns, tables: masks.map((_, seat) => seat) };
    const fit = fitPatterns([image], table.classes.length + 1, masks.length, SETTINGS);
    iterations = Math.max(iterations, fit.iterations);
    converged &&= fit.converged;
    return { patterns, posteriors: fit.posteriors[0]! };
  });
  return maskResult(table, estimates, smoothing, { iterations, converged });
}
