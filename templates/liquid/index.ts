/** The Ground Truth dialect of Liquid. */
export {
  analyzeVariables,
  findMissingVariables,
  type TemplateVariable,
  type VariableAnalysis,
} from "./analyze-variables.ts";
export type { TemplateDiagnostic, TemplateDiagnosticCode } from "./diagnostic.ts";
export {
  createTemplateEngine,
  type RenderedTemplate,
  type TemplateEngine,
  type TemplateEngineOptions,
} from "./engine.ts";
export { excerpt } from "./excerpt.ts";
export type { TemplateErrorCode } from "./fault.ts";
export { formatPath, isGiven, type Path, type PathSegment } from "./path.ts";
export type { SourceRange, TemplateSource } from "./source-text.ts";
export { TemplateError } from "./template-error.ts";
export { measureTemplate, type TemplateSize } from "./template-size.ts";
export type { VariableKind } from "./variable-kind.ts";
