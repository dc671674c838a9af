import { CrowdShapeAnnotator } from "../base/shapes/crowd-shape-annotator.ts";
import type { Keypoint } from "../base/shapes/keypoint.ts";
import { keypointKind } from "../base/shapes/keypoint-kind.ts";

/** `<crowd-keypoint>`: labelled points on a picture. */
export class CrowdKeypoint extends CrowdShapeAnnotator<Keypoint> {
  constructor() {
    super(keypointKind, "keypoints");
  }
}
