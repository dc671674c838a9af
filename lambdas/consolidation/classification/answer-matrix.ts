import { ConsolidationError, OptionsError, show } from "../../contract/errors.ts";
import type { Answer } from "../types.ts";

/** One worker's choice of a class; `null`, `undefined` and `""` are abstentions. */
export type ClassAnswer = Answer<string | null | undefined>;

/** Options of every single-class method. */
export interface ClassOptions {
  /** The task's label categories, in the order that breaks ties; without it, the classes that occur, sorted. */
  readonly classes?: readonly string[];
}

/**
 * The answers to a single-class task, encoded once for all methods: a sparse objects × workers matrix of class
 * indices. The answers to object `o` are at `offsets[o]` to `offsets[o + 1] - 1`, sorted by worker index.
 */
export interface AnswerMatrix {
  /** Sorted by UTF-16 code units, as are the worker ids. */
  readonly objectIds: readonly string[];
  readonly workerIds: readonly string[];
  readonly classes: readonly string[];
  /** One longer than `objectIds`. */
  readonly offsets: Int32Array;
  /** Worker index of each answer. */
  readonly workers: Int32Array;
  /** Class index of each answer. */
  readonly labels: Int32Array;
}

/** Answers as every single-class method takes them: plain, or encoded once and used by several methods. */
export type ClassAnswers = readonly ClassAnswer[] | AnswerMatrix;

/**
 * Encodes the answers to a single-class task. Rules:
 *
 * - Object ids, worker ids and, unless given, classes are sorted by UTF-16 code units, so the order of the answers
 *   does not matter, with one exception: of several answers by one worker to one object, the last one counts.
 * - An abstention is an answer without a class: the object and the worker are listed, nothing is counted.
 *   As a worker's last answer to an object it withdraws the earlier ones.
 * - Class names are compared exactly: no trimming, no change of case.
 *
 * Cost: linear in the answers, plus sorting the distinct ids.
 *
 * @throws ConsolidationError when an id is not a string, or an answer is neither an abstention nor one of the classes
 * @throws OptionsError when a class is given twice or is empty
 * @example
 * import { encodeAnswers, majorityVote } from "labelsmith/consolidation";
 *
 * const matrix = encodeAnswers(
 *   [
 *     { objectId: "0", workerId: "anna", value: "cat" },
 *     { objectId: "0", workerId: "ben", value: "dog" },
 *   ],
 *   { classes: ["cat", "dog", "neither"] },
 * );
 * majorityVote(matrix);
 */
export function encodeAnswers(answers: Iterable<ClassAnswer>, options: ClassOptions = {}): AnswerMatrix {
  const list = Array.isArray(answers) ? (answers as readonly ClassAnswer[]) : [...answers];
  const objects = new Interner("objectId");
  const workers = new Interner("workerId");
  const classes = options.classes === undefined ? new Map<string, number>() : indexClasses(options.classes);
  const objectOf = new Int32Array(list.length);
  const workerOf = new Int32Array(list.length);
  const labelOf = new Int32Array(list.length);
  for (let i = 0; i < list.length; i++) {
    const answer = list[i]!;
    objectOf[i] = objects.indexOf(answer.objectId);
    workerOf[i] = workers.indexOf(answer.workerId);
    labelOf[i] = classIndex(classes, answer, options.classes === undefined);
  }

  const objectIds = objects.sortInto(objectOf);
  const workerIds = workers.sortInto(workerOf);
  const names = [...classes.keys()];
  if (options.classes === undefined) renumber(names.sort(), classes, labelOf);

  const byWorker = stableOrder(workerOf, workerIds.length);
  const order = stableOrder(objectOf, objectIds.length, byWorker);
  return {
    objectIds,
    workerIds,
    classes: names,
    ...lastAnswers(order, objectOf, workerOf, labelOf, objectIds.length),
  };
}

/**
 * The matrix of `answers`, encoded here unless that was done before.
 *
 * @throws OptionsError when classes are given for answers that are already encoded
 */
export function toAnswerMatrix(answers: ClassAnswers, options: ClassOptions = {}): AnswerMatrix {
  if (!("offsets" in answers)) return encodeAnswers(answers, options);
  if (options.classes === undefined) return answers;
  throw new OptionsError({
    code: "classes-of-encoded-answers",
    summary: "The classes of encoded answers are already fixed.",
    found: `classes: ${show(options.classes)}`,
    fix: "Pass the classes to encodeAnswers instead.",
  });
}

