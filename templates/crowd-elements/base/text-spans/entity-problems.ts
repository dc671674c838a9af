import type { AttributeProblem, JsonAttribute } from "../json-attribute.ts";
import type { ReadLabels } from "./entity-labels.ts";
import type { Entity, InitialEntities } from "./span.ts";

export interface EntityAttributes {
  readonly text: string | null;
  readonly labels: JsonAttribute<unknown[]>;
  readonly read: ReadLabels;
  readonly initialValue: JsonAttribute<InitialEntities>;
  /** The entities of the initial value that reach beyond the text. */
  readonly beyond: readonly Entity[];
}

/** What is wrong with the attributes of an entity annotation. */
export function entityProblems({
  text,
  labels,
  read,
  initialValue,
  beyond,
}: EntityAttributes): AttributeProblem[] {
  const problems: AttributeProblem[] = [];
  const complain = (attribute: string, message: string) => problems.push({ attribute, message });
  if (text === null) complain("text", "The attribute text is missing: the text to work on.");
  if (labels.problem) problems.push(labels.problem);
  if (!labels.isGiven) {
    complain("labels", `The attribute labels is missing, for example labels="[{label: 'person'}]".`);
  }
  if (read.unreadable.length > 0) {
    const places = read.unreadable.join(", ");
    complain(
      "labels",
      `The attribute labels has items without a label: number ${places}. Write them like {label: 'person'}.`,
    );
  }
  if (initialValue.problem) problems.push(initialValue.problem);
  const { entities, unreadable } = initialValue.value;
  if (unreadable.length > 0) {
    complain(
      "initial-value",
      `The attribute initial-value has items that are no entities: number ${unreadable.join(", ")}. Write them like {label: 'person', startOffset: 0, endOffset: 4}.`,
    );
  }
  if (beyond.length > 0 && text !== null) {
    const offsets = beyond.map(({ startOffset, endOffset }) => `${startOffset} to ${endOffset}`).join(", ");
    complain(
      "initial-value",
      `The attribute initial-value has entities beyond the end of the text: ${offsets}.`,
    );
  }
  const known = new Set(read.shown.map(({ label }) => label));
  const unknown = new Set(entities.map(({ label }) => label).filter((label) => !known.has(label)));
  if (unknown.size > 0 && labels.isGiven && !labels.problem) {
    const names = [...unknown].map((label) => `“${label}”`).join(", ");
    complain(
      "initial-value",
      `The entities in initial-value with the label ${names} are not shown, since labels does not have it.`,
    );
  }
  return problems;
}
