import { majorityVote } from "../consolidation/classification/majority-vote.ts";
import type { Consolidate, ConsolidationObject } from "../consolidation-object.ts";
import { ContractError } from "../contract/errors.ts";
import { requireFunction } from "../validate.ts";
import { answersOfObject } from "./answers-of-object.ts";

/** The label of a single-class task: what Ground Truth's built-in tasks put into the label and its metadata, in one object. */
export interface SingleClassLabel {
  /** Index of the class in the job's label categories; -1 for a class that is not among them. */
  readonly class_id: number;
  readonly "class-name": string;
  /** In [0, 1], and 0 when a single worker answered. */
  readonly confidence: number;
}

export interface SingleClassOptions<Content> {
  /** The chosen class in an answer; `undefined` or `""` is an abstention. */
  readonly answer: (content: Content) => string | undefined;
}

/**
 * Consolidates single-class answers by majority vote: the label is the class with the most votes, its confidence their
 * share. A tie goes to the class that comes first in the job's label categories, or in the alphabet without these.
 *
 * `withMethod` with `auto` does better where workers answer many data objects of a batch.
 *
 * @throws OptionsError at once, if `answer` is not a function. The function fails for a data object on which all abstain.
 * @example
 * import { classifierAnswer, createConsolidationHandler, singleClass } from "labelsmith/lambdas";
 * import { z } from "zod";
 *
 * export const handler = createConsolidationHandler({
 *   answer: z.object({ sentiment: classifierAnswer }),
 *   consolidate: singleClass({ answer: (content) => content.sentiment.label }),
 * });
 */
export function singleClass<Content>({
  answer,
}: SingleClassOptions<Content>): Consolidate<Content, SingleClassLabel> {
  requireFunction(answer, "answer");
  return function consolidateSingleClass(object) {
    const answers = answersOfObject(object, answer);
    const { objects } = majorityVote(answers, { classes: classesOf(object.labelCategories, answers) });
    return singleClassLabel(object, objects[0]);
  };
}

/** The label categories, and behind them any class that was answered but is not among them. */
function classesOf(
  labelCategories: readonly string[],
  answers: readonly { readonly value: string | undefined }[],
): readonly string[] {
  const others = answers.flatMap(({ value }) => (value ? [value] : [])).sort();
  return [...new Set([...labelCategories, ...others])];
}

/** @throws ContractError if no class was found, because nobody chose one. */
export function singleClassLabel(
  {
    datasetObjectId,
    labelCategories,
  }: Pick<ConsolidationObject<unknown>, "datasetObjectId" | "labelCategories">,
  result: { readonly label: string | null; readonly confidence: number } | undefined,
): SingleClassLabel {
  if (!result || result.label === null) {
    throw new ContractError({
      code: "all-abstained",
      summary: "No worker chose a class.",
      where: `data object ${datasetObjectId}`,
    });
  }
  return {
    class_id: labelCategories.indexOf(result.label),
    "class-name": result.label,
    confidence: result.confidence,
  };
}