const ABSTAINED = -1;

/** Numbers distinct ids in order of arrival; consecutive equal ids, the usual case, cost one comparison. */
class Interner {
  readonly #field: "objectId" | "workerId";
  readonly #indices = new Map<string, number>();
  #last: string | undefined;
  #lastIndex = 0;

  constructor(field: "objectId" | "workerId") {
    this.#field = field;
  }

  indexOf(id: string): number {
    if (id === this.#last && id !== undefined) return this.#lastIndex;
    if (typeof id !== "string") {
      throw new ConsolidationError({
        code: "answer-id-not-a-string",
        summary: `An answer has no usable ${this.#field}.`,
        expected: "a string",
        found: show(id),
      });
    }
    let index = this.#indices.get(id);
    if (index === undefined) {
      index = this.#indices.size;
      this.#indices.set(id, index);
    }
    this.#last = id;
    this.#lastIndex = index;
    return index;
  }

  /** Returns the sorted ids and rewrites `column` to positions in them. */
  sortInto(column: Int32Array): string[] {
    const ids = [...this.#indices.keys()].sort();
    renumber(ids, this.#indices, column);
    return ids;
  }
}

function indexClasses(classes: readonly string[]): Map<string, number> {
  const indices = new Map(classes.map((name, index) => [name, index]));
  if (indices.size === classes.length && classes.every((name) => typeof name === "string" && name !== ""))
    return indices;
  throw new OptionsError({
    code: "classes-not-distinct",
    summary: "The classes must be distinct, non-empty strings.",
    found: show(classes),
  });
}

function classIndex(classes: Map<string, number>, answer: ClassAnswer, open: boolean): number {
  const { value } = answer;
  if (value === null || value === undefined || value === "") return ABSTAINED;
  const index = classes.get(value);
  if (index !== undefined) return index;
  if (open && typeof value === "string") {
    classes.set(value, classes.size);
    return classes.size - 1;
  }
  throw new ConsolidationError({
    code: "answer-not-a-class",
    summary: "An answer is not one of the classes.",
    expected: open ? "a string" : `one of ${show([...classes.keys()])}`,
    found: show(value),
    where: `data object ${show(answer.objectId)}, worker ${show(answer.workerId)}`,
    fix: "Add the class to `classes`, or leave the answer out.",
  });
}

/** Rewrites indices given in order of arrival to positions in `sorted`. */
function renumber(sorted: readonly string[], arrival: ReadonlyMap<string, number>, column: Int32Array): void {
  const position = new Int32Array(sorted.length);
  for (let p = 0; p < sorted.length; p++) position[arrival.get(sorted[p]!)!] = p;
  for (let i = 0; i < column.length; i++) if (column[i]! >= 0) column[i] = position[column[i]!]!;
}

/** A counting sort: the entries of `order` (by default all, as given) by their key, equal keys as they were. */
function stableOrder(keys: Int32Array, size: number, order?: Int32Array): Int32Array {
  const next = new Int32Array(size + 1);
  for (let i = 0; i < keys.length; i++) next[keys[i]! + 1]!++;
  for (let k = 0; k < size; k++) next[k + 1]! += next[k]!;
  const sorted = new Int32Array(keys.length);
  for (let i = 0; i < keys.length; i++) {
    const entry = order === undefined ? i : order[i]!;
    sorted[next[keys[entry]!]!++] = entry;
  }
  return sorted;
}

/** Keeps the last of each run of equal (object, worker), without the abstentions. */
function lastAnswers(
  order: Int32Array,
  objectOf: Int32Array,
  workerOf: Int32Array,
  labelOf: Int32Array,
  objects: number,
): Pick<AnswerMatrix, "offsets" | "workers" | "labels"> {
  const offsets = new Int32Array(objects + 1);
  const workers = new Int32Array(order.length);
  const labels = new Int32Array(order.length);
  let kept = 0;
  for (let i = 0; i < order.length; i++) {
    const entry = order[i]!;
    const object = objectOf[entry]!;
    const following = order[i + 1];
    const superseded =
      following !== undefined && objectOf[following] === object && workerOf[following] === workerOf[entry];
    if (!superseded && labelOf[entry]! !== ABSTAINED) {
      workers[kept] = workerOf[entry]!;
      labels[kept] = labelOf[entry]!;
      kept++;
    }
    offsets[object + 1] = kept;
  }
  return { offsets, workers: workers.slice(0, kept), labels: labels.slice(0, kept) };
}
