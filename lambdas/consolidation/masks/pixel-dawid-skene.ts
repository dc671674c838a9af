import type { MaskAnswer } from "./label-mask.ts";
import { type MaskOptions, smoothingOption } from "./mask-options.ts";
import { type MaskConsolidation, maskResult } from "./mask-result.ts";
import { maskTable } from "./mask-table.ts";
import { fitPatterns } from "./pattern-em.ts";
import { votePatterns } from "./vote-patterns.ts";

/** An image counts as few pixels, because neighbouring pixels say nearly the same. */
const SETTINGS = {
  prior: { everywhere: 0.01, diagonal: 5, pooled: 20, poolDiagonal: 50 },
  pixelsPerImage: 100,
};

/**
 * The recommended consolidation of semantic masks: Dawid-Skene on pixels. How each worker confuses classes and
 * background is estimated over all images together by expectation maximization, shrunk towards all workers
 * together, so that a worker who paints too much, too little, the wrong class or nothing counts accordingly. In
 * simulations ahead of the majority vote from one image to hundreds and from three workers per image to nine.
 *
 * How common each class is, is taken from the votes. Of the pixels that everybody left as background only as many
 * count as there are others. Equal pixels are taken together, so the cost is one pass over the masks. Ties go to
 * the background, then to the class that sorts first.
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
 *
 * Source: Dawid and Skene 1979, doi:10.2307/2346806; the fixed class frequencies are those of STAPLE (see
 * `staple`).
 *
 * @throws OptionsError when smoothing is negative
 * @example
 * import { pixelDawidSkene } from "labelsmith/consolidation";
 *
 * const mask = (...labels: number[]) => {
 *   return { width: 3, height: 1, labels: Uint8Array.from(labels), classes: ["bird"] };
 * };
 * const { workers } = pixelDawidSkene([
 *   { objectId: "0", workerId: "anna", value: mask(1, 1, 0) },
 *   { objectId: "0", workerId: "ben", value: mask(1, 1, 0) },
 *   { objectId: "0", workerId: "cleo", value: mask(1, 0, 0) },
 * ]);
 * console.log(workers.map(({ quality }) => quality)); // [1, 1, 0.5]
 */
export function pixelDawidSkene(
  answers: readonly MaskAnswer[],
  options: MaskOptions = {},
): MaskConsolidation {
  const smoothing = smoothingOption(options);
  const table = maskTable(answers);
  const answered = table.objects.filter(({ masks }) => masks.length > 0);
  const images = answered.map(({ masks, workers }) => ({
    patterns: votePatterns(masks, table.classes),
    tables: workers,
  }));
  const fit = fitPatterns(images, table.classes.length + 1, table.workerIds.length, SETTINGS);
  const estimates = images.map(({ patterns }, i) => ({ patterns, posteriors: fit.posteriors[i]! }));
  let next = 0;
  const perObject = table.objects.map(({ masks }) => (masks.length === 0 ? null : estimates[next++]!));
  return maskResult(table, perObject, smoothing, fit);
}
