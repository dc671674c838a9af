/** The linter of worker templates. */

export { applyFixes } from "./apply-fixes.ts";
export { type Edit, type Finding, type Fix, SEVERITIES, type Severity } from "./finding.ts";
export { createHostileRows, type HostileRow } from "./hostile/hostile-rows.ts";
export { sampleTaskInput } from "./hostile/sample-task-input.ts";
export { type LintOptions, lintTemplate } from "./lint-template.ts";
export type { RuleMeta } from "./rule.ts";
export { rules } from "./rules/index.ts";
export type { LintRow } from "./subject/rendered-row.ts";
