import type { Answer, ConsolidatedObject, Consolidation } from "../consolidation/types.ts";
import type { ConsolidateBatch } from "../consolidation-object.ts";
import { checkFunction, requireFunction } from "../validate.ts";
import { answersOfObject } from "./answers-of-object.ts";

/** The label of a data object that a method consolidated. */
export interface MethodLabel<Label> {
  readonly label: Label | null;
  /** In [0, 1]; the method's docstring says what it means. */
  readonly confidence: number;
}

export interface WithMethodOptions<Content, Value, Label, Written> {
  /** What of an answer the method consolidates. */
  readonly answer: (content: Content) => Value;
  /** Any method of `labelsmith/consolidation`, or a function of yours. */
  readonly method: (
    answers: readonly Answer<Value>[],
    labelCategories: readonly string[],
  ) => Consolidation<Label>;
  /** The label as it is to be written. Defaults to `{ label, confidence }`. */
  readonly label?: (object: ConsolidatedObject<Label>) => Written;
}

/**
 * Uses any consolidation method in a handler, over all data objects of a batch, so that it can learn how good each worker is.
 *
 * @throws OptionsError at once, if an option is not a function.
 * @example
 * import { rover } from "labelsmith/consolidation";
 * import { createConsolidationHandler, withMethod } from "labelsmith/lambdas";
 * import { z } from "zod";
 *
 * export const handler = createConsolidationHandler({
 *   answer: z.object({ transcript: z.string() }),
 *   consolidateBatch: withMethod({
 *     answer: (content) => content.transcript,
 *     method: (answers) => rover(answers),
 *   }),
 * });
 */
export function withMethod<Content, Value, Label, Written = MethodLabel<Label>>(
  options: WithMethodOptions<Content, Value, Label, Written>,
): ConsolidateBatch<Content, Written | MethodLabel<Label>> {
  for (const name of ["answer", "method"] as const) requireFunction(options[name], name);
  checkFunction(options.label, "label");
  const { answer, method, label = ({ label, confidence }) => ({ label, confidence }) } = options;
  return function consolidateWithMethod(objects) {
    const answers = objects.flatMap((object) => answersOfObject(object, answer));
    const consolidated = method(answers, objects[0]?.labelCategories ?? []);
    return new Map(consolidated.objects.map((object) => [object.objectId, label(object)]));
  };
}
