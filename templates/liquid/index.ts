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
} from "./variables/analyze-variables.ts";
export { formatPath, isGiven, type Path, type PathSegment } from "./variables/path.ts";
export type { VariableKind } from "./variables/variable-kind.ts";
