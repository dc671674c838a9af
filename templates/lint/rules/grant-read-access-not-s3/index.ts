import { parseS3Uri } from "../../../../lambdas/contract/s3-uri.ts";
import type { Rule } from "../../rule.ts";

const ABOUT_GRANTS: ReadonlySet<string> = new Set([
  "grant-read-access-not-s3",
  "grant-read-access-of-nothing",
  "grant-read-access-of-escaped",
]);
const LITERAL = /^\{\{-?\s*(?:"([^"]*)"|'([^']*)')/u;

export const grantReadAccessNotS3: Rule = {
  meta: {
    code: "grant-read-access-not-s3",
    severity: "warning",
    summary: "grant_read_access on what is not the address of an S3 object",
    source: "https://docs.aws.amazon.com/sagemaker/latest/dg/sms-custom-templates-step2-automate.html",
    explanation: `
\`grant_read_access\` signs addresses of S3 objects. Other addresses need none; empty values and names of files without a
bucket give no address at all.

Wrong: \`{{ "https://example.com/a.png" | grant_read_access }}\`, \`{{ task.input.file_name | grant_read_access }}\`
Right: \`https://example.com/a.png\`, \`{{ "s3://bucket/a.png" | grant_read_access }}\``,
  },
  create: ({ page: { text }, report }) => ({
    output({ begin, end, filters }) {
      const [first] = filters;
      const literal = LITERAL.exec(text.source.slice(begin, end));
      if (first?.name !== "grant_read_access" || literal === null) return;
      const address = literal[1] ?? literal[2] ?? "";
      if (parseS3Uri(address)) return;
      report({
        at: first.span,
        message: `${JSON.stringify(address)} is not the address of an S3 object: leave the filter out.`,
      });
    },
    row(row) {
      // A hostile text in the place of an address, or of a part of it, says nothing of those of the task.
      if (row.isHostile) return;
      for (const diagnostic of row.diagnostics) {
        if (ABOUT_GRANTS.has(diagnostic.code)) report({ at: diagnostic, message: diagnostic.message, row });
      }
    },
  }),
};
