/** What the answers to a template can be. */

export { type AnswerAnalysis, analyzeAnswers, answersOfPage, submittedControls } from "./analyze-answers.ts";
export type { AnswerField } from "./answer-fields.ts";
export { type AnswerKey, mayBeSame } from "./answer-key.ts";
export type { AnnotationKind, AnswerShape, AnswerShapeKind, Choice } from "./answer-shape.ts";
export type { AnswerControl, ControlKind } from "./controls.ts";
export {
  type AnswerModuleOptions,
  answerTypeName,
  formatAnswerModule,
  formatAnswerType,
  GENERATED,
} from "./format/format-answer.ts";
export { jsonAttribute, textListAttribute } from "./json-attribute.ts";
export { selectOptions } from "./select-options.ts";
