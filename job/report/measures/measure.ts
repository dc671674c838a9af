import type { ObjectAgreement, WorkerAgreement } from "../../../lambdas/consolidation/agreement/index.ts";
import type { Answer } from "../../../lambdas/consolidation/types.ts";
import type { Json } from "../../../lambdas/contract/json.ts";

/** What a measure says of the answers of one field. */
export interface Measured {
  /** In [0, 1]: the mean over the data objects with two answers or more; `null` without any. */
  readonly agreement: number | null;
  /** Krippendorff's alpha, where answers are classes or numbers; `null` where there was nothing to agree about. */
  readonly alpha?: number | null;
  /** Fleiss' kappa, where all data objects have the same number of answers. */
  readonly kappa?: number | null;
  readonly objects: readonly ObjectAgreement[];
  readonly workers: readonly WorkerAgreement[];
}

/** How the agreement of one kind of answers is measured. */
export interface Measure {
  readonly kind: string;
  /** What the agreement is, in words: "share of pairs of workers with the same class". */
  readonly statistic: string;
  /** Whether an answer is of this kind. */
  fits(value: Json): boolean;
  /** @param answers all of this kind. */
  measure(answers: readonly Answer<Json>[]): Measured;
  /** The label categories that an answer of this kind names, each as often as it does; empty for kinds without. */
  categories(value: Json): readonly string[];
}

export interface MeasureDefinition<Value> {
  readonly kind: string;
  readonly statistic: string;
  /** The answer, or `undefined` if it is not of this kind. */
  read(value: Json): Value | undefined;
  measure(answers: readonly Answer<Value>[]): Measured;
  categories?(value: Value): readonly string[];
}

/** Makes a measure of its definition. */
export function defineMeasure<Value>(definition: MeasureDefinition<Value>): Measure {
  const { kind, statistic, read, measure, categories } = definition;
  return {
    kind,
    statistic,
    fits: (value) => read(value) !== undefined,
    measure: (answers) =>
      measure(
        answers.flatMap(({ objectId, workerId, value }) => {
          const own = read(value);
          return own === undefined ? [] : [{ objectId, workerId, value: own }];
        }),
      ),
    categories(value) {
      const own = read(value);
      return own === undefined || categories === undefined ? [] : categories(own);
    },
  };
}
