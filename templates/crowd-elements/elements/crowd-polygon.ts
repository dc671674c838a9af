import { CrowdShapeAnnotator } from "../base/shapes/crowd-shape-annotator.ts";
import { polygonKind } from "../base/shapes/polygon-kind.ts";
import type { VertexShape } from "../base/shapes/vertices.ts";

/** `<crowd-polygon>`: labelled polygons on a picture. */
export class CrowdPolygon extends CrowdShapeAnnotator<VertexShape> {
  constructor() {
    super(polygonKind, "polygons");
  }
}
