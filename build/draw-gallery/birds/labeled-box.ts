import type { SpeciesName } from "./species.ts";

/** A box as `crowd-bounding-box` writes it, its keys in the same order: whole pixels, origin at the top left. */
export interface LabeledBox {
  readonly height: number;
  readonly label: SpeciesName;
  readonly left: number;
  readonly top: number;
  readonly width: number;
}
