import { kindOf } from "../attribute-readers.ts";
import { AttributeError } from "../json-attribute.ts";

/** A point of view from which responses are ranked. */
export interface RankingDimension {
  readonly name: string;
  /** Whether responses may have the same rank. */
  readonly allowTie: boolean;
}

/** The rank of each response, from 1, the best; `undefined` for one that has none yet. */
export type Ranks = readonly (number | undefined)[];

/** Reads the attribute `ordinal-ranking-dimensions`. */
export function readDimensions(value: unknown): RankingDimension[] {
  if (!Array.isArray(value))
    throw new AttributeError(`must be a list of dimensions, but is ${kindOf(value)}`);
  return value.map((item: unknown, index) => {
    const given: { name?: unknown; allowTie?: unknown } =
      typeof item === "object" && item !== null ? item : {};
    const { name, allowTie } = given;
    if (typeof name === "string" && name !== "")
      return { name, allowTie: allowTie === true || allowTie === "true" };
    throw new AttributeError(
      `must be a list like [{ name: 'Clarity', allowTie: true }], but its item ${index + 1} has no name`,
    );
  });
}

/** Gives a response a rank. Where ties are not allowed, the one that had it gets that of the response in exchange. */
export function withRank(ranks: Ranks, response: number, rank: number, allowTie: boolean): Ranks {
  const before = ranks[response];
  return ranks.map((other, index) => {
    if (index === response) return rank;
    return !allowTie && other === rank ? before : other;
  });
}

export function isRanked(ranks: Ranks): ranks is readonly number[] {
  return ranks.every((rank) => rank !== undefined);
}
