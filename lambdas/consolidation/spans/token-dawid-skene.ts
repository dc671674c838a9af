import type { SpanConsolidation } from "./span-result.ts";
import { estimateTags } from "./tag-posteriors.ts";
import type { SpanAnswer } from "./text-span.ts";
import { decideByToken, type TokenOptions } from "./token-decision.ts";

/**
 * Dawid-Skene on the BIO tag of each token: every worker's confusions among tags are estimated by expectation
 * maximization, shrunk towards those of all workers together. `tokenIbcc` is the same with the confusions
 * integrated out instead of estimated; on real answers neither is clearly better.
 *
 * Confidence of a span: the product of its tokens' tag probabilities and of the probability that it ends there. See
 * `tokenIbcc` for everything else.
 *
 * Source: Dawid and Skene 1979, doi:10.2307/2346806.
 *
 * @throws ConsolidationError when an answer is not a list
 * @example
 * import { tokenDawidSkene } from "labelsmith/consolidation";
 *
 * const { workers } = tokenDawidSkene([
 *   { objectId: "0", workerId: "anna", value: [{ startOffset: 0, endOffset: 10, label: "PER" }] },
 *   { objectId: "0", workerId: "ben", value: [{ startOffset: 0, endOffset: 10, label: "PER" }] },
 *   { objectId: "0", workerId: "cleo", value: [] },
 * ]);
 * console.log(workers.map(({ workerId, quality }) => `${workerId} ${quality}`)); // ["anna 1", "ben 1", "cleo 0"]
 */
export function tokenDawidSkene(
  answers: readonly SpanAnswer[],
  options: TokenOptions = {},
): SpanConsolidation {
  return decideByToken(answers, options, ({ matrix }) => estimateTags(matrix, Math.log));
}
