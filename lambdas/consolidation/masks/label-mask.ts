import type { Answer } from "../types.ts";

/**
 * Which class each pixel of an image has. In an instance mask every instance has a label of its own, and `classes`
 * names the class of each, so that names repeat.
 */
export interface LabelMask {
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  /** Row by row from the top left: 0 for background (no class), k for `classes[k - 1]`. */
  readonly labels: Uint8Array | Uint16Array;
  readonly classes: readonly string[];
}

/** One worker's mask of one image; a mask of background only says that there is nothing. */
export type MaskAnswer = Answer<LabelMask>;

/** A raster of labels from 0 to `highest`, in the smallest type that holds them. */
export function labelRaster(pixels: number, highest: number): Uint8Array | Uint16Array {
  return highest < 2 ** 8 ? new Uint8Array(pixels) : new Uint16Array(pixels);
}

/**
 * Whether a mask can be consolidated: whole positive width and height, one label per pixel, no label beyond the
 * classes, classes that are strings. Every method leaves other masks out, as if the worker had not answered.
 */
export function isUsableMask(mask: LabelMask): boolean {
  if (typeof mask !== "object" || mask === null) return false;
  const { width, height, labels, classes } = mask;
  if (!Number.isInteger(width) || !Number.isInteger(height) || width < 1 || height < 1) return false;
  if (!(labels instanceof Uint8Array || labels instanceof Uint16Array)) return false;
  if (labels.length !== width * height || !Array.isArray(classes)) return false;
  if (classes.some((name) => typeof name !== "string")) return false;
  let highest = 0;
  for (let i = 0; i < labels.length; i++) if (labels[i]! > highest) highest = labels[i]!;
  return highest <= classes.length;
}
