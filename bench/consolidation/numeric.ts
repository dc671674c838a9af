import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { parse } from "csv-parse/sync";
import {
  catd,
  crh,
  type NumericAnswer,
  type NumericConsolidation,
  numericMean,
  numericMedian,
  precisionWeightedMean,
  trimmedMean,
} from "../../lambdas/consolidation/numeric/index.ts";

const METHODS: Readonly<Record<string, (answers: readonly NumericAnswer[]) => NumericConsolidation>> = {
  numericMean,
  trimmedMean,
  "trimmedMean 0.2": (answers) => trimmedMean(answers, { trim: 0.2 }),
  numericMedian,
  crh,
  catd,
  precisionWeightedMean,
};

/** What others report on the set: mean absolute and root mean square errors. */
const REFERENCE =
  "reference: mean 12.02 / 17.84, LFC-N 12.20 / 18.97, PM-CRH 17.25 / 27.38, CATD 17.72 / 28.18";

/** Errors of the numeric methods on N_Emotion (ratings from -100 to 100), from a folder of crowd answers. */
export async function main(args: string[]): Promise<void> {
  const folder = join(args[0] ?? "../shared/data", "crowd-answers", "N_Emotion");
  const answers = (await readRows(join(folder, "answers.csv"))).map(
    ([objectId = "", workerId = "", label]): NumericAnswer => ({ objectId, workerId, value: Number(label) }),
  );
  const gold = new Map((await readRows(join(folder, "gold.csv"))).map(([id, label]) => [id, Number(label)]));
  console.log("method                    MAE    RMSE  iterations  milliseconds");
  for (const [name, method] of Object.entries(METHODS)) {
    const start = performance.now();
    const { objects, diagnostics } = method(answers);
    const milliseconds = performance.now() - start;
    const errors = objects.flatMap(({ objectId, label }) => {
      const truth = gold.get(objectId);
      return truth === undefined || label === null ? [] : [Math.abs(label - truth)];
    });
    const absolute = mean(errors).toFixed(3).padStart(8);
    const square = Math.sqrt(mean(errors.map((error) => error ** 2)))
      .toFixed(3)
      .padStart(7);
    const iterations = String(diagnostics.iterations).padStart(10);
    console.log(
      `${name.padEnd(22)} ${absolute} ${square} ${iterations} ${milliseconds.toFixed(0).padStart(12)}`,
    );
  }
  console.log(REFERENCE);
}

async function readRows(path: string): Promise<string[][]> {
  return parse(await readFile(path, "utf8"), { from_line: 2 });
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
