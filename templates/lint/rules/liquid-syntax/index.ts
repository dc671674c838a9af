import type { Rule } from "../../rule.ts";

/** What makes the whole template unusable has rules of its own. */
const OTHER_RULES: ReadonlySet<string> = new Set(["unknown-filter", "unknown-tag"]);

export const liquidSyntax: Rule = {
  meta: {
    code: "liquid-syntax",
    severity: "error",
    summary: "Liquid that cannot be parsed",
    source: "https://docs.aws.amazon.com/sagemaker/latest/dg/sms-custom-templates-step2-automate.html",
    explanation: `
A template whose Liquid cannot be parsed has no page: every task of the job fails. The other rules about Liquid wait until
it is mended.

Wrong: \`{% for label in task.input.labels %}...\` without an end
Right: \`{% for label in task.input.labels %}...{% endfor %}\``,
  },
  create: ({ liquidErrors, report }) => ({
    end() {
      for (const error of liquidErrors) {
        if (OTHER_RULES.has(error.code)) continue;
        const { summary, expected, fix } = error.problem;
        const message = [summary, expected && `Expected ${expected}.`, fix].filter(Boolean).join(" ");
        report({ at: error, message });
      }
    },
  }),
};
