import type { Rule } from "../../rule.ts";

export const renderFailed: Rule = {
  meta: {
    code: "render-failed",
    severity: "error",
    summary: "A data object whose page cannot be made",
    explanation: `
The template can be parsed, and with this data object it stops all the same: a filter gets what it cannot work with, or a
loop goes on for too long. Such a data object fails in the job.`,
  },
  create: ({ failedRows, report }) => ({
    end() {
      for (const row of failedRows) {
        const { error } = row;
        report({ at: error, message: error.problem.summary, row });
      }
    },
  }),
};
