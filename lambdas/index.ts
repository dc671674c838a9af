/** The two handler factories, with Ground Truth's contract. The only code of Labelsmith that ships to AWS. */
export {
  type ConsolidationHandler,
  type ConsolidationOptions,
  createConsolidationHandler,
} from "./consolidation-handler.ts";
export type {
  Annotation,
  Consolidate,
  ConsolidateBatch,
  ConsolidationObject,
  FailedLabel,
} from "./consolidation-object.ts";
export {
  type AnnotationsFromAllWorkers,
  annotationsFromAllWorkers,
} from "./consolidators/annotations-from-all-workers.ts";
export {
  type BoundingBoxesLabel,
  type BoundingBoxesOptions,
  boundingBoxes,
} from "./consolidators/bounding-boxes.ts";
export { type CarriedSingleClassOptions, carriedSingleClass } from "./consolidators/carried-single-class.ts";
export { type SingleClassLabel, type SingleClassOptions, singleClass } from "./consolidators/single-class.ts";
export { type MethodLabel, type WithMethodOptions, withMethod } from "./consolidators/with-method.ts";
export * from "./contract/index.ts";
export { createLogger, type LogFields, type Logger, type LogLevel } from "./logger.ts";
export {
  createPreAnnotationHandler,
  type PreAnnotationContext,
  type PreAnnotationHandler,
  type PreAnnotationOptions,
} from "./pre-annotation-handler.ts";
export { awsSdk } from "./s3/aws-sdk.ts";
export { type JobRoleOptions, jobRole } from "./s3/job-role.ts";
export { ownRole } from "./s3/own-role.ts";
export type { S3Access, S3AccessRequest, S3Reader } from "./s3/reader.ts";
export { type S3WorkerCountsOptions, s3WorkerCounts } from "./worker-counts/s3-store.ts";
export type { CarriedCounts, StoredCounts, WorkerCountsStore } from "./worker-counts/store.ts";
