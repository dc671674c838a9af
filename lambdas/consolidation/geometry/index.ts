export type { BoundingBox, MergedBox } from "./bounding-box.ts";
export {
  type BoundingBoxConsensus,
  type BoundingBoxConsensusOptions,
  type BoxWorkerQuality,
  boundingBoxConsensus,
} from "./bounding-box-consensus.ts";
export { type BoundingBoxMergeOptions, boundingBoxMerge, mergeBoundingBoxes } from "./bounding-box-merge.ts";
export { type BoxWorkerCounts, mergeBoxWorkerCounts } from "./box-worker-counts.ts";
export type { Keypoint } from "./keypoint.ts";
export { type KeypointConsensusOptions, keypointConsensus } from "./keypoint-consensus.ts";
export type { MatchingOptions, MergeOptions } from "./merge-options.ts";
export type { Polygon, Polyline, Vertex } from "./polygon.ts";
export { type PolygonConsensusOptions, polygonConsensus } from "./polygon-consensus.ts";
export { lineConsensus, type PolylineConsensusOptions, polylineConsensus } from "./polyline-consensus.ts";
export { type GeometricMedianOptions, geometricMedian } from "./primitives/geometric-median.ts";
export { intersectionOverUnion } from "./primitives/iou.ts";
export { polygonArea } from "./primitives/polygon-area.ts";
export { polygonIoU } from "./primitives/polygon-iou.ts";
export { type RotatedBox, rotatedBoxIoU } from "./rotated-box.ts";
export { type RotatedBoxConsensusOptions, rotatedBoxConsensus } from "./rotated-box-consensus.ts";
export type { ShapeConsensus } from "./shapes/shape-consensus.ts";
export type { ShapeConsensusOptions } from "./shapes/shape-consensus-options.ts";
export type { MergedShape } from "./shapes/shape-kind.ts";
export type { ShapeWorkerQuality } from "./worker-model/worker-quality.ts";
