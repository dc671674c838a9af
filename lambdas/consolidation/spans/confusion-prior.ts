import type { ConfusionPrior } from "./worker-confusions.ts";

/**
 * For spans: every worker is taken to be mostly like all workers together, which the more answers there are matters the
 * less. The right answers of the pool keep "most workers overlook things" from explaining a single text.
 */
export const SPAN_PRIOR: ConfusionPrior = { everywhere: 0.1, diagonal: 0.3, pooled: 8, poolDiagonal: 2 };
