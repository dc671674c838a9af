import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  exactSpanVote,
  type SpanAnswer,
  type SpanConsolidation,
  spanClusters,
  spanConsensus,
  spanWorkerModel,
  type TextSpan,
  type TokenBoundaries,
  tokenDawidSkene,
  tokenIbcc,
  tokenMajorityVote,
} from "../../lambdas/consolidation/spans/index.ts";

/** One line of the data: offsets count tokens. */
interface Sentence {
  readonly i: number;
  /** Characters per token. */
  readonly len: readonly number[];
  readonly gold: readonly Triple[];
  /** Answers by worker. */
  readonly a: Readonly<Record<string, readonly Triple[]>>;
}

type Triple = readonly [startToken: number, endToken: number, label: string];

interface Job {
  readonly answers: readonly SpanAnswer[];
  readonly gold: ReadonlyMap<string, readonly TextSpan[]>;
  readonly tokenBoundaries: TokenBoundaries;
}

const METHODS: readonly (readonly [string, (job: Job) => SpanConsolidation])[] = [
  ["exact span vote", ({ answers }) => exactSpanVote(answers)],
  ["exact span vote, > 1/3", ({ answers }) => exactSpanVote(answers, { minimumShare: 1 / 3 })],
  ["span clusters (Ground Truth's rule)", ({ answers }) => spanClusters(answers)],
  ["span clusters, > 1/3", ({ answers }) => spanClusters(answers, { minimumShare: 1 / 3 })],
  [
    "token majority vote, by token",
    ({ answers, tokenBoundaries }) => tokenMajorityVote(answers, { tokenBoundaries }),
  ],
  ["token majority vote", ({ answers }) => tokenMajorityVote(answers)],
  [
    "token Dawid-Skene, by token",
    ({ answers, tokenBoundaries }) => tokenDawidSkene(answers, { tokenBoundaries }),
  ],
  ["token Dawid-Skene", ({ answers }) => tokenDawidSkene(answers)],
  ["token iBCC, by token", ({ answers, tokenBoundaries }) => tokenIbcc(answers, { tokenBoundaries })],
  ["token iBCC", ({ answers }) => tokenIbcc(answers)],
  ["span worker model", ({ answers }) => spanWorkerModel(answers)],
  ["span consensus (the default)", ({ answers }) => spanConsensus(answers)],
];

/**
 * Exact-match precision, recall and F1 (same offsets, same label) of every span method on real answers, whole and
 * thinned out to fewer workers or sentences. First argument: the folder with spans.jsonl, a folder of crowd answers
 * with gold labels.
 */
export async function main(args: string[]): Promise<void> {
  const file = join(args[0] ?? "../shared/data/ner", "spans.jsonl");
  const lines = readFileSync(file, "utf8").trim().split("\n");
  const sentences = lines.map((line): Sentence => JSON.parse(line));
  report("all answers, offsets in tokens", toJob(sentences, countTokens));
  report("all answers, offsets in characters", toJob(sentences, countCharacters));
  report(
    "three workers per sentence",
    toJob(
      sentences.map((sentence) => keepWorkers(sentence, 3)),
      countTokens,
    ),
  );
  report(
    "every twentieth sentence",
    toJob(
      sentences.filter((_, i) => i % 20 === 0),
      countTokens,
    ),
  );
}

function report(title: string, job: Job): void {
  console.log(`\n${title}`);
  console.log(`${"method".padEnd(36)} precision  recall      F1   ms`);
  for (const [name, method] of METHODS) {
    const started = performance.now();
    const { objects } = method(job);
    const elapsed = performance.now() - started;
    const { precision, recall, f1 } = score(objects, job.gold);
    const figures = [precision, recall, f1].map((figure) => figure.toFixed(4).padStart(9)).join("");
    console.log(`${name.padEnd(36)}${figures}${elapsed.toFixed(0).padStart(6)}`);
  }
}

function score(
  objects: SpanConsolidation["objects"],
  gold: ReadonlyMap<string, readonly TextSpan[]>,
): { precision: number; recall: number; f1: number } {
  let found = 0;
  let right = 0;
  let existing = 0;
  for (const spans of gold.values()) existing += spans.length;
  for (const { objectId, label } of objects) {
    const truth = new Set(gold.get(objectId)?.map(key));
    found += label?.length ?? 0;
    right += label?.filter((span) => truth.has(key(span))).length ?? 0;
  }
  return { precision: right / found, recall: right / existing, f1: (2 * right) / (found + existing) };
}

function key({ startOffset, endOffset, label }: TextSpan): string {
  return `${startOffset} ${endOffset} ${label}`;
}

/** Where each token of a sentence begins and ends. */
type Counting = (lengths: readonly number[]) => { starts: readonly number[]; ends: readonly number[] };

function countTokens(lengths: readonly number[]): ReturnType<Counting> {
  return { starts: lengths.map((_, i) => i), ends: lengths.map((_, i) => i + 1) };
}

/** One space between tokens. */
function countCharacters(lengths: readonly number[]): ReturnType<Counting> {
  let offset = 0;
  const starts = lengths.map((length) => {
    offset += length + 1;
    return offset - length - 1;
  });
  return { starts, ends: starts.map((start, i) => start + lengths[i]!) };
}

function toJob(sentences: readonly Sentence[], counting: Counting): Job {
  const boundaries = new Map(sentences.map(({ i, len }) => [String(i), counting(len)]));
  const toSpans = (id: string, triples: readonly Triple[]): TextSpan[] =>
    triples.map(([start, end, label]) => {
      const { starts, ends } = boundaries.get(id)!;
      return { startOffset: starts[start]!, endOffset: ends[end - 1]!, label };
    });
  return {
    answers: sentences.flatMap(({ i, a }) =>
      Object.entries(a).map(([workerId, triples]) => ({
        objectId: String(i),
        workerId,
        value: toSpans(String(i), triples),
      })),
    ),
    gold: new Map(sentences.map(({ i, gold }) => [String(i), toSpans(String(i), gold)])),
    tokenBoundaries: (id) => [...(boundaries.get(id)?.starts ?? []), ...(boundaries.get(id)?.ends ?? [])],
  };
}

/** A sentence with the answers of some of its workers, other ones from sentence to sentence. */
function keepWorkers(sentence: Sentence, count: number): Sentence {
  const answers = Object.entries(sentence.a);
  const kept = answers.map((_, j) => answers[(j + sentence.i) % answers.length]!).slice(0, count);
  return { ...sentence, a: Object.fromEntries(kept) };
}
