import type { MaskAnswer } from "./label-mask.ts";
import { type MaskOptions, smoothingOption } from "./mask-options.ts";
import { type MaskConsolidation, maskResult } from "./mask-result.ts";
import { maskTable } from "./mask-table.ts";
import { type VotePatterns, votePatterns } from "./vote-patterns.ts";

/**
 * Majority vote on every pixel: the class that most workers gave it, background being one of them. A tie goes to
 * the background, then to the class that sorts first. Fair and transparent; it loses what fewer workers painted
 * than not, where `pixelDawidSkene` knows whom to believe.
 *
 * Confidence of a pixel: the share of the workers who gave it its label. Confidence of a data object: the mean
 * confidence of the pixels that any worker labelled; 1 where nobody labelled any; 0, with a `null` label, without a
 * usable mask. `confidences` has the same per class. Quality of a worker: pixels to which the worker and the result
 * give the same class, over pixels to which either gives one, over all objects answered; 1 where neither does.
 * `diagnostics.agreement`: the mean of the same between pairs of workers.
 *
 * A mask of background only is an answer. Of several answers by one worker to one object the last counts. A mask
 * that is not usable or of another size than most of its object (of equally frequent sizes that of the worker whose
 * id sorts first) is left out, as if the worker had not answered. Nothing else depends on the order of the answers.
 *
 * Source: Ground Truth's built-in semantic segmentation, "Annotation consolidation" in the SageMaker developer
 * guide; its smoothing is an option here.
 *
 * @throws OptionsError when smoothing is negative
 * @example
 * import { pixelMajorityVote } from "labelsmith/consolidation";
 *
 * const mask = (...labels: number[]) => {
 *   return { width: 3, height: 1, labels: Uint8Array.from(labels), classes: ["bird"] };
 * };
 * const { objects } = pixelMajorityVote([
 *   { objectId: "0", workerId: "anna", value: mask(1, 1, 0) },
 *   { objectId: "0", workerId: "ben", value: mask(1, 1, 0) },
 *   { objectId: "0", workerId: "cleo", value: mask(1, 0, 0) },
 * ]);
 * console.log(objects[0]?.label?.labels); // Uint8Array [1, 1, 0]
 */
export function pixelMajorityVote(
  answers: readonly MaskAnswer[],
  options: MaskOptions = {},
): MaskConsolidation {
  const smoothing = smoothingOption(options);
  const table = maskTable(answers);
  const estimates = table.objects.map(({ masks }) => {
    if (masks.length === 0) return null;
    const patterns = votePatterns(masks, table.classes);
    return { patterns, posteriors: patternShares(patterns, table.classes.length + 1) };
  });
  return maskResult(table, estimates, smoothing, { iterations: 1, converged: true });
}

/** The share of the workers who gave each label to the pixels of each pattern. */
export function patternShares({ votes, pixels, workers }: VotePatterns, labels: number): Float64Array {
  const shares = new Float64Array(pixels.length * labels);
  for (let p = 0; p < pixels.length; p++) {
    for (let w = 0; w < workers; w++) shares[p * labels + votes[p * workers + w]!]! += 1 / workers;
  }
  return shares;
}
