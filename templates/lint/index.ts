/** The linter of worker templates. */

export { applyFixes } from "./apply-fixes.ts";
export { type Edit, type Finding, type Fix, SEVERITIES, type Severity } from "./finding.ts";
export { type LintOptions, lintTemplate } from "./lint-template.ts";
export type { RuleMeta } from "./rule.ts";
export { rules } from "./rules/index.ts";
export type { LintRow } from "./subject/rendered-row.ts";
export type { TaskFacts } from "./subject/task-facts.ts";
