import type { Json, JsonObject } from "../lambdas/contract/json.ts";
import type { DeploySettings } from "./deploy-settings.ts";

/** What a score function compares: a label that a job made, and the label that is known to be true. */
export interface ScoredLabel<Label = Json> {
  readonly label: Label;
  readonly truth: Label;
}

/** What a simulated worker knows when it answers. */
export interface SimulatedWork {
  readonly dataObject: JsonObject;
  readonly taskInput: JsonObject;
  /** The label of `truth.jsonl`, if the task has one. */
  readonly truth: Json | undefined;
  readonly workerId: string;
  /** Uniform in [0, 1), the same sequence for the same seed, data object and worker. */
  readonly random: () => number;
}

/**
 * A labeling task: the fields of Ground Truth's `CreateLabelingJob` that do not depend on an account, in camelCase, and the
 * names of the files beside it. Every file has a usual name; a name is given only where it differs.
 */
export interface TaskDefinition {
  /** 1 to 63 letters, digits and inner hyphens. Defaults to the folder's name. */
  readonly labelingJobName?: string;
  /** The key of the label in the output manifest: letters, digits and inner hyphens. Defaults to the job's name. */
  readonly labelAttributeName?: string;
  /** What workers choose from, in the order of the class indices. */
  readonly labelCategories?: readonly string[];
  /** What workers see in their list of tasks: 1 to 128 characters. */
  readonly taskTitle: string;
  /** 1 to 255 characters in one line. */
  readonly taskDescription: string;
  /** Up to 5, each of letters and digits with single spaces. */
  readonly taskKeywords?: readonly string[];
  /** 1 to 9. Defaults to 1. */
  readonly numberOfHumanWorkersPerDataObject?: number;
  /** How long a worker has for one data object: 30 to 28,800 seconds. Defaults to 3,600. */
  readonly taskTimeLimitInSeconds?: number;
  /** How long a data object is offered to workers: 60 to 2,592,000 seconds. */
  readonly taskAvailabilityLifetimeInSeconds?: number;
  /** How many data objects are out with workers at once: 1 to 5,000. */
  readonly maxConcurrentTaskCount?: number;

  /** The worker template. Defaults to `template.liquid.html`. */
  readonly template?: string;
  /** The module with the pre-annotation `handler`. Defaults to `pre-annotation.ts`, if there is one. */
  readonly preAnnotation?: string;
  /** The module with the consolidation `handler`. Defaults to `consolidation.ts`, if there is one. */
  readonly consolidation?: string;
  /** Sample input lines. Defaults to `manifest.jsonl`. */
  readonly manifest?: string;
  /** Recorded worker answers. Defaults to `answers.jsonl`, if there is one. */
  readonly answers?: string;
  /** Labels known to be true. Defaults to `truth.jsonl`, if there is one. */
  readonly truth?: string;
  /** Local copies of the S3 objects that the manifest names. Defaults to `data`. */
  readonly data?: string;

  /** How near a label is to the truth, in [0, 1]. Defaults to 1 for equal JSON and 0 for anything else. */
  readonly score?: (labels: ScoredLabel) => number;
  /** The answer content of a simulated worker. Defaults to a random answer to the elements of the template. */
  readonly simulate?: (work: SimulatedWork) => JsonObject;

  /** Where and how this task is deployed; wins over the settings of the project. */
  readonly deploy?: Partial<DeploySettings>;
}
