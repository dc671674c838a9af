import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { labelsmith, root } from "./cli.ts";

const LOADER = `<script src="https://assets.crowd.aws/crowd-html-elements.js"></script>`;
const wrong = `${LOADER}
<crowd-form><crowd-classifier name="a" header="A" categories="{{ task.input.labels | to_json }}">
<classification-target>{{ text }}</classification-target><full-instructions>F</full-instructions>
<short-instructions>S</short-instructions></crowd-classifier></crowd-form>
`;

describe("labelsmith lint", () => {
  test("finds nothing in the gallery, hostile rows and all", () => {
    const { code, stdout } = labelsmith(["lint", join(root, "templates", "gallery"), "--hostile", "--json"]);
    expect([code, JSON.parse(stdout).findings]).toEqual([0, []]);
  });

  test("shows what is wrong with its place, and exits with 1 at the fail level", () => {
    const folder = temporaryFolder({ "t.liquid.html": wrong });
    const { code, stdout } = labelsmith(["lint", "t.liquid.html"], folder);
    expect(code).toBe(1);
    expect(stdout).toContain("> 3 | <classification-target>{{ text }}");
    expect(stdout).toContain("1 error, 1 warning; --fix mends 1.");
  });

  test("--fix mends what is safe, and the rest stays", () => {
    const folder = temporaryFolder({ "t.liquid.html": wrong });
    const { code, stdout, stderr } = labelsmith(["lint", "t.liquid.html", "--fix", "--json"], folder);
    expect(stderr).toContain("Mended t.liquid.html: Add | escape");
    expect(readFileSync(join(folder, "t.liquid.html"), "utf8")).toBe(
      wrong.replace("to_json", "to_json | escape"),
    );
    const { findings } = JSON.parse(stdout);
    expect(findings).toEqual([
      expect.objectContaining({
        code: "unknown-variable",
        severity: "error",
        file: "t.liquid.html",
        line: 3,
        column: 27,
      }),
    ]);
    expect(code).toBe(1);
  });

  test.each([
    ["error", 0],
    ["warning", 1],
  ])("--fail-level %s", (level, expected) => {
    const folder = temporaryFolder({ "a/t.html": wrong.replace("{{ text }}", "x") });
    const { code, stdout } = labelsmith(["lint", "a", "--fail-level", level, "--format", "github"], folder);
    expect(code).toBe(expected);
    expect(stdout).toMatch(/^::warning file=a\/t\.html,line=2,/u);
  });

  test("a task whose handler cannot be loaded does not keep the findings of the others back", () => {
    const task = (name: string, handler: string) => ({
      [`${name}/task.ts`]: 'export default { taskTitle: "T", taskDescription: "D" };',
      [`${name}/template.liquid.html`]: wrong,
      [`${name}/manifest.jsonl`]: '{"source":"a"}\n',
      [`${name}/pre-annotation.ts`]: handler,
    });
    const folder = temporaryFolder({
      ...task("broken", 'throw new Error("Not today.");'),
      ...task("whole", "export const handler = ({ dataObject }) => ({ taskInput: dataObject });"),
    });
    const { code, stdout, stderr } = labelsmith(["lint", "--json"], folder);
    expect([code, stderr]).toEqual([3, expect.stringContaining("Not today.")]);
    const { findings } = JSON.parse(stdout);
    expect(findings.map(({ file }: { file: string }) => file)).toContain(
      join("whole", "template.liquid.html"),
    );
  });

  test("SARIF on standard output is nothing but SARIF", () => {
    const folder = temporaryFolder({ "t.html": wrong });
    const log = JSON.parse(labelsmith(["lint", "t.html", "--format", "sarif"], folder).stdout);
    expect(log.runs[0].results).toHaveLength(2);
  });

  test("--list and --explain tell of the rules; an unknown one is told with the nearest", () => {
    expect(labelsmith(["lint", "--list"]).stdout).toMatch(
      /^to-json-unescaped +warning +yes +to_json without escape/mu,
    );
    expect(labelsmith(["lint", "--explain", "two-sources"]).stdout).toContain("source-ref");
    const unknown = labelsmith(["lint", "--explain", "two-source"]);
    expect([unknown.code, unknown.stderr]).toEqual([2, expect.stringContaining("Did you mean two-sources?")]);
  });

  test.each([
    ["a path that is not there", ["lint", "gone.html"], 4, /gone\.html/u],
    ["a format that is none", ["lint", "--format", "xml"], 2, /text, json, sarif, github/u],
    ["an input that is no JSON", ["lint", "t.html", "--input", "t.html"], 2, /t\.html/u],
  ])("%s", (_, args, code, message) => {
    const result = labelsmith(args, temporaryFolder({ "t.html": "<p></p>" }));
    expect([result.code, result.stderr]).toEqual([code, expect.stringMatching(message)]);
  });
});
