import type { Box } from "../base/shapes/box.ts";
import { boxKind } from "../base/shapes/box-kind.ts";
import { CrowdShapeAnnotator } from "../base/shapes/crowd-shape-annotator.ts";

/** `<crowd-bounding-box>`: labelled boxes on a picture. */
export class CrowdBoundingBox extends CrowdShapeAnnotator<Box> {
  constructor() {
    super(boxKind, "boundingBoxes");
  }
}
