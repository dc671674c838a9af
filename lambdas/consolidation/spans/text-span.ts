import type { Answer } from "../types.ts";

/**
 * One marked stretch of a text, as `crowd-entity-annotation` writes it: 0-based offsets, the end not included. Offsets
 * may count UTF-16 code units, code points or tokens, as long as all answers to one data object count the same.
 */
export interface TextSpan {
  readonly startOffset: number;
  readonly endOffset: number;
  readonly label: string;
}

/** One span of a consolidated label. */
export interface ConsolidatedSpan extends TextSpan {
  /** In [0, 1]; the docstring of the method says what it means. */
  readonly confidence: number;
}

/** One worker's answer: every span that the worker marked; an empty list says that there is nothing to mark. */
export type SpanAnswer = Answer<readonly TextSpan[]>;

/** The largest offset that can be consolidated. */
export const OFFSET_LIMIT = 2 ** 31 - 2;

/**
 * Whether a span can be consolidated: whole offsets from 0 to 2^31 - 2, at least one character, and a label. Every
 * method leaves other spans out; their worker still counts as having answered.
 */
export function isUsableSpan(span: TextSpan): boolean {
  if (typeof span !== "object" || span === null) return false;
  const { startOffset, endOffset, label } = span;
  return (
    Number.isInteger(startOffset) &&
    Number.isInteger(endOffset) &&
    startOffset >= 0 &&
    startOffset < endOffset &&
    endOffset <= OFFSET_LIMIT &&
    typeof label === "string" &&
    label !== ""
  );
}
