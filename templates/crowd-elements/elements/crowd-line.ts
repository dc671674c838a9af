import { CrowdShapeAnnotator } from "../base/shapes/crowd-shape-annotator.ts";
import { lineKind } from "../base/shapes/line-kind.ts";
import type { VertexShape } from "../base/shapes/vertices.ts";

/** `<crowd-line>`: labelled straight lines on a picture. */
export class CrowdLine extends CrowdShapeAnnotator<VertexShape> {
  constructor() {
    super(lineKind, "lines");
  }
}
