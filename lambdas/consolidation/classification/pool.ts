import type { AnswerRows } from "./answer-rows.ts";

/** How all workers together answer. */
export interface Pool {
  readonly columns: number;
  /** P(answered class | column), answered classes × columns; each column sums to 1. */
  readonly cells: Float64Array;
  /** Counts of workers that have no row, answered classes × columns. */
  readonly absent: Float64Array;
}

/** Keeps the pool's columns away from 0 where nobody gave an answer yet. */
const POOL_SMOOTHING = 0.01;

/** Recomputes the pool from all workers' counts. */
export function updatePool(pool: Pool, rows: AnswerRows, counts: Float64Array): void {
  const { columns, cells } = pool;
  for (let cell = 0; cell < cells.length; cell++) cells[cell] = pool.absent[cell]! + POOL_SMOOTHING;
  for (let row = 0; row < rows.labels.length; row++) {
    const cell = rows.labels[row]! * columns;
    for (let c = 0; c < columns; c++) cells[cell + c]! += counts[row * columns + c]!;
  }
  for (let c = 0; c < columns; c++) {
    let sum = 0;
    for (let cell = c; cell < cells.length; cell += columns) sum += cells[cell]!;
    for (let cell = c; cell < cells.length; cell += columns) cells[cell]! /= sum;
  }
}

/**
 * Adds `amount` pseudo-answers per column to each worker's rows, shaped like the pool. With `tilted`, a worker who is
 * right more often than the pool would be on the same objects gets the pool's answers with the odds of a right one
 * multiplied accordingly, and its wrong ones in proportion.
 */
export function addPooledAnswers(
  pool: Pool,
  rows: AnswerRows,
  counts: Float64Array,
  amount: number,
  tilted: boolean,
  pseudo: Float64Array,
): void {
  const { columns, cells } = pool;
  const subtypes = columns / (cells.length / columns);
  const odds = tilted ? oddsRatios(pool, rows, counts) : undefined;
  for (let w = 0; w + 1 < rows.offsets.length; w++) {
    const ratio = odds === undefined ? 1 : odds[w]!;
    for (let row = rows.offsets[w]!; row < rows.offsets[w + 1]!; row++) {
      const label = rows.labels[row]!;
      for (let c = 0; c < columns; c++) {
        const k = Math.floor(c / subtypes);
        const right = withinReason(cells[k * columns + c]!, 1e-3);
        const tiltedRight = (right * ratio) / (right * ratio + 1 - right);
        const share =
          label === k ? tiltedRight : (cells[label * columns + c]! * (1 - tiltedRight)) / (1 - right);
        pseudo[row * columns + c]! += amount * (odds === undefined ? cells[label * columns + c]! : share);
      }
    }
  }
}

/** Answers' worth of the average worker in each worker's share of right answers. */
const SKILL_SMOOTHING = 5;

/** Per worker: the odds of being right, over the odds that the pool had on the same objects. */
function oddsRatios(pool: Pool, rows: AnswerRows, counts: Float64Array): Float64Array {
  const { columns, cells } = pool;
  const subtypes = columns / (cells.length / columns);
  const workers = rows.offsets.length - 1;
  const answers = new Float64Array(workers);
  const right = new Float64Array(workers);
  const expected = new Float64Array(workers);
  for (let w = 0; w < workers; w++) {
    for (let row = rows.offsets[w]!; row < rows.offsets[w + 1]!; row++) {
      for (let c = 0; c < columns; c++) {
        const k = Math.floor(c / subtypes);
        const count = counts[row * columns + c]!;
        answers[w]! += count;
        expected[w]! += count * cells[k * columns + c]!;
        if (rows.labels[row] === k) right[w]! += count;
      }
    }
  }
  const total = answers.reduce((a, b) => a + b, 0);
  const mean = total === 0 ? 0.5 : right.reduce((a, b) => a + b, 0) / total;
  return answers.map((n, w) => {
    const skill = withinReason((right[w]! + SKILL_SMOOTHING * mean) / (n + SKILL_SMOOTHING), 0.005);
    const pooled = withinReason((expected[w]! + SKILL_SMOOTHING * mean) / (n + SKILL_SMOOTHING), 0.005);
    return (skill * (1 - pooled)) / ((1 - skill) * pooled);
  });
}

function withinReason(probability: number, margin: number): number {
  return Math.min(1 - margin, Math.max(margin, probability));
}
