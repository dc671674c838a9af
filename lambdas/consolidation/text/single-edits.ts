/** Changes of one symbol that can be made to a sequence. */
export type Edit =
  | { readonly kind: "delete"; readonly at: number }
  | { readonly kind: "substitute" | "insert"; readonly at: number; readonly symbol: number };

/** The edit that brings a sequence nearest to all texts, and the summed edit distance that it leads to. */
export interface BestEdit {
  readonly edit: Edit;
  readonly distance: number;
}

/**
 * Of all sequences one edit away from `sequence`, the one with the least summed edit distance to `texts`. Ties: the
 * leftmost edit; at one place deletion before substitution before insertion, then the smaller symbol.
 *
 * The distance of every edited sequence follows from those of the prefixes and the suffixes of the unedited one, so all
 * edits together cost no more than a few distance computations.
 */
export function bestSingleEdit(
  sequence: Int32Array,
  texts: readonly Int32Array[],
  symbols: number,
): BestEdit {
  const tables = texts.map((text) => ({ text, ...distanceTables(sequence, text), width: text.length + 1 }));
  let best: BestEdit = { edit: { kind: "insert", at: 0, symbol: 0 }, distance: Infinity };
  const offer = (edit: Edit, distance: number): void => {
    if (distance < best.distance) best = { edit, distance };
  };
  for (let at = 0; at <= sequence.length; at++) {
    const inserted = new PlacedSymbol(symbols);
    const substituted = new PlacedSymbol(symbols);
    let deleted = 0;
    for (const { text, prefixes, suffixes, width } of tables) {
      const here = at * width;
      inserted.add(text, prefixes, here, suffixes, here);
      if (at === sequence.length) continue;
      deleted += throughAnyColumn(prefixes, here, suffixes, here + width, width);
      substituted.add(text, prefixes, here, suffixes, here + width);
    }
    if (at < sequence.length) {
      offer({ kind: "delete", at }, deleted);
      substituted.offerAll((symbol, distance) => offer({ kind: "substitute", at, symbol }, distance));
    }
    inserted.offerAll((symbol, distance) => offer({ kind: "insert", at, symbol }, distance));
  }
  return best;
}

export function applyEdit(sequence: Int32Array, edit: Edit): Int32Array {
  const before = sequence.subarray(0, edit.at);
  const after = sequence.subarray(edit.kind === "insert" ? edit.at : edit.at + 1);
  return Int32Array.from([...before, ...(edit.kind === "delete" ? [] : [edit.symbol]), ...after]);
}

/** Summed distances of a prefix of the sequence, any one symbol, and a suffix, by that symbol. */
class PlacedSymbol {
  /** With a symbol that no text has here. */
  #unmatched = 0;
  /** How much nearer a symbol gets than an unmatched one, over all texts. */
  readonly #gains: Int32Array;

  constructor(symbols: number) {
    this.#gains = new Int32Array(symbols);
  }

  add(text: Int32Array, prefixes: Int32Array, prefix: number, suffixes: Int32Array, suffix: number): void {
    const width = text.length + 1;
    let unmatched = throughAnyColumn(prefixes, prefix, suffixes, suffix, width) + 1;
    for (let j = 0; j < text.length; j++) {
      unmatched = Math.min(unmatched, prefixes[prefix + j]! + suffixes[suffix + j + 1]! + 1);
    }
    // A match is worth 1 at most, so each symbol gains once per text, wherever and however often it stands there.
    const gained = new Set<number>();
    for (let j = 0; j < text.length; j++) {
      const symbol = text[j]!;
      if (prefixes[prefix + j]! + suffixes[suffix + j + 1]! >= unmatched || gained.has(symbol)) continue;
      gained.add(symbol);
      this.#gains[symbol]!++;
    }
    this.#unmatched += unmatched;
  }

  offerAll(offer: (symbol: number, distance: number) => void): void {
    for (let symbol = 0; symbol < this.#gains.length; symbol++) {
      if (this.#gains[symbol]! > 0) offer(symbol, this.#unmatched - this.#gains[symbol]!);
    }
  }
}

function throughAnyColumn(
  prefixes: Int32Array,
  prefix: number,
  suffixes: Int32Array,
  suffix: number,
  width: number,
): number {
  let least = Infinity;
  for (let j = 0; j < width; j++) least = Math.min(least, prefixes[prefix + j]! + suffixes[suffix + j]!);
  return least;
}

/** Edit distances of all prefixes of `sequence` to all of `text`, and of all suffixes; rows by place in `sequence`. */
function distanceTables(
  sequence: Int32Array,
  text: Int32Array,
): { prefixes: Int32Array; suffixes: Int32Array } {
  const reversed = prefixDistances(sequence.toReversed(), text.toReversed());
  return { prefixes: prefixDistances(sequence, text), suffixes: reversed.reverse() };
}

function prefixDistances(a: Int32Array, b: Int32Array): Int32Array {
  const width = b.length + 1;
  const distances = new Int32Array((a.length + 1) * width);
  for (let j = 1; j < width; j++) distances[j] = j;
  for (let i = 1; i <= a.length; i++) {
    const row = i * width;
    distances[row] = i;
    for (let j = 1; j < width; j++) {
      const substituted = distances[row - width + j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      distances[row + j] = Math.min(
        substituted,
        distances[row - width + j]! + 1,
        distances[row + j - 1]! + 1,
      );
    }
  }
  return distances;
}
