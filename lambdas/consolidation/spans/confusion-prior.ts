import type { ConfusionPrior } from "../classification/confusion-tables.ts";

/**
 * What is assumed of every worker before the first answer, in answers: mostly to be like all workers together. The more
 * answers there are the less it matters.
 */
export const CONFUSION_PRIOR: ConfusionPrior = { everywhere: 0.1, diagonal: 0.3, pooled: 8 };

/**
 * What is assumed of all workers together, in right answers per class: with a single text it keeps "most workers
 * overlook things" from explaining everything.
 */
export const POOL_DIAGONAL = 2;
