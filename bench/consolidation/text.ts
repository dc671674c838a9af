import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { editDistance } from "../../lambdas/consolidation/text/edit-distance.ts";
import { medianString, rover, type TextAnswer, textMedoid } from "../../lambdas/consolidation/text/index.ts";
import type { Consolidation } from "../../lambdas/consolidation/types.ts";

/** Mean word error rates per sentence that others report on these sets, with this tokenisation. */
const REFERENCE = { "mean worker": [0.742, 0.609], medoid: [0.63, 0.514], ROVER: [0.599, 0.499] } as const;

const METHODS: Readonly<Record<string, (answers: readonly TextAnswer[]) => Consolidation<string>>> = {
  textMedoid,
  rover,
  medianString,
};

/**
 * Word error rates of the text methods on CrowdWSA2019 J1 and T1 (crowdsourced translations with gold sentences), from
 * the folder `text` of a folder of crowd answers.
 */
export async function main(args: string[]): Promise<void> {
  const folder = join(args[0] ?? "../shared/data", "text");
  console.log("set  method         mean WER  agreement  milliseconds");
  for (const set of ["J1", "T1"]) {
    const answers = await readAnswers(join(folder, `CrowdWSA2019_${set}_label_anonymous.tsv`));
    const gold = await readGold(join(folder, `CrowdWSA2019_${set}_gt.tsv`));
    const singles = answers.map(({ objectId, value }) =>
      wordErrorRate(value ?? "", gold.get(objectId) ?? ""),
    );
    console.log(`${set}   ${"mean worker".padEnd(13)} ${mean(singles).toFixed(4).padStart(9)}`);
    for (const [name, method] of Object.entries(METHODS)) {
      const start = performance.now();
      const { objects, diagnostics } = method(answers);
      const milliseconds = performance.now() - start;
      const rates = objects.map(({ objectId, label }) =>
        wordErrorRate(label ?? "", gold.get(objectId) ?? ""),
      );
      const columns = [
        mean(rates).toFixed(4).padStart(9),
        (diagnostics.agreement ?? 0).toFixed(3).padStart(10),
      ];
      console.log(`${set}   ${name.padEnd(13)} ${columns.join(" ")} ${milliseconds.toFixed(0).padStart(13)}`);
    }
  }
  for (const [name, [j1, t1]] of Object.entries(REFERENCE))
    console.log(`reference ${name}: J1 ${j1}, T1 ${t1}`);
}

/** Edit distance over words in lower case without punctuation, per word of the gold text. */
function wordErrorRate(text: string, gold: string): number {
  const numbers = new Map<string, number>();
  const words = (of: string): Int32Array => {
    const found = of
      .toLowerCase()
      .replace(/\p{P}/gu, "")
      .split(/\s+/)
      .filter((word) => word !== "");
    return Int32Array.from(found, (word) => {
      const number = numbers.get(word) ?? numbers.size;
      numbers.set(word, number);
      return number;
    });
  };
  const expected = words(gold);
  return editDistance(words(text), expected) / expected.length;
}

async function readAnswers(path: string): Promise<TextAnswer[]> {
  const rows = await readRows(path);
  return rows.map(([workerId = "", objectId = "", value = ""]) => ({ objectId, workerId, value }));
}

async function readGold(path: string): Promise<Map<string, string>> {
  const rows = await readRows(path);
  return new Map(rows.map(([objectId = "", text = ""]) => [objectId, text]));
}

/** The rows of a file of tab-separated values, without its header. */
async function readRows(path: string): Promise<string[][]> {
  const lines = (await readFile(path, "utf8")).split(/\r?\n/).slice(1);
  return lines.filter((line) => line !== "").map((line) => line.split("\t"));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
