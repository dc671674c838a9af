import { kindOf } from "../attribute-readers.ts";
import { isRecord } from "../json.ts";
import { AttributeError } from "../json-attribute.ts";
import type { MaskKind, Swatch } from "./mask-kind.ts";

/** A mask that is still to be read: the address of its picture, and what its colours mean. */
export interface MaskSource {
  readonly swatches: readonly Swatch[];
  readonly src: string;
}

/**
 * Reads an `initial-value`: the segments with the address of the mask as `src`, or a whole answer, which has the mask
 * in it.
 */
export function readMaskSource(kind: MaskKind, value: unknown): MaskSource {
  if (!isRecord(value)) throw new AttributeError(`must be an object, but is ${kindOf(value)}`);
  const swatches = kind.read(value[kind.key]);
  const colors = swatches.map(({ color }) => color);
  const double = colors.find((color, index) => colors.indexOf(color) < index);
  if (double !== undefined) throw new AttributeError(`has the color ${double} more than once`);
  const { src, labeledImage } = value;
  if (typeof src === "string" && src !== "") return { swatches, src };
  const data = isRecord(labeledImage) ? labeledImage["pngImageData"] : undefined;
  if (typeof data === "string") return { swatches, src: `data:image/png;base64,${data}` };
  throw new AttributeError("has no src, the address of the mask");
}
