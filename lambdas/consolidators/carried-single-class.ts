import { createHash } from "node:crypto";
import { dawidSkene } from "../consolidation/classification/dawid-skene.ts";
import { mergeWorkerCounts } from "../consolidation/classification/worker-counts.ts";
import type { ConsolidateBatch, ConsolidationObject } from "../consolidation-object.ts";
import { ContractError, OptionsError, show } from "../contract/errors.ts";
import { requireFunction } from "../validate.ts";
import type { CarriedCounts, WorkerCountsStore } from "../worker-counts/store.ts";
import { answersOfObject } from "./answers-of-object.ts";
import { type SingleClassLabel, type SingleClassOptions, singleClassLabel } from "./single-class.ts";

export interface CarriedSingleClassOptions<Content> extends SingleClassOptions<Content> {
  /** Where the counts are kept between invocations: `s3WorkerCounts({ uri })`, or a store of yours. */
  readonly store: WorkerCountsStore;
  /** What a count is worth after each further batch, in (0, 1]; below 1, workers may change with time. Defaults to 1. */
  readonly decay?: number;
}

/** Other invocations may write between reading and writing; so many times the merge is tried again. */
const ATTEMPTS = 8;

/**
 * Consolidates single-class answers by Dawid-Skene, and carries what it learned about the workers from one invocation to the
 * next: Ground Truth calls the Lambda with a few data objects at a time, too few to know a worker by. The job needs a label
 * category file, because counts are comparable only between the same classes.
 *
 * A batch that is delivered again is not counted again. Labels that were given are not changed by what is learned later:
 * `labelsmith consolidate` does that for a whole job, from its worker-response folder.
 *
 * @throws OptionsError at once, if an option is wrong.
 * @example
 * import { carriedSingleClass, classifierAnswer, createConsolidationHandler, s3WorkerCounts } from "labelsmith/lambdas";
 * import { z } from "zod";
 *
 * export const handler = createConsolidationHandler({
 *   answer: z.object({ sentiment: classifierAnswer }),
 *   consolidateBatch: carriedSingleClass({
 *     answer: (content) => content.sentiment.label,
 *     store: s3WorkerCounts({ uri: "s3://my-labeling/reviews/worker-counts.json" }),
 *   }),
 * });
 */
export function carriedSingleClass<Content>({
  answer,
  store,
  decay = 1,
}: CarriedSingleClassOptions<Content>): ConsolidateBatch<Content, SingleClassLabel> {
  requireFunction(answer, "answer");
  if (!(decay > 0 && decay <= 1)) {
    throw new OptionsError({
      code: "decay",
      summary: "The decay is out of range.",
      expected: "above 0, at most 1",
      found: show(decay),
    });
  }
  return async function consolidateCarriedSingleClass(objects) {
    const [first] = objects;
    if (first === undefined) return new Map();
    const classes = checkCategories(first);
    const answers = objects.flatMap((object) => answersOfObject(object, answer));
    const batch = batchId(objects);
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const stored = await store.read();
      const carried = stored?.carried;
      const result = dawidSkene(answers, { classes, ...(carried ? { carried: carried.counts } : {}) });
      const isNew = !carried?.batches.includes(batch);
      if (!isNew || (await store.replace(stored, addBatch(carried, result.counts(), batch, decay)))) {
        const byId = new Map(objects.map((object) => [object.datasetObjectId, object]));
        return new Map(
          result.objects.flatMap((consolidated) => {
            const object = byId.get(consolidated.objectId);
            return object ? [[consolidated.objectId, singleClassLabel(object, consolidated)]] : [];
          }),
        );
      }
    }
    throw new ContractError({
      code: "worker-counts-contended",
      summary: `The worker counts changed ${ATTEMPTS} times while this batch was being added.`,
      fix: "Give every job a worker-counts object of its own.",
    });
  };
}

function addBatch(
  carried: CarriedCounts | undefined,
  counts: CarriedCounts["counts"],
  batch: string,
  decay: number,
): CarriedCounts {
  return {
    counts: carried ? mergeWorkerCounts(carried.counts, counts, decay) : counts,
    batches: [...(carried?.batches ?? []), batch],
  };
}

/** A name for the batch that a second delivery of it has, too. */
function batchId(objects: readonly ConsolidationObject<unknown>[]): string {
  const ids = objects.map(({ datasetObjectId }) => datasetObjectId).sort();
  return createHash("sha256").update(JSON.stringify(ids)).digest("base64url").slice(0, 16);
}

function checkCategories({ labelCategories }: ConsolidationObject<unknown>): readonly string[] {
  if (labelCategories.length > 0) return labelCategories;
  throw new ContractError({
    code: "no-label-categories",
    summary: "The request has no label categories, so nothing can be carried between batches.",
    expected: "labelCategories in the consolidation request",
    fix: "Give the job a label category configuration file.",
  });
}
