import { OptionsError, show } from "../../contract/errors.ts";

/** What the methods that vote on spans can be told. */
export interface SpanVoteOptions {
  /**
   * A span is kept when more than this share of the workers who answered marked it: at least 0, below 1. Default 0.5, a
   * majority; 0 keeps what anyone marked.
   */
  readonly minimumShare?: number;
  /**
   * Whether spans of the result may overlap, for nested entities. By default they may not: the spans without
   * overlap that have the most confidence in sum are kept.
   */
  readonly overlap?: boolean;
}

export function checkVoteOptions(method: string, { minimumShare, overlap }: SpanVoteOptions): void {
  if (minimumShare !== undefined && !(minimumShare >= 0 && minimumShare < 1)) {
    throw wrongOption(method, "minimumShare", minimumShare, "a number of at least 0 and below 1");
  }
  if (overlap !== undefined && typeof overlap !== "boolean") {
    throw wrongOption(method, "overlap", overlap, "true or false");
  }
}

export function wrongOption(method: string, name: string, value: unknown, expected: string): OptionsError {
  return new OptionsError({
    code: "wrong-option",
    summary: `The option ${name} of ${method} has a value that it cannot have.`,
    expected,
    found: show(value),
  });
}
