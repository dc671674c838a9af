export { type ExactMatchVoteOptions, exactMatchVote } from "./exact-match-vote.ts";
export { medianString } from "./median-string.ts";
export { textMedoid } from "./medoid.ts";
export { rover } from "./rover.ts";
export type { TextAnswer, TextOptions } from "./text-groups.ts";
export { normalizeText, type TextUnit } from "./tokens.ts";
