import type { OutputProblem } from "./job-output.ts";
import type { FailureGroup } from "./outcome.ts";
import type { Spread } from "./quantiles.ts";

/** What a labeling job that ran came to. Shares, agreements, confidences and scores are in [0, 1]; times are in seconds. */
export interface JobReport {
  readonly job: {
    readonly name: string;
    readonly labelAttributeName: string | null;
    readonly folder: string;
  };
  /** The parts of the output folder that are not there. */
  readonly missing: readonly string[];
  readonly problems: readonly OutputProblem[];
  readonly counters: {
    readonly objects: number;
    readonly labeled: number;
    readonly failed: number;
    readonly unlabeled: number;
    readonly answers: number;
    readonly workers: number;
  };
  /** How many data objects have each number of answers, the fewest first. */
  readonly answersPerObject: readonly { readonly answers: number; readonly objects: number }[];
  readonly failures: readonly FailureGroup[];
  readonly consolidation: {
    readonly requests: number;
    readonly responses: number;
    /** Data objects that were sent to the consolidation Lambda and are in no response. */
    readonly unanswered: readonly string[];
  };
  /** The mean over the fields of the answers; `null` where no data object has two answers. */
  readonly agreement: number | null;
  readonly fields: readonly FieldReport[];
  /** Of each answer; `null` where the answers have no times. */
  readonly times: Spread | null;
  readonly workers: readonly WorkerReport[];
  readonly confidence: ConfidenceReport | null;
  /** How often the labels have each label category, the most common first. */
  readonly categories: readonly CategoryCount[];
  /** The labels against the known truth; `null` where none is known. */
  readonly truth: { readonly known: number; readonly score: number } | null;
  /** In the order of the manifest. */
  readonly objects: readonly ObjectReport[];
  /** The data objects worth a second look, the most urgent first. */
  readonly secondLook: readonly SecondLook[];
}

/** The answers under one name of the form. */
export interface FieldReport {
  readonly field: string;
  /** `class`, `boxes`, `text`, ... */
  readonly kind: string;
  /** What `agreement` is, in words. */
  readonly statistic: string;
  readonly agreement: number | null;
  readonly alpha: number | null;
  readonly kappa: number | null;
  readonly answers: number;
  /** Answers that are not of the kind, and were left out. */
  readonly unread: number;
  /** How often workers named each label category, the most common first. */
  readonly categories: readonly CategoryCount[];
}

export interface CategoryCount {
  readonly category: string;
  readonly count: number;
}

export interface WorkerReport {
  readonly workerId: string;
  readonly answers: number;
  /** With the other workers on the same data objects; `null` where there were none. */
  readonly agreement: number | null;
  readonly times: Spread | null;
  /** Answers that took less than a quarter of the job's median time. */
  readonly hasty: number;
  readonly flags: readonly WorkerFlag[];
}

/** `hasty`: many answers came too fast; `disagrees`: agreement is far below that of the other workers. */
export type WorkerFlag = "hasty" | "disagrees";

export interface ConfidenceReport extends Spread {
  /** How many confidences are in each tenth: from 0 to 0.1, ..., from 0.9 to 1, each without its end but the last. */
  readonly bins: readonly number[];
}

export interface ObjectReport {
  readonly datasetObjectId: string;
  /** The text or the S3 URI; `null` where the line has neither. */
  readonly source: { readonly key: "source" | "source-ref"; readonly value: string } | null;
  readonly outcome: "labeled" | "failed" | "unlabeled";
  readonly failure: string | null;
  readonly answers: number;
  readonly agreement: number | null;
  /** The lowest one in the label; `null` where the label has none. */
  readonly confidence: number | null;
  /** The median over its workers. */
  readonly seconds: number | null;
  /** Against the known truth. */
  readonly score: number | null;
}

export interface SecondLook {
  readonly datasetObjectId: string;
  /** Adds up what the reasons weigh; only for comparing. */
  readonly urgency: number;
  readonly reasons: readonly SecondLookReason[];
}

export interface SecondLookReason {
  readonly code:
    | "failed"
    | "low-agreement"
    | "low-confidence"
    | "wrong"
    | "slow"
    | "hasty-answer"
    | "single-worker";
  readonly message: string;
}
