import { CrowdMaskAnnotator } from "../base/mask/crowd-mask-annotator.ts";
import { semanticKind } from "../base/mask/mask-kind.ts";

/** `<crowd-semantic-segmentation>`: a picture painted with labels. */
export class CrowdSemanticSegmentation extends CrowdMaskAnnotator {
  constructor() {
    super(semanticKind);
  }
}
