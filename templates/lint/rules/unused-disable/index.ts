import type { Rule } from "../../rule.ts";

/** Its findings are made after all other rules have run. */
export const unusedDisable: Rule = {
  meta: {
    code: "unused-disable",
    severity: "warning",
    summary: "A comment disables a rule that finds nothing there",
    explanation: `
A comment that disables a rule where it finds nothing, or a rule that does not exist, hides the next real mistake.

Wrong: \`<!-- labelsmith-disable-next-line name-mising -->\`
Right: no comment, or the rule's right name.`,
  },
  create: () => ({}),
};
