import { show } from "../../lambdas/contract/errors.ts";
import { jsonObjectOf } from "../../lambdas/contract/json.ts";
import { apportion, shuffledIndices } from "./shuffle.ts";

export interface SampleOptions {
  /** How many lines, or what share of them in percent (above 0, at most 100; at least one line is taken). */
  readonly size: { readonly count: number } | { readonly percent: number };
  readonly seed: string;
  /** An attribute each of whose values shall have the share in the sample that it has in the manifest. */
  readonly stratify?: string | undefined;
}

/**
 * Draws lines of a manifest without putting any back; they stay in the manifest's order. The same lines, options and seed give
 * the same sample. With a count beyond the manifest's, all lines are drawn.
 */
export function sampleLines(lines: readonly string[], options: SampleOptions): readonly string[] {
  const wanted = sampleSize(lines.length, options.size);
  const { stratify, seed } = options;
  const strata = stratify === undefined ? [range(lines.length)] : groupBy(lines, stratify);
  const shares = apportion(
    wanted,
    strata.map((indices) => indices.length),
  );
  const drawn = strata.flatMap((indices, stratum) => {
    const order = shuffledIndices(indices.length, `${seed}/${stratum}`);
    return [...order.subarray(0, shares[stratum])].map((position) => indices[position]!);
  });
  return drawn.sort((a, b) => a - b).map((index) => lines[index]!);
}

function sampleSize(lines: number, size: SampleOptions["size"]): number {
  if ("count" in size) return Math.min(size.count, lines);
  return Math.min(lines, Math.max(1, Math.round((lines * size.percent) / 100)));
}

function range(length: number): readonly number[] {
  return Array.from({ length }, (_, index) => index);
}

/** The indices of the lines with each value, in code unit order of the values; lines without one are a group of their own. */
function groupBy(lines: readonly string[], attribute: string): readonly (readonly number[])[] {
  const groups = new Map<string, number[]>();
  lines.forEach((line, index) => {
    const value = jsonObjectOf(line)?.[attribute];
    const key = value === undefined ? "" : show(value, Number.POSITIVE_INFINITY);
    const group = groups.get(key) ?? [];
    groups.set(key, group);
    group.push(index);
  });
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, indices]) => indices);
}
