import { mayFollow, OUTSIDE } from "./bio-tags.ts";
import { TIE } from "./span-candidates.ts";

/** Keeps log 0 finite, so that a path is found even where no allowed one has any probability. */
const LEAST_PROBABILITY = 1e-12;

/**
 * The most probable sequence of tags in which I only follows B or I of its label, given each token's tag probabilities
 * (rows of `posteriors` from `from` up to `to`). Ties within 1e-9 go to the lower tag, so O before B before I.
 * Viterbi 1967, doi:10.1109/TIT.1967.1054010.
 */
export function constrainedViterbi(
  posteriors: Float64Array,
  from: number,
  to: number,
  tags: number,
): Int32Array {
  const length = to - from;
  const cameFrom = new Int32Array(length * tags);
  let scores = new Float64Array(tags).fill(Number.NEGATIVE_INFINITY);
  scores[OUTSIDE] = 0;
  for (let i = 0; i < length; i++) {
    const next = new Float64Array(tags);
    for (let tag = 0; tag < tags; tag++) {
      const previous = bestPrevious(scores, tag);
      cameFrom[i * tags + tag] = previous;
      const probability = Math.max(posteriors[(from + i) * tags + tag]!, LEAST_PROBABILITY);
      next[tag] = scores[previous]! + Math.log(probability);
    }
    scores = next;
  }
  const path = new Int32Array(length);
  let tag = best(scores, () => true);
  for (let i = length - 1; i >= 0; i--) {
    path[i] = tag;
    tag = cameFrom[i * tags + tag]!;
  }
  return path;
}

function bestPrevious(scores: Float64Array, tag: number): number {
  return best(scores, (previous) => mayFollow(previous, tag));
}

function best(scores: Float64Array, allowed: (tag: number) => boolean): number {
  let winner = -1;
  for (let tag = 0; tag < scores.length; tag++) {
    if (allowed(tag) && (winner < 0 || scores[tag]! > scores[winner]! + TIE)) winner = tag;
  }
  return winner;
}
