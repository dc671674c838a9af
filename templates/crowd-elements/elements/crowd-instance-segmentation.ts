import { CrowdMaskAnnotator } from "../base/mask/crowd-mask-annotator.ts";
import { instanceKind } from "../base/mask/mask-kind.ts";

/** `<crowd-instance-segmentation>`: a picture painted with instances of labels, each in a colour of its own. */
export class CrowdInstanceSegmentation extends CrowdMaskAnnotator {
  constructor() {
    super(instanceKind);
  }
}
