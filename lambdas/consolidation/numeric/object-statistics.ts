import type { NumericTable } from "./numeric-table.ts";

/** The answers to an object in ascending order. */
export function sortedAnswers({ values, offsets }: NumericTable, object: number): Float64Array {
  const start = offsets[object]!;
  return Float64Array.from({ length: offsets[object + 1]! - start }, (_, i) => values[start + i]!).sort();
}

/** Mean of the answers to an object, which is their common value where they are all the same; NaN without answers. */
export function meanAnswer({ values, offsets }: NumericTable, object: number): number {
  const start = offsets[object]!;
  const end = offsets[object + 1]!;
  let sum = 0;
  for (let i = start; i < end; i++) sum += values[i]! - values[start]!;
  return values[start]! + sum / (end - start);
}

/** Summed squared distance of the answers to an object from their mean. */
export function sumOfSquares(table: NumericTable, object: number): number {
  const mean = meanAnswer(table, object);
  let sum = 0;
  for (let i = table.offsets[object]!; i < table.offsets[object + 1]!; i++)
    sum += (table.values[i]! - mean) ** 2;
  return sum;
}

/** Per object, the mean squared distance of its answers from their mean; NaN without answers. */
export function answerVariances(table: NumericTable): Float64Array {
  return Float64Array.from(
    table.objectIds,
    (_, o) => sumOfSquares(table, o) / (table.offsets[o + 1]! - table.offsets[o]!),
  );
}
