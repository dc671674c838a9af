import type { ConsolidationRequest, PayloadObject } from "./contract/consolidation-request.ts";
import type { Json } from "./contract/json.ts";

/** One worker's answer to a data object, parsed and checked. */
export interface Annotation<Content> {
  readonly workerId: string;
  readonly answerContent: Content;
}

/** A data object with what its workers answered: what a `consolidate` function is given. */
export interface ConsolidationObject<Content> {
  readonly datasetObjectId: string;
  /** The value of `source` (as `content`) or of `source-ref` (as `s3Uri`); nothing else of the manifest line. */
  readonly dataObject: PayloadObject["dataObject"];
  /** At least one; answers that could not be read are left out. */
  readonly annotations: readonly Annotation<Content>[];
  /** The job's label categories, in the order of its label category file; empty without one. */
  readonly labelCategories: readonly string[];
  /** The whole request, as Ground Truth sent it. */
  readonly event: ConsolidationRequest;
}

/** Consolidates one data object. What it returns must be JSON and becomes the label. */
export type Consolidate<Content, Label = unknown> = (
  object: ConsolidationObject<Content>,
) => Label | Promise<Label>;

/**
 * Consolidates all data objects of a batch at once, for methods that learn about the workers from all their answers.
 * Returns the labels by `datasetObjectId`.
 */
export type ConsolidateBatch<Content, Label = unknown> = (
  objects: readonly ConsolidationObject<Content>[],
) => ReadonlyMap<string, Label> | Promise<ReadonlyMap<string, Label>>;

/** The label of a data object that could not be consolidated, unless the handler is told to leave it out. */
export interface FailedLabel {
  readonly consolidationFailure: Json;
}
