/** What the answers to a template can be. */

export { type AnswerAnalysis, analyzeAnswers, answersOfPage } from "./analyze-answers.ts";
export type { AnswerField } from "./answer-fields.ts";
export type { AnswerKey } from "./answer-key.ts";
export type { AnnotationKind, AnswerShape, AnswerShapeKind, Choice } from "./answer-shape.ts";
export {
  type AnswerModuleOptions,
  answerTypeName,
  formatAnswerModule,
  formatAnswerType,
  GENERATED,
} from "./format/format-answer.ts";
