import type { Consolidation } from "../../lambdas/consolidation/types.ts";

/** How a result compares with labels that are known. */
export interface GoldScore {
  /** Share of the known labels that the result has, in [0, 1]; a data object without a label counts as wrong. */
  readonly accuracy: number;
  /** How many known labels the score rests on. */
  readonly known: number;
  /** Mean absolute error and root of the mean squared error, where labels are numbers. */
  readonly meanAbsoluteError?: number;
  readonly rootMeanSquaredError?: number;
  /** `confusion[known][given]`: how many data objects, where labels are classes. */
  readonly confusion?: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** More classes than these would not be a table that anybody reads. */
const MAX_CONFUSION_CLASSES = 30;

/** Compares labels with known ones; data objects that are not in the answers are passed over. */
export function scoreGold({ objects }: Consolidation<unknown>, gold: ReadonlyMap<string, string>): GoldScore {
  const pairs = objects.flatMap(({ objectId, label }) => {
    const known = gold.get(objectId);
    return known === undefined ? [] : [{ known, given: label }];
  });
  const right = pairs.filter(({ known, given }) => isSame(known, given)).length;
  return {
    accuracy: pairs.length === 0 ? 0 : right / pairs.length,
    known: pairs.length,
    ...errors(pairs),
    ...confusion(pairs),
  };
}

interface Pair {
  readonly known: string;
  readonly given: unknown;
}

function isSame(known: string, given: unknown): boolean {
  return typeof given === "number" ? Number(known) === given : known === given;
}

function errors(pairs: readonly Pair[]): Pick<GoldScore, "meanAbsoluteError" | "rootMeanSquaredError"> {
  const differences = pairs.flatMap(({ known, given }) =>
    typeof given === "number" ? [given - Number(known)] : [],
  );
  if (differences.length === 0) return {};
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  return {
    meanAbsoluteError: mean(differences.map(Math.abs)),
    rootMeanSquaredError: Math.sqrt(mean(differences.map((difference) => difference ** 2))),
  };
}

function confusion(pairs: readonly Pair[]): Pick<GoldScore, "confusion"> {
  const classes = new Set(pairs.map(({ known }) => known));
  if (classes.size > MAX_CONFUSION_CLASSES || pairs.some(({ given }) => typeof given === "number")) return {};
  const table: Record<string, Record<string, number>> = {};
  for (const { known, given } of pairs) {
    const column = typeof given === "string" ? given : "";
    const row = table[known] ?? {};
    table[known] = { ...row, [column]: (row[column] ?? 0) + 1 };
  }
  return { confusion: table };
}
