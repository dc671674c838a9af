import type { ConsolidatedObject, Consolidation, Diagnostics } from "../types.ts";
import type { NumericTable } from "./numeric-table.ts";
import { sortedAnswers, sumOfSquares } from "./object-statistics.ts";
import { workerQualities } from "./worker-errors.ts";

/** The consolidated value of one data object, and how far the answers lie apart. */
export interface NumericObject<Label> extends ConsolidatedObject<Label> {
  /** Sample standard deviation of the answers, in their own unit; `null` with fewer than two. */
  readonly spread: number | null;
}

/** What every numeric and ordinal method returns. */
export interface NumericConsolidation<Label = number> extends Consolidation<Label> {
  readonly objects: readonly NumericObject<Label>[];
}

/** What a method has computed. */
export interface NumericEstimate {
  /** One per object; that of an object without answers is not used. */
  readonly labels: Float64Array;
  /** Whether workers were told apart, and are to be listed. */
  readonly weighsWorkers: boolean;
  readonly iterations: number;
  readonly converged: boolean;
}

/**
 * Puts the result together. Confidence: 1 / (1 + spread / length of the scale), 0 with fewer than two answers. Agreement:
 * mean over objects of 1 - mean distance of two answers / length of the scale.
 */
export function numericResult<Label>(
  table: NumericTable,
  estimate: NumericEstimate,
  labelOf: (value: number) => Label,
): NumericConsolidation<Label> {
  const objects = table.objectIds.map((objectId, o) => {
    const answers = table.offsets[o + 1]! - table.offsets[o]!;
    const spread = answers < 2 ? null : Math.sqrt(sumOfSquares(table, o) / (answers - 1));
    return {
      objectId,
      label: answers === 0 ? null : labelOf(estimate.labels[o]!),
      confidence: spread === null ? 0 : 1 / (1 + relative(spread, table.width)),
      answers,
      spread,
    };
  });
  const diagnostics: Diagnostics = {
    iterations: estimate.iterations,
    converged: estimate.converged,
    agreement: meanAgreement(table),
  };
  return {
    objects,
    workers: estimate.weighsWorkers ? workerQualities(table, estimate.labels) : [],
    diagnostics,
  };
}

function relative(distance: number, width: number): number {
  return distance === 0 ? 0 : distance / width;
}

function meanAgreement(table: NumericTable): number | null {
  let sum = 0;
  let objects = 0;
  for (let o = 0; o < table.objectIds.length; o++) {
    const sorted = sortedAnswers(table, o);
    const answers = sorted.length;
    if (answers < 2) continue;
    let distance = 0;
    for (let i = 1; i < answers; i++) distance += i * (answers - i) * (sorted[i]! - sorted[i - 1]!);
    sum += Math.max(0, 1 - relative(distance / ((answers * (answers - 1)) / 2), table.width));
    objects++;
  }
  return objects === 0 ? null : sum / objects;
}
