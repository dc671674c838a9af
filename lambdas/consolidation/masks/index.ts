export {
  type ConsolidatedInstanceMask,
  instanceMaskMerge,
  type MergedInstance,
} from "./instance-mask-merge.ts";
export type { LabelMask, MaskAnswer } from "./label-mask.ts";
export type { MaskOptions } from "./mask-options.ts";
export type { ConsolidatedMask, MaskConsolidation } from "./mask-result.ts";
export { pixelDawidSkene } from "./pixel-dawid-skene.ts";
export { pixelMajorityVote } from "./pixel-majority-vote.ts";
export {
  decodeInstanceMask,
  decodeSemanticMask,
  encodeInstanceMask,
  encodeSemanticMask,
} from "./segmentation-answers.ts";
export { staple } from "./staple.ts";
