import type { AnswerRows } from "./answer-rows.ts";

/** Pseudo-answers in every worker's confusion table. */
export interface ConfusionPrior {
  /** In every cell. */
  readonly smoothing: number;
  /** Per true class, in addition: right answers. */
  readonly diagonal: number;
  /** Per true class, in addition: answers as all workers together give them. */
  readonly pooling: number;
  /** Whether the pooled answers are adjusted to how often the worker is right. */
  readonly tilted: boolean;
}

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
 * Writes each worker's pseudo-answers but for the diagonal ones: `smoothing` and, shaped like the pool, `pooling`. With
 * `tilted`, a worker who is right more often than the pool would be on the same objects gets the pool's answers with the
 * odds of a right one multiplied accordingly, and its wrong ones in proportion.
 */
export function writePooledAnswers(
  pool: Pool,
  rows: AnswerRows,
  counts: Float64Array,
  prior: ConfusionPrior,
  pseudo: Float64Array,
): void {
  const { columns, cells } = pool;
  const { smoothing, pooling } = prior;
  const subtypes = subtypesOf(pool);
  const odds = prior.tilted ? oddsRatios(pool, rows, counts) : undefined;
  const right = new Float64Array(columns);
  const wrong = new Float64Array(columns).fill(1);
  for (let w = 0; w + 1 < rows.offsets.length; w++) {
    if (odds !== undefined) tilt(pool, odds[w]!, right, wrong);
    for (let row = rows.offsets[w]!; row < rows.offsets[w + 1]!; row++) {
      const label = rows.labels[row]!;
      const first = row * columns;
      for (let c = 0; c < columns; c++) {
        pseudo[first + c] = smoothing + pooling * cells[label * columns + c]! * wrong[c]!;
      }
      if (odds === undefined) continue;
      for (let c = label * subtypes; c < (label + 1) * subtypes; c++)
        pseudo[first + c] = smoothing + pooling * right[c]!;
    }
  }
}

/** Per column: the pool's P(right) with its odds multiplied, and the factor that wrong answers get in return. */
function tilt(pool: Pool, ratio: number, right: Float64Array, wrong: Float64Array): void {
  const { columns, cells } = pool;
  const subtypes = subtypesOf(pool);
  for (let k = 0, c = 0; c < columns; k++) {
    for (let s = 0; s < subtypes; s++, c++) {
      const pooled = withinReason(cells[k * columns + c]!, 1e-3);
      right[c] = (pooled * ratio) / (pooled * ratio + 1 - pooled);
      wrong[c] = (1 - right[c]!) / (1 - pooled);
    }
  }
}

/** Answers' worth of the average worker in each worker's share of right answers. */
const SKILL_SMOOTHING = 5;

/** Per worker: the odds of being right, over the odds that the pool had on the same objects. */
function oddsRatios(pool: Pool, rows: AnswerRows, counts: Float64Array): Float64Array {
  const { columns, cells } = pool;
  const subtypes = subtypesOf(pool);
  const workers = rows.offsets.length - 1;
  const hits = Float64Array.from(
    { length: columns },
    (_, c) => cells[Math.floor(c / subtypes) * columns + c]!,
  );
  const answers = new Float64Array(workers);
  const right = new Float64Array(workers);
  const expected = new Float64Array(workers);
  for (let w = 0; w < workers; w++) {
    let answered = 0;
    let hoped = 0;
    for (let row = rows.offsets[w]!; row < rows.offsets[w + 1]!; row++) {
      const first = row * columns;
      for (let c = 0; c < columns; c++) {
        answered += counts[first + c]!;
        hoped += counts[first + c]! * hits[c]!;
      }
      const diagonal = first + rows.labels[row]! * subtypes;
      for (let s = 0; s < subtypes; s++) right[w]! += counts[diagonal + s]!;
    }
    answers[w] = answered;
    expected[w] = hoped;
  }
  const total = answers.reduce((a, b) => a + b, 0);
  const mean = total === 0 ? 0.5 : right.reduce((a, b) => a + b, 0) / total;
  return answers.map((n, w) => {
    const skill = withinReason((right[w]! + SKILL_SMOOTHING * mean) / (n + SKILL_SMOOTHING), 0.005);
    const pooled = withinReason((expected[w]! + SKILL_SMOOTHING * mean) / (n + SKILL_SMOOTHING), 0.005);
    return (skill * (1 - pooled)) / ((1 - skill) * pooled);
  });
}

/** Columns per true class. */
function subtypesOf({ columns, cells }: Pool): number {
  return columns / (cells.length / columns);
}

function withinReason(probability: number, margin: number): number {
  return Math.min(1 - margin, Math.max(margin, probability));
}
