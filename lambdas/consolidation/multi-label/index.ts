export { type BinaryRelevanceOptions, binaryRelevance, type SingleClassMethod } from "./binary-relevance.ts";
export { groundTruthMultiLabel } from "./ground-truth-multi-label.ts";
export type { LabelsAnswer } from "./label-table.ts";
export type { MultiLabelConsolidation, MultiLabelObject, MultiLabelOptions } from "./multi-label-result.ts";
export { twoCoin } from "./two-coin.ts";
