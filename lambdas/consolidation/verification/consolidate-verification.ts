import { ConsolidationError, OptionsError, show } from "../../contract/errors.ts";
import { groupValues } from "../agreement/value-groups.ts";
import { type ClassAnswers, type ClassOptions, encodeAnswers } from "../classification/answer-matrix.ts";
import type { ClassificationResult } from "../classification/classification-result.ts";
import { groundTruthEm } from "../classification/ground-truth-em.ts";
import type { Answer, ConsolidatedObject, Consolidation } from "../types.ts";

/** What a worker says about a label: the answer of a `crowd-image-classifier` or `crowd-classifier`. */
export interface Verification {
  /** The class; missing, `null` and `""` are abstentions. */
  readonly label?: string | null | undefined;
  readonly workerComment?: string | null | undefined;
}

/** One worker's verification; `null` and `undefined` are abstentions. */
export type VerificationAnswer = Answer<Verification | null | undefined>;

/** Options of {@link consolidateVerification}. */
export interface VerificationOptions {
  /** The classes in the order of the label category file, for example `["good", "bad"]`. */
  readonly classes: readonly string[];
  /** Chooses the class; `groundTruthEm`, as in the built-in tasks, unless given. */
  readonly method?: (answers: ClassAnswers, options?: ClassOptions) => ClassificationResult;
}

/** A worker's comment, as Ground Truth's output has it under `worker-feedback`. */
export interface WorkerFeedback {
  readonly comment: string;
}

/** The verdict on one data object's label. */
export interface VerificationObject extends ConsolidatedObject<string> {
  /** Ground Truth's `class-name`; `null` when no usable answer was given. */
  readonly className: string | null;
  /** In the order of worker ids; left out, as in Ground Truth's output, when nobody commented. */
  readonly workerFeedback?: readonly WorkerFeedback[];
}

/** What {@link consolidateVerification} returns. */
export interface VerificationConsolidation extends Consolidation<string> {
  readonly objects: readonly VerificationObject[];
}

/**
 * The consolidation of Ground Truth's label verification tasks: the class by its variant of Dawid-Skene, as an index in the
 * label category file, and all comments that workers left.
 *
 * - **Label**: the index of the class, as a string (`"1"`), which is how the built-in tasks write it.
 * - **Confidence**, ties, quality of workers and agreement are those of `method`; with the default, the posterior to two
 *   decimals, and 0 when a single worker answered.
 * - A worker who comments without choosing a class abstains, and is heard all the same. Comments of nothing but white space
 *   are left out. **A worker who answers an object twice** counts once, with the last answer and its comment.
 *
 * Source: "Label verification job output" in the SageMaker developer guide,
 * https://docs.aws.amazon.com/sagemaker/latest/dg/sms-data-output.html
 *
 * @throws ConsolidationError when an id is not a string, or an answer is not a verification with one of the classes
 * @throws OptionsError when the classes are missing or not distinct
 * @example
 * import { consolidateVerification } from "labelsmith/consolidation";
 *
 * const { objects } = consolidateVerification(
 *   [
 *     { objectId: "0", workerId: "anna", value: { label: "bad", workerComment: "The left box is too wide." } },
 *     { objectId: "0", workerId: "ben", value: { label: "bad" } },
 *   ],
 *   { classes: ["good", "bad"] },
 * );
 * console.log(objects[0]?.label, objects[0]?.className); // "1" "bad"
 */
export function consolidateVerification(
  answers: readonly VerificationAnswer[],
  options: VerificationOptions,
): VerificationConsolidation {
  const { classes, method = groundTruthEm } = options;
  checkClasses(classes);
  const groups = groupValues(answers);
  for (const group of groups) for (const answer of group.answers) checkVerification(answer);
  const labels = groups.flatMap((group) =>
    group.answers.map((answer) => ({ ...answer, value: answer.value?.label })),
  );
  const result = method(encodeAnswers(labels, { classes }));
  const objects = result.objects.map(({ label: className, ...object }, o): VerificationObject => {
    const feedback = groups[o]!.answers.flatMap(({ value }): WorkerFeedback[] => {
      const comment = value?.workerComment?.trim() ?? "";
      return comment === "" ? [] : [{ comment }];
    });
    return {
      ...object,
      label: className === null ? null : String(classes.indexOf(className)),
      className,
      ...(feedback.length === 0 ? {} : { workerFeedback: feedback }),
    };
  });
  return { objects, workers: result.workers, diagnostics: result.diagnostics };
}

function checkVerification({ objectId, workerId, value }: VerificationAnswer): void {
  if (value === null || value === undefined || isVerification(value)) return;
  throw new ConsolidationError({
    code: "answer-not-a-verification",
    summary: "An answer is not a verification.",
    expected: '{ label: "a class", workerComment?: "a text" }, or null for an abstention',
    found: show(value),
    where: `data object ${show(objectId)}, worker ${show(workerId)}`,
  });
}

/** Whether a value that came from a form is an object with a text, if anything, as comment; the label is checked later. */
function isVerification(value: unknown): boolean {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const comment = "workerComment" in value ? value.workerComment : undefined;
  return comment === undefined || comment === null || typeof comment === "string";
}

function checkClasses(classes: unknown): void {
  if (Array.isArray(classes) && classes.length > 0) return;
  throw new OptionsError({
    code: "verification-classes",
    summary: "The classes of the verification are missing.",
    expected: "the classes in the order of the label category file",
    found: show(classes),
  });
}
