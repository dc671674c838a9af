import type { Rule } from "../../rule.ts";

export const missingVariable: Rule = {
  meta: {
    code: "missing-variable",
    severity: "warning",
    summary: "A variable that some data objects do not give",
    explanation: `
Liquid is lenient: what the task input does not have is empty in the page, and workers see a picture without a source or a
question without its text. It shows with sample rows only. Where a value may be missing, say so: in a condition, or with
\`default\`.

Wrong: \`{{ task.input.titel }}\` where the pre-annotation Lambda returns \`title\`
Right: \`{{ task.input.title }}\`, or \`{{ task.input.title | default: "" }}\``,
  },
  create: ({ report, page: { text } }) => ({
    row(row) {
      if (row.isHostile) return;
      for (const diagnostic of row.diagnostics) {
        if (diagnostic.code !== "missing-variable" || diagnostic.file !== text.file) continue;
        // What is outside of task.input is missing in every row, and another rule's.
        if (diagnostic.path?.startsWith("task.input."))
          report({ at: diagnostic, message: diagnostic.message, row });
      }
    },
  }),
};
