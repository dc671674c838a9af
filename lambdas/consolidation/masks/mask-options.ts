import { numberOption } from "../classification/check-options.ts";

/** What the methods for semantic masks can be told. */
export interface MaskOptions {
  /**
   * How much a pixel leans to the labels of its four neighbours: what each of them adds to a label's log
   * probability. 0 by default, for none; about 0.5 removes ragged edges and single pixels, as Ground Truth's
   * built-in task does. Corners of the image and thin parts suffer from more.
   */
  readonly smoothing?: number;
}

export function smoothingOption(options: MaskOptions): number {
  return numberOption("smoothing", options.smoothing, 0, 0, 100);
}
