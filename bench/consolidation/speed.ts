import {
  type AnswerMatrix,
  auto,
  type ClassAnswer,
  dawidSkene,
  encodeAnswers,
  majorityVote,
} from "../../lambdas/consolidation/classification/index.ts";
import { simulatePayload } from "./speed-payload.ts";

interface PayloadObject {
  readonly datasetObjectId: string;
  readonly annotations: readonly {
    readonly workerId: string;
    readonly annotationData: { readonly content: string };
  }[];
}

/**
 * Times single-class methods against `JSON.parse` of the same Ground Truth payload (the payload and the answer contents
 * in it), in interleaved pairs of runs: medians, the median of the pairs' ratios, and the heap that one run takes when
 * `node --expose-gc` is used. Ten classes, 200 workers of all kinds, five answers per data object.
 *
 * Arguments: the numbers of answers, by default 10000 and 100000; 1000000 works, too.
 */
export async function main(args: string[]): Promise<void> {
  const sizes = args.length === 0 ? [1e4, 1e5] : args.map(Number);
  for (const size of sizes) {
    const text = simulatePayload(size);
    const answers = readAnswers(text);
    const matrix = encodeAnswers(answers);
    const pairs = Math.max(3, Math.min(31, Math.round(1e6 / size)));
    console.log(`${size} answers, ${(text.length / 1e6).toFixed(2)} MB, ${pairs} pairs`);
    for (const [name, run] of Object.entries(METHODS)) report(name, text, pairs, () => run(matrix, answers));
  }
}

const METHODS: Readonly<Record<string, (matrix: AnswerMatrix, answers: readonly ClassAnswer[]) => object>> = {
  "encode answers": (_, answers) => encodeAnswers(answers),
  "majority vote": (matrix) => majorityVote(matrix),
  "Dawid-Skene": (matrix) => dawidSkene(matrix),
  auto: (matrix) => auto(matrix),
};

function report(name: string, text: string, pairs: number, run: () => object): void {
  const parsing: number[] = [];
  const running: number[] = [];
  run();
  for (let pair = 0; pair < pairs; pair++) {
    parsing.push(milliseconds(() => parseOnly(text)));
    running.push(milliseconds(run));
  }
  const ratio = median(running.map((time, pair) => time / parsing[pair]!));
  const times = `${median(running).toFixed(2)} ms, parsing ${median(parsing).toFixed(2)} ms`;
  console.log(`  ${name}: ${times}, ratio ${(100 * ratio).toFixed(1)} %, heap ${heapOf(run)}`);
}

/** What the parsing costs, without making anything of it. */
function parseOnly(text: string): object[] {
  const objects: PayloadObject[] = JSON.parse(text);
  for (const { annotations } of objects) {
    for (const { annotationData } of annotations) JSON.parse(annotationData.content);
  }
  return objects;
}

function readAnswers(text: string): ClassAnswer[] {
  const objects: PayloadObject[] = JSON.parse(text);
  return objects.flatMap(({ datasetObjectId, annotations }) =>
    annotations.map(({ workerId, annotationData }) => ({
      objectId: datasetObjectId,
      workerId,
      value: JSON.parse(annotationData.content).category.label,
    })),
  );
}

/** Bytes that the result and what led to it hold, when the garbage collector can be asked. */
function heapOf(run: () => object): string {
  if (globalThis.gc === undefined) return "unknown";
  globalThis.gc();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  const result = run();
  const after = process.memoryUsage();
  const bytes = after.heapUsed + after.arrayBuffers - heapUsed - arrayBuffers;
  return `${(bytes / 1e6).toFixed(1)} MB for ${Object.keys(result).length} fields`;
}

function milliseconds(run: () => object): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1]!;
}
