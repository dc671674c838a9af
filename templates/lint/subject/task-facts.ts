import type { TemplateSource } from "../../liquid/index.ts";

/** What rules about a whole task look at; read from its folder by whoever calls the linter. */
export interface TaskFacts {
  readonly labelCategories: readonly string[];
  readonly labelAttributeName: string;
  /** The text of `task.ts`. */
  readonly definition: TemplateSource;
  /** The text of the input manifest. */
  readonly manifest: TemplateSource;
  /** The text of the consolidation handler's module, if the task has one. */
  readonly consolidation: TemplateSource | undefined;
}
