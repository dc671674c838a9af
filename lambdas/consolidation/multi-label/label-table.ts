import { ConsolidationError, OptionsError, show } from "../../contract/errors.ts";
import { groupValues } from "../agreement/value-groups.ts";
import type { Answer } from "../types.ts";

/** The classes that one worker chose; `[]` says that none applies, `null` and `undefined` are abstentions. */
export type LabelsAnswer = Answer<readonly string[] | null | undefined>;

/** The answers as a table of answers × classes; those to object `o` are at `offsets[o]` to `offsets[o + 1] - 1`. */
export interface LabelTable {
  /** Sorted by UTF-16 code units, as are the worker ids. */
  readonly objectIds: readonly string[];
  readonly workerIds: readonly string[];
  readonly classes: readonly string[];
  /** One longer than `objectIds`. */
  readonly offsets: Int32Array;
  /** Worker index of each answer. */
  readonly workers: Int32Array;
  /** Answers × classes: 1 where the worker chose the class. */
  readonly chosen: Uint8Array;
}

/**
 * Encodes the answers. Without `classes`, they are those that occur, sorted. Of several answers by one worker to one object
 * the last one counts; a class that an answer names twice counts once.
 *
 * @throws ConsolidationError when an id is not a string, or an answer not a list of classes
 * @throws OptionsError when the classes are not distinct
 */
export function labelTable(answers: readonly LabelsAnswer[], classes?: readonly string[]): LabelTable {
  if (classes !== undefined) checkClasses(classes);
  const groups = groupValues(answers);
  for (const group of groups) for (const answer of group.answers) checkAnswer(answer, classes);
  const counted = groups.map(({ answers }) =>
    answers.flatMap(({ workerId, value }) =>
      value === null || value === undefined ? [] : [{ workerId, value }],
    ),
  );
  const names = classes ?? [...new Set(counted.flat().flatMap(({ value }) => value))].sort();
  const classIndices = new Map(names.map((name, k) => [name, k]));
  const workerIds = [...new Set(answers.map(({ workerId }) => workerId))].sort();
  const workerIndices = new Map(workerIds.map((workerId, w) => [workerId, w]));

  const total = counted.reduce((sum, { length }) => sum + length, 0);
  const offsets = new Int32Array(groups.length + 1);
  const workers = new Int32Array(total);
  const chosen = new Uint8Array(total * names.length);
  let filled = 0;
  for (const [o, given] of counted.entries()) {
    for (const { workerId, value } of given) {
      workers[filled] = workerIndices.get(workerId)!;
      for (const name of value) chosen[filled * names.length + classIndices.get(name)!] = 1;
      filled++;
    }
    offsets[o + 1] = filled;
  }
  return {
    objectIds: groups.map(({ objectId }) => objectId),
    workerIds,
    classes: names,
    offsets,
    workers,
    chosen,
  };
}

function checkAnswer(
  { objectId, workerId, value }: LabelsAnswer,
  classes: readonly string[] | undefined,
): void {
  if (value === null || value === undefined) return;
  const isClass = (name: unknown): boolean =>
    typeof name === "string" && name !== "" && (classes === undefined || classes.includes(name));
  if (Array.isArray(value) && value.every(isClass)) return;
  throw new ConsolidationError({
    code: "answer-not-classes",
    summary: "An answer is not a list of classes.",
    expected: classes === undefined ? "a list of strings" : `a list of some of ${show(classes)}`,
    found: show(value),
    where: `data object ${show(objectId)}, worker ${show(workerId)}`,
    fix: "Pass the list itself, for example the labels of a crowd-classifier-multi-select answer.",
  });
}

function checkClasses(classes: readonly unknown[]): void {
  const named = Array.isArray(classes) && classes.every((name) => typeof name === "string" && name !== "");
  if (named && new Set(classes).size === classes.length) return;
  throw new OptionsError({
    code: "classes-not-distinct",
    summary: "The classes must be distinct, non-empty strings.",
    found: show(classes),
  });
}
