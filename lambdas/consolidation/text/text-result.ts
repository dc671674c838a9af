import type { Consolidation, WorkerQuality } from "../types.ts";
import { editSimilarity } from "./edit-distance.ts";
import type { TextGroup, TokenizedText } from "./text-groups.ts";

/** A method's text for one data object, with its confidence. */
export interface ChosenText {
  readonly label: string;
  readonly confidence: number;
}

/**
 * The result of a method that compares texts by edit similarity. `choose` is asked for objects with two texts or more;
 * a single text stands as it is, with confidence 0. A worker's quality is the mean similarity of the worker's texts to
 * those of the others; a worker who was always alone is left out. The agreement is the mean similarity of two workers.
 */
export function textResult(
  groups: readonly TextGroup[],
  choose: (texts: readonly TokenizedText[]) => ChosenText,
): Consolidation<string> {
  const objects = groups.map(({ objectId, texts }) => {
    const [first] = texts;
    if (first === undefined) return { objectId, label: null, confidence: 0, answers: 0 };
    const chosen = texts.length === 1 ? { label: first.text, confidence: 0 } : choose(texts);
    return { objectId, ...chosen, answers: texts.length };
  });
  return {
    objects,
    workers: workerQualities(groups),
    diagnostics: { iterations: 1, converged: true, agreement: meanAgreement(groups) },
  };
}

/** Mean edit similarity of a sequence to the workers' texts. */
export function meanSimilarity(symbols: Int32Array, texts: readonly TokenizedText[]): number {
  let sum = 0;
  for (const text of texts) sum += editSimilarity(symbols, text.symbols);
  return sum / texts.length;
}

function workerQualities(groups: readonly TextGroup[]): WorkerQuality[] {
  const totals = new Map<string, { answers: number; compared: number; similarity: number }>();
  for (const { texts } of groups) {
    for (const { workerId, similarity } of texts) {
      const total = totals.get(workerId) ?? { answers: 0, compared: 0, similarity: 0 };
      total.answers++;
      if (texts.length > 1) total.compared++;
      total.similarity += similarity;
      totals.set(workerId, total);
    }
  }
  return [...totals.keys()].sort().flatMap((workerId) => {
    const { answers, compared, similarity } = totals.get(workerId)!;
    return compared === 0 ? [] : { workerId, answers, quality: similarity / compared };
  });
}

function meanAgreement(groups: readonly TextGroup[]): number | null {
  let sum = 0;
  let objects = 0;
  for (const { texts } of groups) {
    if (texts.length < 2) continue;
    for (const { similarity } of texts) sum += similarity / texts.length;
    objects++;
  }
  return objects === 0 ? null : sum / objects;
}
