/** Consolidation methods and agreement statistics as plain, deterministic functions. */
export * from "./agreement/index.ts";
export * from "./classification/index.ts";
export * from "./form/index.ts";
export * from "./geometry/index.ts";
export * from "./masks/index.ts";
export * from "./multi-label/index.ts";
export * from "./numeric/index.ts";
export * from "./ranking/index.ts";
export * from "./spans/index.ts";
export * from "./text/index.ts";
export type { Answer, ConsolidatedObject, Consolidation, Diagnostics, WorkerQuality } from "./types.ts";
export * from "./verification/index.ts";
