/** Public names of `labelsmith/templates`. */
export {
  type AnnotationKind,
  type AnswerAnalysis,
  type AnswerField,
  type AnswerKey,
  type AnswerModuleOptions,
  type AnswerShape,
  type AnswerShapeKind,
  analyzeAnswers,
  type Choice,
  formatAnswerModule,
  formatAnswerType,
} from "./answers/index.ts";
export * from "./lint/index.ts";
export * from "./liquid/index.ts";
