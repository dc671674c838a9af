import { clamp } from "../geometry.ts";
import { type Area, joined, NOWHERE } from "./area.ts";
import { type Mask, type Pixels, TILE, type TileContent } from "./mask.ts";

/** What was there before an edit, in the tiles that it changed. Putting it back undoes the edit. */
export interface MaskPatch {
  readonly tiles: ReadonlyMap<number, TileContent>;
  readonly area: Area;
  /** How much memory it takes. */
  readonly bytes: number;
}

export const NO_CHANGE: MaskPatch = { tiles: new Map(), area: NOWHERE, bytes: 0 };

/** One change of a mask from its first pixel to its last, such as a stroke of the brush. */
export class MaskEdit {
  readonly #mask: Mask;
  readonly #before = new Map<number, Pixels>();

  constructor(mask: Mask) {
    this.#mask = mask;
  }

  /** Gives pixels of a row to a segment, as far as they lie within the picture. */
  fillRow(y: number, from: number, to: number, segment: number): void {
    const { width, height } = this.#mask.size;
    const left = clamp(from, 0, width);
    const right = clamp(to, 0, width);
    if (y < 0 || y >= height || left >= right) return;
    const firstOfRow = Math.floor(y / TILE) * this.#mask.columns;
    const last = firstOfRow + Math.floor((right - 1) / TILE);
    for (let tile = firstOfRow + Math.floor(left / TILE); tile <= last; tile += 1) {
      if (!this.#before.has(tile)) this.#before.set(tile, this.#mask.readTile(tile));
    }
    this.#mask.fillRow(y, left, right, segment);
  }

  /** Ends the edit. Gives what undoes it, or `undefined` when it changed nothing. */
  finish(): MaskPatch | undefined {
    const mask = this.#mask;
    const tiles = new Map<number, TileContent>();
    for (const [tile, before] of this.#before) {
      const after = mask.readTile(tile);
      if (areEqual(before, after)) continue;
      mask.count(before, -1);
      mask.count(after, 1);
      tiles.set(tile, packed(before));
    }
    return tiles.size === 0 ? undefined : { tiles, area: areaOf(mask, tiles), bytes: bytesOf(tiles) };
  }

  /** Takes everything back. Gives where there was something to take back. */
  cancel(): Area {
    for (const [tile, before] of this.#before) this.#mask.writeTile(tile, before);
    return areaOf(this.#mask, this.#before);
  }
}

/** Puts back what a patch holds, and gives the patch that undoes this in turn. */
export function exchange(mask: Mask, { tiles, area }: MaskPatch): MaskPatch {
  const replaced = new Map<number, TileContent>();
  for (const [tile, content] of tiles) {
    const present = mask.readTile(tile);
    mask.count(present, -1);
    mask.count(content, 1, present.length);
    mask.writeTile(tile, content);
    replaced.set(tile, packed(present));
  }
  return { tiles: replaced, area, bytes: bytesOf(replaced) };
}

function bytesOf(tiles: ReadonlyMap<number, TileContent>): number {
  let bytes = 0;
  for (const content of tiles.values()) bytes += typeof content === "number" ? 8 : content.byteLength;
  return bytes;
}

function areaOf(mask: Mask, tiles: ReadonlyMap<number, TileContent>): Area {
  let area = NOWHERE;
  for (const tile of tiles.keys()) area = joined(area, mask.areaOf(tile));
  return area;
}

function areEqual(a: Pixels, b: Pixels): boolean {
  for (let index = 0; index < a.length; index += 1) if (a[index] !== b[index]) return false;
  return true;
}

/** Most tiles of a large area are of one segment. */
function packed(pixels: Pixels): TileContent {
  const first = pixels[0]!;
  for (let index = 1; index < pixels.length; index += 1) if (pixels[index] !== first) return pixels;
  return first;
}
