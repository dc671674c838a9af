export {
  type AnswerMatrix,
  type ClassAnswer,
  type ClassAnswers,
  type ClassOptions,
  encodeAnswers,
} from "./answer-matrix.ts";
export { auto } from "./auto.ts";
export { type BwaOptions, bwa } from "./bwa.ts";
export type { ClassificationResult } from "./classification-result.ts";
export type { ConfusionResult } from "./confusion-result.ts";
export { type DawidSkeneOptions, dawidSkene } from "./dawid-skene.ts";
export { type EbccOptions, ebcc } from "./ebcc.ts";
export { type GladOptions, glad } from "./glad.ts";
export { type GoldAccuracy, goldAccuracy } from "./gold-accuracy.ts";
export type { GoldLabels } from "./gold-labels.ts";
export { groundTruthEm } from "./ground-truth-em.ts";
export { type IbccOptions, ibcc } from "./ibcc.ts";
export { type KosOptions, kos } from "./kos.ts";
export { type MMsrOptions, mMsr } from "./m-msr.ts";
export { type MaceOptions, mace } from "./mace.ts";
export { majorityVote } from "./majority-vote.ts";
export {
  type OneCoinDawidSkeneOptions,
  type OneCoinResult,
  oneCoinDawidSkene,
} from "./one-coin-dawid-skene.ts";
export { type WawaOptions, wawa } from "./wawa.ts";
export { mergeWorkerCounts, type WorkerCounts } from "./worker-counts.ts";
export { type ZeroBasedSkillOptions, zeroBasedSkill } from "./zero-based-skill.ts";
