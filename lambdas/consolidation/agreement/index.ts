export { type CohensKappa, cohensKappa } from "./cohens-kappa.ts";
export { type FleissKappa, fleissKappa } from "./fleiss-kappa.ts";
export {
  type KrippendorffAlpha,
  type KrippendorffAlphaNumericOptions,
  type KrippendorffAlphaOptions,
  krippendorffAlpha,
  krippendorffAlphaNumeric,
} from "./krippendorff-alpha.ts";
export { type MeanPairwiseIou, meanPairwiseIou, type Similarity } from "./mean-pairwise-iou.ts";
export { type ObjectAgreement, type PercentAgreement, percentAgreement } from "./percent-agreement.ts";
export { type WorkerAgreement, workerAgreement } from "./worker-agreement.ts";
