import { likeliestOf, type SpanConsolidation, spanResult } from "./span-result.ts";
import { flatSpanTable } from "./span-table.ts";
import type { TagPosteriors } from "./tag-posteriors.ts";
import { type TagTable, type TokenBoundaries, tagTable } from "./tag-table.ts";
import type { SpanAnswer } from "./text-span.ts";
import { decodeSpans, probableSpans } from "./token-spans.ts";

/** Options of the methods that decide token by token. */
export interface TokenOptions {
  /**
   * Where the tokens of a data object begin and end, in any order. Without it a text is cut only where some worker
   * began or ended a span, which needs no tokenizer and is measured to be better; workers who cut within a token
   * cut it here too.
   */
  readonly tokenBoundaries?: TokenBoundaries;
}

/** What all methods that decide token by token have in common. */
export function decideByToken(
  answers: readonly SpanAnswer[],
  options: TokenOptions,
  estimate: (tags: TagTable) => TagPosteriors,
): SpanConsolidation {
  const table = flatSpanTable(answers);
  const tags = tagTable(table, options.tokenBoundaries);
  const estimated = estimate(tags);
  const decisions = table.objectIds.map((_, o) => ({
    kept: decodeSpans(tags, estimated.posteriors, o),
    likeliest: likeliestOf(probableSpans(tags, estimated.posteriors, o)),
  }));
  return spanResult(table, decisions, estimated);
}
