import type { SourceRange } from "./source/source-text.ts";

/** What the service would pass over in silence and an author wants to know. */
export type TemplateDiagnosticCode =
  /** A variable that the task input does not give; it renders empty. */
  | "missing-variable"
  /** `grant_read_access` of nothing, or of what is not text; it renders empty. */
  | "grant-read-access-of-nothing"
  /** `grant_read_access` of text that is not the address of an S3 object; it renders unchanged. */
  | "grant-read-access-not-s3"
  /** `grant_read_access` of text that autoescape has already changed, as `capture` makes it. */
  | "grant-read-access-of-escaped"
  /** `{{ }}`, which prints nothing; as a rule it is code of a script. */
  | "empty-output"
  /** Two values with nothing between them, of which one is ignored, as in `{{ task.input.source ref }}`. */
  | "ignored-value"
  /** The template is longer than the preview API of the service takes. */
  | "template-too-long";

/** A finding about a template, as data. Lines and columns are those of {@link SourceRange}. */
export interface TemplateDiagnostic extends SourceRange {
  readonly code: TemplateDiagnosticCode;
  readonly message: string;
  readonly severity: "error" | "warning";
  readonly file?: string;
  /** The variable that it is about, for example `task.input.labels`. */
  readonly path?: string;
}
