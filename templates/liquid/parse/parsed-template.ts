import type { Template } from "liquidjs";
import type { TemplateDiagnostic } from "../diagnostic.ts";
import type { SourceText } from "../source/source-text.ts";
import type { Read } from "../variables/read.ts";

/** A template that is ready to be rendered any number of times. */
export interface ParsedTemplate {
  readonly text: SourceText;
  readonly nodes: readonly Template[];
  readonly reads: readonly Read[];
  readonly marks: ReadonlyMap<string, Read>;
  /** What is to be told of the template whatever the data. */
  readonly diagnostics: readonly TemplateDiagnostic[];
}
