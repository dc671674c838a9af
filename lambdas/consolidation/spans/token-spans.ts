import { beginTag, insideTag, OUTSIDE } from "./bio-tags.ts";
import { constrainedViterbi } from "./constrained-viterbi.ts";
import type { SpanCandidate } from "./span-candidates.ts";
import type { TagTable } from "./tag-table.ts";

/**
 * The spans of an object's most probable tag sequence, from left to right. Confidence of a span: the probability that
 * its tokens have its tags and that the token after it does not continue it, tokens being independent.
 */
export function decodeSpans(tags: TagTable, posteriors: Float64Array, object: number): SpanCandidate[] {
  const from = tags.firstToken[object]!;
  const size = tags.matrix.classes.length;
  const path = constrainedViterbi(posteriors, from, tags.firstToken[object + 1]!, size);
  const spans: SpanCandidate[] = [];
  for (let i = 0; i < path.length; ) {
    const label = (path[i]! - 1) >> 1;
    const first = i++;
    if (path[first] === OUTSIDE) continue;
    while (i < path.length && path[i] === insideTag(label)) i++;
    spans.push({
      start: tags.start[from + first]!,
      end: tags.end[from + i - 1]!,
      label,
      confidence: spanProbability(tags, posteriors, object, from + first, from + i, label),
    });
  }
  return spans;
}

/** Spans below this probability are not looked at: they are never kept. */
const LEAST_PROBABILITY = 1e-3;

/** Every span of an object that has some probability, by the same definition. */
export function probableSpans(tags: TagTable, posteriors: Float64Array, object: number): SpanCandidate[] {
  const size = tags.matrix.classes.length;
  const end = tags.firstToken[object + 1]!;
  const spans: SpanCandidate[] = [];
  for (let first = tags.firstToken[object]!; first < end; first++) {
    for (let label = 0; label < (size - 1) / 2; label++) {
      let tagged = posteriors[first * size + beginTag(label)]!;
      for (let next = first + 1; tagged >= LEAST_PROBABILITY && next <= end; next++) {
        const continued = next < end ? posteriors[next * size + insideTag(label)]! : 0;
        const confidence = tagged * (1 - continued);
        if (confidence >= LEAST_PROBABILITY) {
          spans.push({ start: tags.start[first]!, end: tags.end[next - 1]!, label, confidence });
        }
        tagged *= continued;
      }
    }
  }
  return spans;
}

function spanProbability(
  tags: TagTable,
  posteriors: Float64Array,
  object: number,
  first: number,
  next: number,
  label: number,
): number {
  const size = tags.matrix.classes.length;
  let probability = posteriors[first * size + beginTag(label)]!;
  for (let token = first + 1; token < next; token++) {
    probability *= posteriors[token * size + insideTag(label)]!;
  }
  const isLast = next === tags.firstToken[object + 1]!;
  return isLast ? probability : probability * (1 - posteriors[next * size + insideTag(label)]!);
}
