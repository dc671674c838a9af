import { parseTemplate } from "../parse/parse-template.ts";
import type { ParsedTemplate } from "../parse/parsed-template.ts";
import type { SourceRange, TemplateSource } from "../source/source-text.ts";
import { formatPath, isGiven, type Path } from "./path.ts";
import type { VariableKind } from "./variable-kind.ts";

/** A variable that a template reads, and all that the template tells of it. */
export interface TemplateVariable {
  /** For example `task.input.pairs[].text`: `[]` stands for every item, `[*]` for a key that the data decides. */
  readonly path: string;
  /** The same in steps, `task` and `input` among them. */
  readonly segments: Path;
  /** What is done with it, in alphabetical order; empty if it is only handed on. */
  readonly kinds: readonly VariableKind[];
  /** False where it is only read in branches and conditions, or with a `default`. */
  readonly required: boolean;
  /** Where it is read, itself or by a name that stands for it, in the order of the template. */
  readonly places: readonly VariablePlace[];
}

/** One place where a variable is read, with what is done with it there; nothing if it is only handed on. */
export interface VariablePlace extends SourceRange {
  readonly kind?: VariableKind;
}

export interface VariableAnalysis {
  /** What is read of `task.input`, in order of first appearance. */
  readonly taskInput: readonly TemplateVariable[];
  /** Variables that no task has, for example `taskObject` where `task.input.taskObject` is meant. */
  readonly unknown: readonly TemplateVariable[];
}

/**
 * Finds which parts of the task input a template reads, through loops, `assign`, `capture` and filters, without
 * rendering it.
 *
 * @throws TemplateError for a template that cannot be parsed
 * @example
 * import { analyzeVariables } from "labelsmith/templates";
 * const source = "{% for pair in task.input.pairs %}{{ pair.text }}{% endfor %}";
 * analyzeVariables({ source }).taskInput.map(({ path, kinds }) => `${path}: ${kinds}`);
 * // ["task.input.pairs: iterated", "task.input.pairs[].text: printed"]
 */
export function analyzeVariables(template: TemplateSource): VariableAnalysis {
  return variablesOf(parseTemplate(template));
}

/** The same for a template that is parsed already. */
export function variablesOf({ reads, text }: ParsedTemplate): VariableAnalysis {
  const found = new Map<string, Draft>();
  for (const read of reads) {
    for (const segments of read.paths) {
      const path = formatPath(segments);
      const draft = found.get(path) ?? { path, segments, kinds: new Set(), required: false, places: [] };
      found.set(path, draft);
      if (read.kind) draft.kinds.add(read.kind);
      draft.required ||= !read.tolerant && !read.conditional;
      const range = text.range(read.begin, read.end);
      draft.places.push(read.kind ? { ...range, kind: read.kind } : range);
    }
  }
  const variables = [...found.values()].map((draft) => ({ ...draft, kinds: [...draft.kinds].sort() }));
  return {
    taskInput: variables.filter(isTaskInput),
    unknown: variables.filter((variable) => !isTaskInput(variable)),
  };
}

interface Draft extends Omit<TemplateVariable, "kinds" | "places"> {
  required: boolean;
  readonly kinds: Set<VariableKind>;
  readonly places: VariablePlace[];
}

function isTaskInput({ segments: [root, input] }: Pick<TemplateVariable, "segments">): boolean {
  return (
    root?.kind === "property" && root.name === "task" && input?.kind === "property" && input.name === "input"
  );
}

/**
 * The variables that a template needs and a task input does not give, for comparing every row of a manifest with the
 * template. A variable inside a list is needed of every item.
 *
 * @example
 * import { analyzeVariables, findMissingVariables } from "labelsmith/templates";
 * const analysis = analyzeVariables({ source: "{{ task.input.text }} {{ task.input.hint | default: '' }}" });
 * findMissingVariables(analysis, { hint: "none" }).map(({ path }) => path); // ["task.input.text"]
 */
export function findMissingVariables(
  analysis: VariableAnalysis,
  taskInput: Readonly<Record<string, unknown>>,
): TemplateVariable[] {
  const variables = { task: { input: taskInput } };
  return analysis.taskInput.filter(({ required, segments }) => required && !isGiven(variables, segments));
}
