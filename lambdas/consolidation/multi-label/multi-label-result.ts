import { OptionsError, show } from "../../contract/errors.ts";
import { numberOption } from "../classification/check-options.ts";
import type { ConsolidatedObject, Consolidation, WorkerQuality } from "../types.ts";
import { labelAgreement } from "./label-agreement.ts";
import type { LabelTable } from "./label-table.ts";

/** Options of every multi-label method. */
export interface MultiLabelOptions {
  /** The task's label categories, in the order of the labels and of ties; without it, the classes that occur, sorted. */
  readonly classes?: readonly string[];
  /** The least probability of a class that is kept, from 0 to 1; 0.5 unless given, 0 for all that anybody chose. */
  readonly threshold?: number;
  /** Sets of classes of which at most one can apply, for example day and night; none unless given. */
  readonly exclusive?: readonly (readonly string[])[];
}

/** The classes of one data object. */
export interface MultiLabelObject extends ConsolidatedObject<readonly string[]> {
  /** The probability of every class that anybody chose; Ground Truth's `confidence-map`, by name. */
  readonly confidenceMap: Readonly<Record<string, number>>;
}

/** What every multi-label method returns. */
export interface MultiLabelConsolidation extends Consolidation<readonly string[]> {
  readonly objects: readonly MultiLabelObject[];
  readonly classes: readonly string[];
}

/** What a method has computed. */
export interface MultiLabelEstimate {
  /** P(class applies | answers), objects × classes. */
  readonly probabilities: Float64Array;
  readonly workers: readonly WorkerQuality[];
  readonly iterations: number;
  readonly converged: boolean;
}

/** Probabilities that differ by no more than this are equal. */
const TIE = 1e-9;

/** Class indices that exclude each other. */
type ExclusiveSet = readonly number[];

export function multiLabelResult(
  table: LabelTable,
  options: MultiLabelOptions,
  { probabilities, workers, iterations, converged }: MultiLabelEstimate,
): MultiLabelConsolidation {
  const least = numberOption("threshold", options.threshold, 0.5, 0, 1);
  const sets = exclusiveSets(options, table.classes);
  const size = table.classes.length;
  const objects = table.objectIds.map((objectId, o): MultiLabelObject => {
    const answers = table.offsets[o + 1]! - table.offsets[o]!;
    if (answers === 0) return { objectId, label: null, confidence: 0, answers, confidenceMap: {} };
    const row = probabilities.slice(o * size, (o + 1) * size);
    for (const set of sets) makeExclusive(row, set);
    const votes = votesFor(table, o);
    const kept = keptClasses(row, votes, least, sets);
    const sure = row.reduce((sum, p, k) => Math.min(sum, kept.has(k) ? p : 1 - p), 1);
    const known = (p: number): number => (answers === 1 ? 0 : p);
    const chosen = table.classes.flatMap((name, k): [string, number][] =>
      votes.byClass[k]! > 0 ? [[name, known(row[k]!)]] : [],
    );
    return {
      objectId,
      label: table.classes.filter((_, k) => kept.has(k)),
      confidence: known(sure),
      answers,
      confidenceMap: Object.fromEntries(chosen),
    };
  });
  const diagnostics = { iterations, converged, agreement: labelAgreement(table) };
  return { objects, workers, diagnostics, classes: table.classes };
}

function exclusiveSets(
  { classes, exclusive = [] }: MultiLabelOptions,
  known: readonly string[],
): ExclusiveSet[] {
  const listed = Array.isArray(exclusive) && exclusive.every((set) => Array.isArray(set));
  const members = listed ? exclusive.flat() : [];
  const distinct = new Set(members).size === members.length;
  const unknown = classes === undefined ? undefined : members.find((name) => !classes.includes(name));
  if (!listed || !distinct || unknown !== undefined) {
    throw new OptionsError({
      code: "exclusive-sets",
      summary: "The option exclusive is not a list of sets of classes.",
      expected: "lists of classes, each class in at most one of them",
      found: show(exclusive),
    });
  }
  // Without `classes`, a class that no answer names cannot be a rival.
  return exclusive.map((set) => set.map((name) => known.indexOf(name)).filter((k) => k >= 0));
}

/** Conditions the probabilities of a set on at most one of its classes applying. */
function makeExclusive(row: Float64Array, set: ExclusiveSet): void {
  const odds = set.map((k) => {
    const p = Math.min(1 - 1e-12, row[k]!);
    return p / (1 - p);
  });
  const total = odds.reduce((sum, value) => sum + value, 1);
  for (const [i, k] of set.entries()) row[k] = odds[i]! / total;
}

interface Votes {
  readonly byClass: Int32Array;
  /** Whether some worker said that no class applies. */
  readonly forNone: boolean;
}

function votesFor({ classes, offsets, chosen }: LabelTable, object: number): Votes {
  const byClass = new Int32Array(classes.length);
  let forNone = false;
  for (let i = offsets[object]!; i < offsets[object + 1]!; i++) {
    const row = chosen.subarray(i * classes.length, (i + 1) * classes.length);
    if (!row.includes(1)) forNone = true;
    for (let k = 0; k < row.length; k++) byClass[k]! += row[k]!;
  }
  return { byClass, forNone };
}

function keptClasses(
  row: Float64Array,
  votes: Votes,
  least: number,
  sets: readonly ExclusiveSet[],
): Set<number> {
  const all = Array.from(row.keys()).filter((k) => votes.byClass[k]! > 0);
  const kept = new Set(all.filter((k) => row[k]! >= least - TIE));
  for (const set of sets) {
    const rivals = set.filter((k) => kept.has(k)).sort((a, b) => a - b);
    const winner = mostProbable(row, rivals);
    for (const k of rivals) if (k !== winner) kept.delete(k);
  }
  const plurality = mostProbable(row, all);
  if (kept.size === 0 && plurality !== undefined && !votes.forNone) kept.add(plurality);
  return kept;
}

/** Of some classes in ascending order, the first of the most probable ones. */
function mostProbable(row: Float64Array, among: readonly number[]): number | undefined {
  return among.reduce<number | undefined>(
    (best, k) => (best === undefined || row[k]! > row[best]! + TIE ? k : best),
    undefined,
  );
}
