import type { AttributeProblem, JsonAttribute } from "../json-attribute.ts";
import type { InitialShapes } from "./initial-shapes.ts";
import type { Shape } from "./shape-kind.ts";

export interface AnnotatorAttributes<S extends Shape> {
  readonly src: string | null;
  readonly labels: JsonAttribute<string[]>;
  readonly labelColors: JsonAttribute<string[]>;
  readonly initialValue: JsonAttribute<InitialShapes<S>>;
  readonly plural: string;
}

/** What is wrong with the attributes that every annotator of a picture has. */
export function pictureProblems(src: string | null, labels: JsonAttribute<string[]>): AttributeProblem[] {
  const problems: AttributeProblem[] = [];
  if (!src)
    problems.push({ attribute: "src", message: "The attribute src is missing: the address of the picture." });
  if (labels.problem) problems.push(labels.problem);
  if (!labels.isGiven) {
    problems.push({
      attribute: "labels",
      message: `The attribute labels is missing, for example labels="['Cat', 'Dog']".`,
    });
  }
  return problems;
}

/** What is wrong with the attributes of an annotator of shapes. */
export function annotatorProblems<S extends Shape>(attributes: AnnotatorAttributes<S>): AttributeProblem[] {
  const { src, labels, labelColors, initialValue, plural } = attributes;
  const problems = pictureProblems(src, labels);
  if (labelColors.problem) problems.push(labelColors.problem);
  if (initialValue.problem) problems.push(initialValue.problem);
  const { shapes, unreadable } = initialValue.value;
  if (unreadable.length > 0) {
    const message = `The attribute initial-value has items that are no ${plural}: number ${unreadable.join(", ")}.`;
    problems.push({ attribute: "initial-value", message });
  }
  const unknown = new Set(shapes.map(({ label }) => label).filter((label) => !labels.value.includes(label)));
  if (unknown.size > 0 && labels.isGiven && !labels.problem) {
    const names = [...unknown].map((label) => `“${label}”`).join(", ");
    const message = `The ${plural} in initial-value with the label ${names} are not shown, since labels does not have it.`;
    problems.push({ attribute: "initial-value", message });
  }
  return problems;
}
