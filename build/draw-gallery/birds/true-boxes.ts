import type { DecodedPng } from "fast-png";
import type { Studio } from "../studio.ts";
import type { LabeledBox } from "./labeled-box.ts";
import { drawScene, type Scene } from "./scene.ts";
import type { SpeciesName } from "./species.ts";

/** Less than this in every channel is a soft edge, not the bird. */
const VISIBLE_DIFFERENCE = 40;

/**
 * The boxes around what is to be seen of each bird, which is the pixels that change when that bird is left out of the
 * picture. They come from left to right.
 */
export async function trueBoxes(scene: Scene, studio: Studio): Promise<LabeledBox[]> {
  const complete = await studio.scan(drawScene(scene), scene.size);
  const boxes: LabeledBox[] = [];
  for (const [index, { species }] of scene.birds.entries()) {
    const without = await studio.scan(drawScene(scene, index), scene.size);
    boxes.push(boxOfDifference(complete, without, species));
  }
  return boxes.sort((a, b) => a.left - b.left || a.top - b.top);
}

function boxOfDifference(first: DecodedPng, second: DecodedPng, label: SpeciesName): LabeledBox {
  const { width, height, channels } = first;
  let [left, top, right, bottom] = [width, height, 0, 0];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * channels;
      if (!differs(first.data, second.data, at)) continue;
      left = Math.min(left, x);
      top = Math.min(top, y);
      right = Math.max(right, x + 1);
      bottom = Math.max(bottom, y + 1);
    }
  }
  if (right === 0) throw new RangeError("a bird of the scene cannot be seen at all");
  return { height: bottom - top, label, left, top, width: right - left };
}

function differs(first: DecodedPng["data"], second: DecodedPng["data"], at: number): boolean {
  for (let channel = 0; channel < 3; channel++) {
    if (Math.abs(first[at + channel]! - second[at + channel]!) >= VISIBLE_DIFFERENCE) return true;
  }
  return false;
}
