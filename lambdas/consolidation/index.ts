/** Consolidation methods and agreement statistics as plain, deterministic functions. */
export * from "./agreement/index.ts";
export * from "./geometry/index.ts";
export * from "./spans/index.ts";
export * from "./text/index.ts";
export type { Answer, ConsolidatedObject, Consolidation, Diagnostics, WorkerQuality } from "./types.ts";
export { majorityVote } from "./classification/majority-vote.ts";
