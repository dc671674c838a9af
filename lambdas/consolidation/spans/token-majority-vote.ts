import { voteShares } from "../classification/vote-shares.ts";
import type { SpanConsolidation } from "./span-result.ts";
import type { SpanAnswer } from "./text-span.ts";
import { decideByToken, type TokenOptions } from "./token-decision.ts";

/**
 * Majority vote on the BIO tag of each token, then the most probable sequence of tags that makes whole spans. The
 * simplest token method; boundaries on which workers differ often split or lose a span, so recall is low.
 *
 * Confidence of a span: the product of its tokens' vote shares and of the share that ends it there. See `tokenIbcc`
 * for everything else.
 *
 * @throws ConsolidationError when an answer is not a list
 * @example
 * import { tokenMajorityVote } from "labelsmith/consolidation";
 *
 * const { objects } = tokenMajorityVote([
 *   { objectId: "0", workerId: "anna", value: [{ startOffset: 0, endOffset: 10, label: "PER" }] },
 *   { objectId: "0", workerId: "ben", value: [{ startOffset: 0, endOffset: 10, label: "PER" }] },
 *   { objectId: "0", workerId: "cleo", value: [{ startOffset: 0, endOffset: 4, label: "PER" }] },
 * ]);
 * console.log(objects[0]?.label); // [{ startOffset: 0, endOffset: 10, label: "PER", confidence: 0.667 }], rounded
 */
export function tokenMajorityVote(
  answers: readonly SpanAnswer[],
  options: TokenOptions = {},
): SpanConsolidation {
  return decideByToken(answers, options, ({ matrix }) => ({
    posteriors: voteShares(matrix),
    iterations: 1,
    converged: true,
  }));
}
