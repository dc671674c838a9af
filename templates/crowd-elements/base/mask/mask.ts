import type { Size } from "../geometry.ts";
import type { Area } from "./area.ts";

/** One number per pixel, row by row. */
export type Pixels = Uint8Array<ArrayBuffer> | Uint16Array<ArrayBuffer>;

/** What a tile holds: its pixels row by row, or one number when they are all the same. */
export type TileContent = Pixels | number;

/** The side of a tile: the unit in which what is painted over is kept. */
export const TILE = 64;

const BYTE_LIMIT = 255;

/**
 * A picture's mask: for each pixel the number of the segment that it belongs to, 0 for none. It is changed in
 * place, by a `MaskEdit` where that is to be undone.
 */
export class Mask {
  readonly size: Size;
  readonly columns: number;
  /** Counts the changes. */
  version = 0;

  #pixels: Pixels;
  readonly #counts: number[] = [];

  constructor(size: Size) {
    this.size = size;
    this.columns = Math.ceil(size.width / TILE);
    this.#pixels = new Uint8Array(size.width * size.height);
    this.#counts[0] = this.#pixels.length;
  }

  /** To be read only. Another array takes its place when a segment with a large number comes. */
  get pixels(): Pixels {
    return this.#pixels;
  }

  /** How many pixels belong to a segment, as of the last edit that was finished. */
  countOf(segment: number): number {
    return this.#counts[segment] ?? 0;
  }

  /** Makes room for segments up to a number. */
  admit(segment: number): void {
    if (segment > BYTE_LIMIT && this.#pixels instanceof Uint8Array)
      this.#pixels = new Uint16Array(this.#pixels);
  }

  /** Gives a part of a row, which lies within the picture, to a segment. The counts are left to who calls. */
  fillRow(y: number, from: number, to: number, segment: number): void {
    const start = y * this.size.width;
    this.#pixels.fill(segment, start + from, start + to);
    this.version += 1;
  }

  /** Replaces all pixels. */
  setPixels(pixels: Pixels): void {
    this.#pixels = pixels;
    this.#counts.length = 0;
    this.count(pixels, 1);
    this.version += 1;
  }

  /** Adds pixels to the counts, or takes them away. */
  count(content: TileContent, sign: 1 | -1, length = 0): void {
    const counts = this.#counts;
    if (typeof content === "number") {
      counts[content] = (counts[content] ?? 0) + sign * length;
      return;
    }
    let start = 0;
    for (let index = 1; index <= content.length; index += 1) {
      if (index < content.length && content[index] === content[start]) continue;
      const segment = content[start]!;
      counts[segment] = (counts[segment] ?? 0) + sign * (index - start);
      start = index;
    }
  }

  /** The place of a tile, which are numbered row by row; those at the edges are cut off there. */
  areaOf(tile: number): Area {
    const left = (tile % this.columns) * TILE;
    const top = Math.floor(tile / this.columns) * TILE;
    const { width, height } = this.size;
    return { left, top, right: Math.min(left + TILE, width), bottom: Math.min(top + TILE, height) };
  }

  /** A copy of the pixels of a tile. */
  readTile(tile: number): Pixels {
    const { left, top, right, bottom } = this.areaOf(tile);
    const width = right - left;
    const length = width * (bottom - top);
    const copy = this.#pixels instanceof Uint8Array ? new Uint8Array(length) : new Uint16Array(length);
    for (let y = top, to = 0; y < bottom; y += 1, to += width) {
      const from = y * this.size.width + left;
      copy.set(this.#pixels.subarray(from, from + width), to);
    }
    return copy;
  }

  writeTile(tile: number, content: TileContent): void {
    const { left, top, right, bottom } = this.areaOf(tile);
    const width = right - left;
    for (let y = top, from = 0; y < bottom; y += 1, from += width) {
      const to = y * this.size.width + left;
      if (typeof content === "number") this.#pixels.fill(content, to, to + width);
      else this.#pixels.set(content.subarray(from, from + width), to);
    }
    this.version += 1;
  }
}
