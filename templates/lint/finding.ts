import type { SourceRange } from "../liquid/index.ts";
import type { Span } from "../page/index.ts";

export const SEVERITIES = ["error", "warning", "info"] as const;

/** An error fails the job or spoils labels; a warning may; an info is good to know. */
export type Severity = (typeof SEVERITIES)[number];

/** Something in a template or task that its author wants to know. Lines and columns count from 1, the end is exclusive. */
export interface Finding extends SourceRange {
  /** The rule's name, for example `crowd-form-missing`. */
  readonly code: string;
  readonly severity: Severity;
  /** What was found, what was expected, and what to do, in one or two sentences. */
  readonly message: string;
  /** The file that it is about, as it was given; missing for a template that came without one. */
  readonly file?: string;
  /** The data objects that show it, by their ids, where it shows with some only. */
  readonly rows?: readonly string[];
  /** A change that surely mends it and nothing else. */
  readonly fix?: Fix;
}

/** Changes of a file's text; none overlaps another one. */
export interface Fix {
  /** What is done, for example `Add | escape`. */
  readonly description: string;
  readonly edits: readonly Edit[];
}

/** Puts a text in the place of a stretch of the source, which may be empty. */
export interface Edit extends Span {
  readonly text: string;
}
