import {
  type ConsolidatedInstanceMask,
  type ConsolidatedMask,
  decodeInstanceMask,
  decodeSemanticMask,
  encodeInstanceMask,
  encodeSemanticMask,
  instanceMaskMerge,
  type LabelMask,
  pixelDawidSkene,
  pixelMajorityVote,
  staple,
} from "../../../lambdas/consolidation/masks/index.ts";
import type { Consolidation } from "../../../lambdas/consolidation/types.ts";
import {
  instanceSegmentationAnswer,
  semanticSegmentationAnswer,
} from "../../../lambdas/contract/answer-content.ts";
import { defineKind, type Kind } from "./kind.ts";

/** A mask is an array of pixels; what is written is the answer that a worker would have given for it. */
function written<Mask>(result: Consolidation<Mask>, encode: (mask: Mask) => unknown): Consolidation<unknown> {
  const objects = result.objects.map((object) => ({
    ...object,
    label: object.label === null ? null : encode(object.label),
  }));
  return { ...result, objects };
}

const semantic = (result: Consolidation<ConsolidatedMask>) =>
  written(result, (mask) => encodeSemanticMask(mask));
const instances = (result: Consolidation<ConsolidatedInstanceMask>) =>
  written(result, (mask) => encodeInstanceMask(mask));

const semanticMasks = defineKind<LabelMask>({
  name: "semantic-mask",
  expected: "{ labelMappings, labeledImage: { pngImageData } }",
  read: (value) => {
    const { data } = semanticSegmentationAnswer.safeParse(value);
    return data && decodeSemanticMask(data);
  },
  methods: {
    "pixel-dawid-skene": (answers) => semantic(pixelDawidSkene(answers)),
    "pixel-majority-vote": (answers) => semantic(pixelMajorityVote(answers)),
    staple: (answers) => semantic(staple(answers)),
  },
});

const instanceMasks = defineKind<LabelMask>({
  name: "instance-mask",
  expected: "{ instances, labeledImage: { pngImageData } }",
  read: (value) => {
    const { data } = instanceSegmentationAnswer.safeParse(value);
    return data && decodeInstanceMask(data);
  },
  methods: { "instance-mask-merge": (answers) => instances(instanceMaskMerge(answers)) },
});

/** The answers of the two segmentation elements. */
export const maskKinds: readonly Kind[] = [semanticMasks, instanceMasks];
