export type { BoundingBox, MergedBox } from "./bounding-box.ts";
export {
  type BoundingBoxConsensus,
  type BoundingBoxConsensusOptions,
  type BoxWorkerQuality,
  boundingBoxConsensus,
} from "./bounding-box-consensus.ts";
export { type BoundingBoxMergeOptions, boundingBoxMerge, mergeBoundingBoxes } from "./bounding-box-merge.ts";
export { intersectionOverUnion } from "./iou.ts";
export type { MergeOptions } from "./merge-options.ts";
export type { ShapeWorkerQuality } from "./worker-quality.ts";
