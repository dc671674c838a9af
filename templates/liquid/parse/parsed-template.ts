import type { Template } from "liquidjs";
import type { SourceText } from "../source/source-text.ts";
import type { Read } from "../variables/reads.ts";

/** A template that is ready to be rendered any number of times. */
export interface ParsedTemplate {
  readonly text: SourceText;
  readonly nodes: readonly Template[];
  readonly reads: readonly Read[];
  readonly marks: ReadonlyMap<string, Read>;
}
