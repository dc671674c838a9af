import type { TokenizedText } from "./text-groups.ts";

/** For one place of the network, the index of each text's token that stands there, or {@link NULL}. */
export type Slot = Int32Array;

/** A text has nothing at this place. */
export const NULL = -1;

/**
 * ROVER's word transition network: the texts aligned one after another, in the order given, each against the network
 * of those before it. Aligning a token with a place that holds the same token costs nothing, with any other place 1, as
 * does opening a new place; skipping a place costs the share of the texts so far that have something there.
 */
export function wordNetwork(texts: readonly TokenizedText[]): Slot[] {
  const [first] = texts;
  if (first === undefined) return [];
  let network: Slot[] = Array.from(first.symbols, (_, token) => emptySlot(texts.length, 0, token));
  for (let t = 1; t < texts.length; t++) network = align(network, texts, t);
  return network;
}

function emptySlot(size: number, text: number, token: number): Slot {
  const slot = new Int32Array(size).fill(NULL);
  slot[text] = token;
  return slot;
}

/** Costs are counted in votes, 1 / `t`, so that they are whole numbers and equal ones are equal. */
function align(network: readonly Slot[], texts: readonly TokenizedText[], t: number): Slot[] {
  const { symbols } = texts[t]!;
  const width = symbols.length + 1;
  const costs = new Int32Array((network.length + 1) * width);
  for (let j = 1; j < width; j++) costs[j] = j * t;
  for (let i = 1; i <= network.length; i++) {
    const slot = network[i - 1]!;
    const skip = votes(slot, t);
    const row = i * width;
    costs[row] = costs[row - width]! + skip;
    for (let j = 1; j < width; j++) {
      const aligned = costs[row - width + j - 1]! + (holds(slot, texts, t, symbols[j - 1]!) ? 0 : t);
      costs[row + j] = Math.min(aligned, costs[row - width + j]! + skip, costs[row + j - 1]! + t);
    }
  }
  return trace(network, texts, t, costs);
}

/** Walks back along the cheapest path; of equal ones it aligns rather than skips, and skips rather than inserts. */
function trace(
  network: readonly Slot[],
  texts: readonly TokenizedText[],
  t: number,
  costs: Int32Array,
): Slot[] {
  const { symbols } = texts[t]!;
  const width = symbols.length + 1;
  const extended: Slot[] = [];
  let i = network.length;
  let j = symbols.length;
  while (i > 0 || j > 0) {
    const slot = network[i - 1];
    const at = i * width + j;
    if (slot !== undefined && j > 0) {
      const cost = holds(slot, texts, t, symbols[j - 1]!) ? 0 : t;
      if (costs[at] === costs[at - width - 1]! + cost) {
        slot[t] = --j;
        extended.push(slot);
        i--;
        continue;
      }
    }
    if (slot !== undefined && costs[at] === costs[at - width]! + votes(slot, t)) {
      extended.push(slot);
      i--;
    } else {
      extended.push(emptySlot(texts.length, t, --j));
    }
  }
  return extended.reverse();
}

/** How many of the first `t` texts have something in this place. */
function votes(slot: Slot, t: number): number {
  let count = 0;
  for (let k = 0; k < t; k++) if (slot[k] !== NULL) count++;
  return count;
}

function holds(slot: Slot, texts: readonly TokenizedText[], t: number, symbol: number): boolean {
  for (let k = 0; k < t; k++) {
    const token = slot[k]!;
    if (token !== NULL && texts[k]!.symbols[token] === symbol) return true;
  }
  return false;
}
