export { borda } from "./borda.ts";
export {
  type BradleyTerryOptions,
  type BradleyTerryResult,
  bradleyTerry,
  type RankedItem,
} from "./bradley-terry.ts";
export type { ComparisonAnswer, PairwiseComparison } from "./comparison-table.ts";
export { kemeny } from "./kemeny.ts";
export type { Ranking, RankingAnswer } from "./ranking-groups.ts";
