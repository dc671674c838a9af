import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import {
  type AnswerMatrix,
  auto,
  bwa,
  type ClassificationResult,
  dawidSkene,
  ebcc,
  encodeAnswers,
  glad,
  goldAccuracy,
  groundTruthEm,
  ibcc,
  kos,
  mace,
  majorityVote,
  mMsr,
  oneCoinDawidSkene,
  wawa,
  zeroBasedSkill,
} from "../../lambdas/consolidation/classification/index.ts";
import { PUBLISHED } from "./accuracy-reference.ts";

/** Dawid-Skene without priors, as crowd-kit has it, but stopped by a measure that only falls. */
const AS_PUBLISHED = { pooling: 0, diagonal: 0, smoothing: 0, classSmoothing: 0, tolerance: 1e-4 };

const METHODS: Readonly<Record<string, (answers: AnswerMatrix) => ClassificationResult>> = {
  "majority-vote": majorityVote,
  wawa: (answers) => wawa(answers, { smoothing: 0 }),
  "zero-based-skill": zeroBasedSkill,
  "one-coin-dawid-skene": oneCoinDawidSkene,
  "dawid-skene as published": (answers) => dawidSkene(answers, AS_PUBLISHED),
  "dawid-skene": dawidSkene,
  ibcc,
  ebcc,
  bwa,
  glad,
  mace,
  "m-msr": mMsr,
  kos,
  "ground-truth-em": groundTruthEm,
  auto,
};

/** Sets with more classes than this are ratings, not classes. */
const MOST_CLASSES = 20;

interface CrowdSet {
  readonly name: string;
  readonly answers: AnswerMatrix;
  readonly gold: ReadonlyMap<string, string>;
}

/**
 * Accuracy of the single-class methods on a folder of crowd answers, `<set>/answers.csv` (task,worker,label) and
 * `<set>/gold.csv` (task,label), with what others report in brackets. Every listed gold label counts.
 *
 * Arguments: the folder (../shared/data/crowd-answers); then the methods, by default all.
 */
export async function main(args: string[]): Promise<void> {
  const [folder = "../shared/data/crowd-answers", ...chosen] = args;
  const names = Object.keys(METHODS).filter((name) => chosen.length === 0 || chosen.includes(name));
  const sets = await readSets(folder);
  const table = new Map(
    names.map((name) => [name, sets.map((set) => accuracyOf(METHODS[name]!, set))] as const),
  );
  const votes = sets.map((set) => accuracyOf(majorityVote, set) ?? 0);

  const width = Math.max(...names.map((name) => name.length), 12);
  const head = sets.map(({ name }) => name.padStart(16)).join("");
  console.log(`${"".padEnd(width)}${head}            mean`);
  for (const [name, accuracies] of table) {
    const cells = accuracies.map((accuracy, s) => cell(accuracy, PUBLISHED[name]?.[sets[s]!.name]));
    console.log(`${name.padEnd(width)}${cells.join("")}${cell(mean(accuracies), undefined)}`);
  }
  const gains = table.get("auto")?.map((accuracy, s) => (accuracy === null ? null : accuracy - votes[s]!));
  if (gains === undefined) return;
  const cells = gains.map((gain) => `${gain === null ? "-" : points(gain)}`.padStart(16)).join("");
  console.log(`${"auto - votes".padEnd(width)}${cells}${points(mean(gains) ?? 0).padStart(16)}`);
}

async function readSets(folder: string): Promise<CrowdSet[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const sets: CrowdSet[] = [];
  for (const { name } of entries.filter((entry) => entry.isDirectory())) {
    const rows = await readRows(join(folder, name, "answers.csv"));
    const answers = encodeAnswers(
      rows.map(([objectId = "", workerId = "", value = ""]) => ({ objectId, workerId, value })),
    );
    if (answers.classes.length > MOST_CLASSES) continue;
    const gold = new Map(
      (await readRows(join(folder, name, "gold.csv"))).map(([task = "", label = ""]) => [task, label]),
    );
    sets.push({ name, answers, gold });
  }
  return sets.sort((a, b) => (a.name < b.name ? -1 : 1));
}

async function readRows(file: string): Promise<string[][]> {
  return parse(await readFile(file), { from_line: 2 });
}

/** `null` where the method does not apply: KOS is for two classes. */
function accuracyOf(method: (answers: AnswerMatrix) => ClassificationResult, set: CrowdSet): number | null {
  if (method === METHODS["kos"] && set.answers.classes.length > 2) return null;
  return goldAccuracy(method(set.answers), set.gold).accuracy;
}

function mean(values: readonly (number | null)[]): number | null {
  const numbers = values.filter((value) => value !== null);
  return numbers.length === 0 ? null : numbers.reduce((a, b) => a + b, 0) / numbers.length;
}

function cell(accuracy: number | null, published: number | undefined): string {
  const found = accuracy === null ? "-" : accuracy.toFixed(4);
  return `${found}${published === undefined ? "        " : ` (${published.toFixed(3)})`}`.padStart(16);
}

function points(difference: number): string {
  return `${(100 * difference).toFixed(2)}        `;
}
