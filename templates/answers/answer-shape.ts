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

/** What is any one of some shapes, of which there is at least one; those of one kind become one. */
export function anyOf(shapes: readonly AnswerShape[]): AnswerShape {
  const byKind = new Map<AnswerShapeKind, AnswerShape[]>();
  for (const shape of shapes.flatMap((one) => (one.kind === "one of" ? one.shapes : [one]))) {
    const alike = byKind.get(shape.kind);
    if (alike) alike.push(shape);
    else byKind.set(shape.kind, [shape]);
  }
  const kinds = [...byKind.values()].map(joinAlike);
  return kinds.length === 1 ? kinds[0]! : { kind: "one of", shapes: kinds };
}

/** Shapes of one kind as one, with the values of all. */
function joinAlike(shapes: readonly AnswerShape[]): AnswerShape {
  const first = shapes[0]!;
  switch (first.kind) {
    case "text":
      return { kind: "text", values: union(shapes.map((shape) => ("values" in shape ? shape.values : []))) };
    case "choices": {
      const all = shapes.filter((shape) => shape.kind === "choices");
      return {
        kind: "choices",
        choices: joinChoices(all.flatMap(({ choices }) => choices)),
        hasOthers: all.some(({ hasOthers }) => hasOthers),
      };
    }
    case "classifier":
    case "multi-select": {
      const all = shapes.filter((shape) => "labels" in shape);
      const labels = union(all.map((shape) => shape.labels));
      return { ...first, labels, hasComment: all.some(({ hasComment }) => hasComment) };
    }
    default:
      return first;
  }
}

/** A value that one control is sure to bring is sure to be there. */
function joinChoices(choices: readonly Choice[]): readonly Choice[] {
  const isOptional = new Map<string, boolean>();
  for (const choice of choices) {
    isOptional.set(choice.value, choice.isOptional && isOptional.get(choice.value) !== false);
  }
  return [...isOptional].map(([value, optional]) => ({ value, isOptional: optional }));
}

/** `undefined`, for any text, takes in all lists. */
function union(lists: readonly (readonly string[] | undefined)[]): readonly string[] | undefined {
  const known = lists.filter((list) => list !== undefined);
  return known.length === lists.length ? [...new Set(known.flat())] : undefined;
}
