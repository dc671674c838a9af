export {
  type AdjustmentAnswer,
  type AdjustmentStatus,
  type AdjustmentStatusOptions,
  adjustmentStatus,
} from "./adjustment-status.ts";
export {
  consolidateVerification,
  type Verification,
  type VerificationAnswer,
  type VerificationConsolidation,
  type VerificationObject,
  type VerificationOptions,
  type WorkerFeedback,
} from "./consolidate-verification.ts";
