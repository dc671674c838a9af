import { CrowdShapeAnnotator } from "../base/shapes/crowd-shape-annotator.ts";
import { polylineKind } from "../base/shapes/polyline-kind.ts";
import type { VertexShape } from "../base/shapes/vertices.ts";

/** `<crowd-polyline>`: labelled chains of straight edges on a picture. */
export class CrowdPolyline extends CrowdShapeAnnotator<VertexShape> {
  constructor() {
    super(polylineKind, "polylines");
  }
}
