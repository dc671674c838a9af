/** The spread of some numbers. */
export interface Spread {
  readonly count: number;
  readonly lowest: number;
  readonly median: number;
  readonly p90: number;
  readonly highest: number;
  readonly mean: number;
}

/** `undefined` if there are none. */
export function spreadOf(values: readonly number[]): Spread | undefined {
  if (values.length === 0) return undefined;
  const sorted = Float64Array.from(values).sort();
  return {
    count: sorted.length,
    lowest: sorted[0]!,
    median: quantile(sorted, 0.5),
    p90: quantile(sorted, 0.9),
    highest: sorted.at(-1)!,
    mean: sorted.reduce((sum, value) => sum + value, 0) / sorted.length,
  };
}

/** A quantile of sorted numbers, between two of them in proportion (type 7 of Hyndman and Fan, doi:10.1080/00031305.1996.10473566). */
export function quantile(sorted: Float64Array, share: number): number {
  const position = (sorted.length - 1) * share;
  const below = sorted[Math.floor(position)]!;
  return below + (sorted[Math.ceil(position)]! - below) * (position - Math.floor(position));
}

/** Below this a value is far from the others: Tukey's lower fence, a quartile less one and a half times the middle half's width. */
export function lowerFence(values: readonly number[]): number {
  if (values.length === 0) return Number.NEGATIVE_INFINITY;
  const sorted = Float64Array.from(values).sort();
  const first = quantile(sorted, 0.25);
  return first - 1.5 * (quantile(sorted, 0.75) - first);
}
