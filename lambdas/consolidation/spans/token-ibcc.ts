import { digamma } from "../classification/digamma.ts";
import type { SpanConsolidation } from "./span-result.ts";
import { estimateTags } from "./tag-posteriors.ts";
import type { SpanAnswer } from "./text-span.ts";
import { decideByToken, type TokenOptions } from "./token-decision.ts";

/**
 * Bayesian classifier combination (iBCC, variational) on the BIO tag of each token, then the most probable sequence
 * of tags that makes whole spans. Every worker has a confusion matrix among tags, shrunk towards that of all
 * workers together, so that a single text with a few answers works as well as a long job.
 *
 * A token is a piece of text that no worker divided, or what `tokenBoundaries` says. Spans of the result never
 * overlap; of spans that overlap within one answer the one that starts first counts, the longest of those that
 * start together.
 *
 * Confidence of a span: the probability that its tokens have its tags and that the next token does not continue it,
 * tokens taken as independent. Confidence of a data object: the mean over its spans or, where none was kept, 1
 * minus that of the likeliest span. Quality of a worker: F1 of the worker's spans against the kept ones over all
 * objects answered; 1 where both are empty. `diagnostics.agreement`: mean F1 between pairs of workers.
 *
 * An empty list is an answer. Of several answers by one worker to one object the last counts; a span that one
 * answer holds twice counts once; a span without a usable offset or label is left out. Nothing else depends on the
 * order of the answers. Tags that are equally probable: O before B before I, and the label that sorts first.
 *
 * Source: Kim and Ghahramani 2012, "Bayesian Classifier Combination", https://proceedings.mlr.press/v22/kim12.html;
 * on tokens: Simpson and Gurevych 2019, doi:10.18653/v1/D19-1101.
 *
 * @throws ConsolidationError when an answer is not a list
 * @example
 * import { tokenIbcc } from "labelsmith/consolidation";
 *
 * const { objects } = tokenIbcc([
 *   { objectId: "0", workerId: "anna", value: [{ startOffset: 0, endOffset: 10, label: "PER" }] },
 *   { objectId: "0", workerId: "ben", value: [{ startOffset: 0, endOffset: 10, label: "PER" }] },
 *   { objectId: "0", workerId: "cleo", value: [{ startOffset: 0, endOffset: 4, label: "PER" }] },
 * ]);
 * console.log(objects[0]?.label?.map(({ endOffset }) => endOffset)); // [10]
 */
export function tokenIbcc(answers: readonly SpanAnswer[], options: TokenOptions = {}): SpanConsolidation {
  return decideByToken(answers, options, ({ matrix }) => estimateTags(matrix, digamma));
}
