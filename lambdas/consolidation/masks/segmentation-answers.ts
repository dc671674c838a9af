import type {
  InstanceSegmentationAnswer,
  SemanticSegmentationAnswer,
} from "../../contract/answer-content.ts";
import { type LabelMask, labelRaster } from "./label-mask.ts";
import { assignColors, formatColor, parseColor } from "./mask-colors.ts";
import { decodePng, encodePng } from "./png-raster.ts";

/**
 * Reads the mask out of a `crowd-semantic-segmentation` answer. Its classes are the labels of `labelMappings`,
 * sorted. Pixels that are more than half transparent or have a colour of no label are background. Of labels with
 * the same colour the one that sorts first has the pixels.
 *
 * @throws ConsolidationError when the image is not a PNG, or a colour is not `#rrggbb`
 * @example
 * import { decodeSemanticMask, encodeSemanticMask } from "labelsmith/consolidation";
 *
 * const answer = encodeSemanticMask({ width: 2, height: 1, labels: Uint8Array.of(0, 1), classes: ["bird"] });
 * console.log(answer.labelMappings); // { bird: { color: "#1f77b4" } }
 * console.log(decodeSemanticMask(answer).labels); // Uint8Array [0, 1]
 */
export function decodeSemanticMask(
  answer: Pick<SemanticSegmentationAnswer, "labelMappings" | "labeledImage">,
): LabelMask {
  const classes = Object.keys(answer.labelMappings).sort();
  const colors = classes.map((name) => parseColor(answer.labelMappings[name]!.color));
  return decodeMask(answer.labeledImage.pngImageData, classes, colors);
}

/**
 * Reads the mask out of a `crowd-instance-segmentation` answer: one label per entry of `instances`, in their order.
 * Pixels that are more than half transparent or have a colour of no instance are background. Of instances with the
 * same colour the first has the pixels.
 *
 * @throws ConsolidationError when the image is not a PNG, or a colour is not `#rrggbb`
 * @example
 * import { decodeInstanceMask, encodeInstanceMask } from "labelsmith/consolidation";
 *
 * const mask = { width: 2, height: 1, labels: Uint8Array.of(2, 1), classes: ["bird", "bird"] };
 * console.log(decodeInstanceMask(encodeInstanceMask(mask)).labels); // Uint8Array [2, 1]
 */
export function decodeInstanceMask(
  answer: Pick<InstanceSegmentationAnswer, "instances" | "labeledImage">,
): LabelMask {
  const classes = answer.instances.map(({ label }) => label);
  const colors = answer.instances.map(({ color }) => parseColor(color));
  return decodeMask(answer.labeledImage.pngImageData, classes, colors);
}

/**
 * Writes a mask as `crowd-semantic-segmentation` does: only classes that occur are in `labelMappings`, labelled
 * pixels have exactly their colour, background is transparent. Classes without a colour in `colors` (`#rrggbb` by
 * class) get one of their own, the same for the same list of classes.
 *
 * @throws OptionsError when a colour is not `#rrggbb`, or two classes have the same
 * @example
 * import { encodeSemanticMask } from "labelsmith/consolidation";
 *
 * const mask = { width: 2, height: 1, labels: Uint8Array.of(0, 1), classes: ["bird", "boat"] };
 * console.log(encodeSemanticMask(mask, { bird: "#ff0000" }).labelMappings); // { bird: { color: "#ff0000" } }
 */
export function encodeSemanticMask(
  mask: LabelMask,
  colors: Readonly<Record<string, string>> = {},
): SemanticSegmentationAnswer {
  const { width, height, labels, classes } = mask;
  const palette = assignColors(classes, colors);
  const used = new Set<number>(labels);
  const mappings = classes
    .map((name, k): [string, { color: string }] => [name, { color: formatColor(palette[k]!) }])
    .filter((_, k) => used.has(k + 1));
  return {
    inputImageProperties: { height, width },
    labelMappings: Object.fromEntries(mappings),
    labeledImage: { pngImageData: encodePng(width, height, labels, palette) },
  };
}

/**
 * Writes a mask as `crowd-instance-segmentation` does: an entry of `instances` per label of the mask, each in a
 * colour of its own, background transparent.
 *
 * @example
 * import { encodeInstanceMask } from "labelsmith/consolidation";
 *
 * const mask = { width: 2, height: 1, labels: Uint8Array.of(2, 1), classes: ["bird", "bird"] };
 * console.log(encodeInstanceMask(mask).instances.map(({ color }) => color)); // ["#1f77b4", "#ff7f0e"]
 */
export function encodeInstanceMask({
  width,
  height,
  labels,
  classes,
}: LabelMask): InstanceSegmentationAnswer {
  const palette = assignColors(classes.map((_, k) => String(k)));
  return {
    inputImageProperties: { height, width },
    instances: classes.map((label, k) => ({ color: formatColor(palette[k]!), label })),
    labeledImage: { pngImageData: encodePng(width, height, labels, palette) },
  };
}

function decodeMask(png: string, classes: readonly string[], palette: readonly number[]): LabelMask {
  const { width, height, colors } = decodePng(png);
  const labelOf = new Map<number, number>();
  palette.forEach((color, k) => {
    if (!labelOf.has(color)) labelOf.set(color, k + 1);
  });
  const labels = labelRaster(colors.length, classes.length);
  let color = -1;
  let label = 0;
  for (let i = 0; i < labels.length; i++) {
    if (colors[i] !== color) {
      color = colors[i]!;
      label = labelOf.get(color) ?? 0;
    }
    labels[i] = label;
  }
  return { width, height, labels, classes };
}
