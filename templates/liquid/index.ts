/** The Ground Truth dialect of Liquid. */

export type { TemplateDiagnostic, TemplateDiagnosticCode } from "./diagnostic.ts";
export {
  createTemplateEngine,
  type RenderedTemplate,
  type TemplateEngine,
  type TemplateEngineOptions,
} from "./engine.ts";
export type { TemplateErrorCode } from "./errors/fault.ts";
export { TemplateError } from "./errors/template-error.ts";
export { excerpt } from "./source/excerpt.ts";
export type { SourceRange, TemplateSource } from "./source/source-text.ts";
export { measureTemplate, type TemplateSize } from "./template-size.ts";
export {
  analyzeVariables,
  findMissingVariables,
  type TemplateVariable,
  type VariableAnalysis,
  type VariablePlace,
} from "./variables/analyze-variables.ts";
export { compareVariables } from "./variables/comparison/compare-variables.ts";
export type { VariableFinding, VariableFindingCode } from "./variables/comparison/finding.ts";
export { formatPath, isGiven, type Path, type PathSegment } from "./variables/path.ts";
export { formatTaskInputType } from "./variables/task-input-type/format-task-input-type.ts";
export type { VariableKind } from "./variables/variable-kind.ts";
