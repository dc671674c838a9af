/** A stretch of a template by offsets in UTF-16 code units, the end exclusive. */
export interface Span {
  readonly begin: number;
  readonly end: number;
}

export function contains(outer: Span, inner: Span): boolean {
  return outer.begin <= inner.begin && inner.end <= outer.end;
}

/** Those of many spans, which follow each other in the source, that lie in another one. */
export function spansWithin<S extends Span>(spans: readonly S[], outer: Span): readonly S[] {
  const from = firstFrom(spans, outer.begin);
  let to = from;
  while (to < spans.length && contains(outer, spans[to]!)) to += 1;
  return spans.slice(from, to);
}

/** The index of the first span that begins at an offset or after it. */
export function firstFrom(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.begin < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
