import { measureTemplate } from "../../../liquid/index.ts";
import type { Rule } from "../../rule.ts";

export const templateTooLong: Rule = {
  meta: {
    code: "template-too-long",
    severity: "warning",
    summary: "More characters than the preview of the service takes",
    source: "https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_UiTemplate.html",
    explanation: `
\`RenderUiTemplate\`, with which the console previews a template, takes 128,000 characters. Libraries that are pasted into
a template bring it there: load them from a server of your own over https instead, or bundle and minify only what is used.`,
  },
  create: ({ page: { text }, report }) => ({
    end() {
      const { characters, limit } = measureTemplate(text.source);
      if (characters <= limit) return;
      const message = `The template has ${characters} characters, ${characters - limit} more than the ${limit} that the service previews.`;
      report({ at: { begin: 0, end: 0 }, message });
    },
  }),
};
