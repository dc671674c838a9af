import type { AnswerMatrix } from "../classification/answer-matrix.ts";
import { beginTag, insideTag, tagNames } from "./bio-tags.ts";
import type { SpanTable } from "./span-table.ts";

/** Where a data object's tokens begin and end: offsets in any order, repeats allowed. */
export type TokenBoundaries = (objectId: string) => Iterable<number>;

/**
 * Span answers as single-class answers: one BIO tag per worker and token. The tokens of object `o` are
 * `firstToken[o]` up to `firstToken[o + 1]`, from left to right.
 */
export interface TagTable {
  readonly firstToken: Int32Array;
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** Its objects are the tokens, its classes the tags (see bio-tags.ts). */
  readonly matrix: AnswerMatrix;
}

/** End of the token that stands for the rest of a text of unknown length. */
const END_OF_TEXT = 2 ** 31 - 1;

/**
 * Encodes a flat table as tags. Without boundaries no tokenizer is needed: each text is cut at the offsets that any
 * worker chose, and all between two cuts, which no worker ever told apart, is one token. The text before the first
 * cut and the text after the last are a token each. With boundaries the text is also cut there, and ends at the
 * last.
 */
export function tagTable(table: SpanTable, tokenBoundaries?: TokenBoundaries): TagTable {
  const cutsOf = table.objectIds.map((objectId, o) => cuts(table, o, tokenBoundaries?.(objectId)));
  const objects = table.objectIds.length;
  const firstToken = new Int32Array(objects + 1);
  let answers = 0;
  for (let o = 0; o < objects; o++) {
    const tokens = Math.max(0, cutsOf[o]!.length - 1);
    firstToken[o + 1] = firstToken[o]! + tokens;
    answers += tokens * (table.firstSeat[o + 1]! - table.firstSeat[o]!);
  }
  const start = new Int32Array(firstToken[objects]!);
  const end = new Int32Array(firstToken[objects]!);
  const offsets = new Int32Array(firstToken[objects]! + 1);
  const workers = new Int32Array(answers);
  const labels = new Int32Array(answers);
  const tokenIds: string[] = [];
  for (let o = 0; o < objects; o++) {
    const from = firstToken[o]!;
    const seats = table.firstSeat[o + 1]! - table.firstSeat[o]!;
    for (let token = from; token < firstToken[o + 1]!; token++) {
      start[token] = cutsOf[o]![token - from]!;
      end[token] = cutsOf[o]![token - from + 1]!;
      offsets[token + 1] = offsets[token]! + seats;
      tokenIds.push(`${table.objectIds[o]}:${start[token]}`);
    }
    for (let s = 0; s < seats; s++) {
      const seat = table.firstSeat[o]! + s;
      for (let token = from; token < firstToken[o + 1]!; token++) {
        workers[offsets[token]! + s] = table.worker[seat]!;
      }
      writeTags(table, seat, start, firstToken, o, (token, tag) => {
        labels[offsets[token]! + s] = tag;
      });
    }
  }
  const matrix = {
    objectIds: tokenIds,
    workerIds: table.workerIds,
    classes: tagNames(table.labels),
    offsets,
    workers,
    labels,
  };
  return { firstToken, start, end, matrix };
}

/** Tags the tokens of one answer that are not outside. */
function writeTags(
  table: SpanTable,
  seat: number,
  start: Int32Array,
  firstToken: Int32Array,
  object: number,
  write: (token: number, tag: number) => void,
): void {
  let token = firstToken[object]!;
  for (let row = table.firstRow[seat]!; row < table.firstRow[seat + 1]!; row++) {
    while (start[token]! < table.start[row]!) token++;
    write(token++, beginTag(table.label[row]!));
    for (; token < firstToken[object + 1]! && start[token]! < table.end[row]!; token++) {
      write(token, insideTag(table.label[row]!));
    }
  }
}

function cuts(table: SpanTable, object: number, boundaries?: Iterable<number>): Int32Array {
  const offsets = new Set(boundaries ?? [0, END_OF_TEXT]);
  const to = table.firstRow[table.firstSeat[object + 1]!]!;
  for (let row = table.firstRow[table.firstSeat[object]!]!; row < to; row++) {
    offsets.add(table.start[row]!);
    offsets.add(table.end[row]!);
  }
  return Int32Array.from(offsets).sort();
}
