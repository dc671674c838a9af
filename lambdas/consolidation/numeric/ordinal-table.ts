import { OptionsError, show } from "../../contract/errors.ts";
import { type ClassAnswer, encodeAnswers } from "../classification/answer-matrix.ts";
import type { NumericTable } from "./numeric-table.ts";

/** Options of the ordinal methods. */
export interface OrdinalOptions {
  /** The classes, lowest first. */
  readonly order: readonly string[];
}

/** Weights within this share of half of an object's weight are half of it. */
const TIE = 1e-9;

export function checkOrder({ order }: OrdinalOptions): readonly string[] {
  if (Array.isArray(order) && order.length > 0) return order;
  throw new OptionsError({
    code: "order-missing",
    summary: "The option order does not say which classes there are.",
    expected: "the classes, lowest first",
    found: show(order),
  });
}

/** The answers as places in the order, from 0. */
export function ordinalTable(answers: readonly ClassAnswer[], order: readonly string[]): NumericTable {
  const { objectIds, workerIds, offsets, workers, labels } = encodeAnswers(answers, { classes: order });
  return { objectIds, workerIds, offsets, workers, values: labels, width: order.length - 1 };
}

/** Per object the lowest place that has, together with those below it, half of the weight; 0 without answers. */
export function weightedMedians(table: NumericTable, weights: Float64Array): Float64Array {
  const { offsets, workers, values, width } = table;
  const atPlace = new Float64Array(width + 1);
  return Float64Array.from(table.objectIds, (_, o) => {
    atPlace.fill(0);
    let total = 0;
    for (let i = offsets[o]!; i < offsets[o + 1]!; i++) {
      atPlace[values[i]!]! += weights[workers[i]!]!;
      total += weights[workers[i]!]!;
    }
    let place = 0;
    let below = atPlace[0]!;
    while (below < total * (0.5 - TIE)) below += atPlace[++place]!;
    return place;
  });
}
