import { stripVTControlCharacters } from "node:util";
import type { Log } from "sarif";
import { describe, expect, test } from "vitest";
import { explainRule, listRules } from "../../../cli/lint-formats/explain.ts";
import { formatGithub } from "../../../cli/lint-formats/github.ts";
import { formatSarif } from "../../../cli/lint-formats/sarif.ts";
import { formatText } from "../../../cli/lint-formats/text.ts";
import { allRules } from "../../../doctor/task-rules.ts";
import { lintTemplate } from "../../../templates/lint/index.ts";

const file = "tasks/a b/template.liquid.html";
const source = '<p>\n<i title="{{ task.input.labels | to_json }}"></i>\n{{ txt }}\n';
const findings = lintTemplate({ source, file }).filter(({ code }) =>
  ["to-json-unescaped", "unknown-variable"].includes(code),
);

test("text shows each finding in its file, with the lines around it and what can be mended", () => {
  const text = stripVTControlCharacters(formatText(findings, new Map([[file, source]])));
  expect(text).toBe(
    [
      "tasks/a b/template.liquid.html",
      "",
      "  2:34  warning  The quotes of this JSON are only kept from ending the attribute by autoescape: add | escape.  to-json-unescaped",
      "    --fix: Add | escape",
      "      1 | <p>",
      '    > 2 | <i title="{{ task.input.labels | to_json }}"></i>',
      "        |                                  ^^^^^^^",
      "      3 | {{ txt }}",
      "      4 |",
      "",
      "  3:4  error  The variable txt is not part of the task. Did you mean task.input.txt?  unknown-variable",
      "      1 | <p>",
      '      2 | <i title="{{ task.input.labels | to_json }}"></i>',
      "    > 3 | {{ txt }}",
      "        |    ^^^",
      "      4 |",
      "",
      "1 error, 1 warning; --fix mends 1. --explain <code> tells more.",
    ].join("\n"),
  );
  expect(stripVTControlCharacters(formatText([], new Map()))).toBe("No findings.");
});

test("GitHub's commands escape what has a meaning in them", () => {
  expect(formatGithub(findings).split("\n")).toEqual([
    "::warning file=tasks/a b/template.liquid.html,line=2,endLine=2,col=34,endColumn=41,title=to-json-unescaped::The quotes of this JSON are only kept from ending the attribute by autoescape: add | escape.",
    "::error file=tasks/a b/template.liquid.html,line=3,endLine=3,col=4,endColumn=7,title=unknown-variable::The variable txt is not part of the task. Did you mean task.input.txt?",
  ]);
  const [finding] = findings;
  expect(finding && formatGithub([{ ...finding, file: "C:\\a,b", message: "100 %\nof it" }])).toContain(
    "file=C%3A\\a%2Cb,line=2,endLine=2,col=34,endColumn=41,title=to-json-unescaped::100 %25%0Aof it",
  );
});

test("SARIF has the rules that were broken, and results that point to them", () => {
  const log: Log = JSON.parse(formatSarif(findings, allRules, "1.2.3"));
  const [run] = log.runs;
  expect(run?.tool.driver).toMatchObject({ name: "labelsmith", version: "1.2.3" });
  expect(run?.tool.driver.rules?.map(({ id }) => id)).toEqual(["to-json-unescaped", "unknown-variable"]);
  expect(run?.results?.map(({ ruleId, ruleIndex, level }) => [ruleId, ruleIndex, level])).toEqual([
    ["to-json-unescaped", 0, "warning"],
    ["unknown-variable", 1, "error"],
  ]);
  expect(run?.results?.[0]?.locations?.[0]?.physicalLocation).toEqual({
    artifactLocation: { uri: "tasks/a%20b/template.liquid.html" },
    region: { startLine: 2, startColumn: 34, endLine: 2, endColumn: 41 },
  });
});

describe("rules", () => {
  test("are listed, each once, sorted, with a line of its own", () => {
    const lines = stripVTControlCharacters(listRules(allRules)).split("\n").slice(1);
    expect(lines.map((line) => line.split(" ")[0])).toEqual(
      [...new Set(allRules.map(({ code }) => code))].sort(),
    );
  });

  test.each(allRules.map((meta) => [meta.code, meta] as const))("%s explains itself", (code, meta) => {
    const text = stripVTControlCharacters(explainRule(meta));
    expect(text).toContain(`labelsmith-disable-next-line ${code}`);
    expect(meta.explanation.trim().length).toBeGreaterThan(20);
    expect(meta.summary).not.toMatch(/\.$/u);
    expect(code).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u);
  });
});
