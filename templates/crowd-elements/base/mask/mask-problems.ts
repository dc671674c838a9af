import type { AttributeProblem, JsonAttribute } from "../json-attribute.ts";
import { pictureProblems } from "../shapes/annotator-problems.ts";
import type { MaskSource } from "./mask-source.ts";

/** What is wrong with the attributes of an annotator of masks, apart from the pictures that they name. */
export function maskProblems(
  src: string | null,
  labels: JsonAttribute<string[]>,
  initialValue: JsonAttribute<MaskSource | undefined>,
): AttributeProblem[] {
  const problems = pictureProblems(src, labels);
  const { problem, value } = initialValue;
  if (problem) problems.push(problem);
  const used = new Set(value?.swatches.map(({ label }) => label));
  const unknown = [...used].filter((label) => !labels.value.includes(label));
  if (unknown.length > 0 && labels.isGiven && !labels.problem) {
    const names = unknown.map((label) => `“${label}”`).join(", ");
    const message = `What initial-value has with the label ${names} is not shown, since labels does not have it.`;
    problems.push({ attribute: "initial-value", message });
  }
  return problems;
}
