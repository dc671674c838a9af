import { describe, expect, test } from "vitest";
import { lintWith } from "../../../templates/lint/lint-template.ts";
import type { Rule } from "../../../templates/lint/rule.ts";
import { unusedDisable } from "../../../templates/lint/rules/unused-disable/index.ts";

const everyB: Rule = {
  meta: { code: "every-b", severity: "error", summary: "", explanation: "" },
  create: ({ report }) => ({
    element: ({ tag, startTag }) => tag === "b" && report({ at: startTag, message: "A b." }),
  }),
};
const lint = (source: string) =>
  lintWith([everyB, unusedDisable], { source, file: "a.html" }).map(({ code, line }) => `${line} ${code}`);

describe("a comment", () => {
  test.each([
    [
      "turns a rule off for the next line",
      "<!-- labelsmith-disable-next-line every-b -->\n<b></b>\n<b></b>",
      ["3 every-b"],
    ],
    ["turns all rules off for the next line", "<!-- labelsmith-disable-next-line -->\n<b></b><b></b>", []],
    [
      "may be one of Liquid",
      "{% comment %}labelsmith-disable-next-line every-b{% endcomment %}\n<b></b>",
      [],
    ],
    ["may be an inline one of Liquid", "{% # labelsmith-disable every-b %}\n\n<b></b>", []],
    ["turns a rule off for the file", "<b></b>\n<!-- labelsmith-disable every-b -->\n<b></b>", []],
    ["may say why", "<!-- labelsmith-disable every-b -- the b is wanted -->\n<b></b>", []],
    ["may be of several lines", "<!--\nlabelsmith-disable-next-line every-b\n-->\n<b></b>", []],
    [
      "that disables nothing is reported",
      "<!-- labelsmith-disable-next-line every-b -->\n\n<b></b>",
      ["1 unused-disable", "3 every-b"],
    ],
    [
      "for an unknown rule is reported",
      "<!-- labelsmith-disable every-c, every-b -->\n<b></b>",
      ["1 unused-disable"],
    ],
    [
      "turns only what it names off",
      "<!-- labelsmith-disable every-c -->\n<b></b>",
      ["1 unused-disable", "2 every-b"],
    ],
    ["in the text of the page does nothing", "labelsmith-disable every-b <b></b>", ["1 every-b"]],
  ])("%s", (_, source, expected) => {
    expect(lint(source)).toEqual(expected);
  });
});
