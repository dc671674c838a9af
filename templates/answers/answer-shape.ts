import type { AnswerKind } from "../catalog/index.ts";

/** The kinds that the element's own schema describes wholly. */
export type AnnotationKind = Exclude<
  AnswerKind,
  "choice" | "classifier" | "multi-select" | "number" | "text"
>;

/** One of the values of checkboxes, radio buttons or toggles that share a name. */
export interface Choice {
  readonly value: string;
  readonly isOptional: boolean;
}

/** What an answer has under one key. */
export type AnswerShape =
  /** A string; one of `values` where the template has them all. */
  | { readonly kind: "text"; readonly values: readonly string[] | undefined }
  | { readonly kind: "number" }
  /** An object of booleans. `hasOthers`: Liquid makes further keys. */
  | { readonly kind: "choices"; readonly choices: readonly Choice[]; readonly hasOthers: boolean }
  /** `labels`: all that can be chosen, where the template has them. */
  | {
      readonly kind: "classifier" | "multi-select";
      readonly labels: readonly string[] | undefined;
      readonly hasComment: boolean;
    }
  | { readonly kind: AnnotationKind }
  /** Only the list of an element that has no name of its own. */
  | { readonly kind: "ranked dimensions" | "question answer pairs" }
  /** Elements of different kinds have one name. */
  | { readonly kind: "one of"; readonly shapes: readonly AnswerShape[] };

export type AnswerShapeKind = AnswerShape["kind"];

/** What is either one shape or another. */
export function eitherShape(a: AnswerShape, b: AnswerShape): AnswerShape {
  const shapes: AnswerShape[] = [];
  for (const shape of [...alternatives(a), ...alternatives(b)]) {
    const at = shapes.findIndex(({ kind }) => kind === shape.kind);
    if (at === -1) shapes.push(shape);
    else shapes[at] = joined(shapes[at]!, shape);
  }
  return shapes.length === 1 ? shapes[0]! : { kind: "one of", shapes };
}

/** What two shapes of one kind have in common: all values of both. */
export function joined(a: AnswerShape, b: AnswerShape): AnswerShape {
  if (a.kind === "text" && b.kind === "text") return { kind: "text", values: union(a.values, b.values) };
  if (a.kind === "choices" && b.kind === "choices") {
    return {
      kind: "choices",
      choices: joinChoices([...a.choices, ...b.choices]),
      hasOthers: a.hasOthers || b.hasOthers,
    };
  }
  if ("labels" in a && "labels" in b) {
    return { ...a, labels: union(a.labels, b.labels), hasComment: a.hasComment || b.hasComment };
  }
  return a;
}

function joinChoices(choices: readonly Choice[]): readonly Choice[] {
  const byValue = new Map<string, Choice>();
  for (const choice of choices) {
    const earlier = byValue.get(choice.value);
    byValue.set(choice.value, {
      ...choice,
      isOptional: choice.isOptional && (earlier?.isOptional ?? true),
    });
  }
  return [...byValue.values()];
}

function union(
  a: readonly string[] | undefined,
  b: readonly string[] | undefined,
): readonly string[] | undefined {
  return a && b && [...new Set([...a, ...b])];
}

function alternatives(shape: AnswerShape): readonly AnswerShape[] {
  return shape.kind === "one of" ? shape.shapes : [shape];
}
