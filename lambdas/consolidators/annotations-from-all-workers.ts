import type { ConsolidationObject } from "../consolidation-object.ts";

/** The label that keeps every worker's answer, for a job that is consolidated later. */
export interface AnnotationsFromAllWorkers {
  readonly annotationsFromAllWorkers: readonly {
    readonly workerId: string;
    readonly annotationData: { readonly content: string };
  }[];
}

/**
 * No consolidation at all: the answers as they came, in the shape of AWS's own sample Lambda, whose readers are many.
 * It is what a consolidation handler without options does.
 */
export function annotationsFromAllWorkers({
  annotations,
}: ConsolidationObject<unknown>): AnnotationsFromAllWorkers {
  return {
    annotationsFromAllWorkers: annotations.map(({ workerId, answerContent }) => ({
      workerId,
      annotationData: { content: JSON.stringify(answerContent) },
    })),
  };
}
