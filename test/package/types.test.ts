import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { labelsmith } from "./cli.ts";

/** A project with two tasks. */
function project(): string {
  const task = (name: string, element: string) => ({
    [`tasks/${name}/task.ts`]: `export default { taskTitle: "${name}", taskDescription: "Label ${name}." };\n`,
    [`tasks/${name}/manifest.jsonl`]: '{"source":"a"}\n',
    [`tasks/${name}/template.liquid.html`]: `<crowd-form><${element} name="${name}"></${element}></crowd-form>\n`,
  });
  return temporaryFolder({
    "package.json": '{"type":"module"}',
    ...task("birds", "crowd-bounding-box"),
    ...task("reviews", "crowd-classifier"),
  });
}

describe("labelsmith types", () => {
  test("writes the types of every task, and says with --check whether they are current", () => {
    const folder = project();
    const check = () => labelsmith(["types", "--check", "--json"], folder);
    const files = (state: string) => [
      { path: expect.stringMatching(/birds.answer\.ts$/), state },
      { path: expect.stringMatching(/reviews.answer\.ts$/), state },
    ];
    const before = check();
    expect([before.code, before.stderr]).toEqual([1, ""]);
    expect(JSON.parse(before.stdout)).toEqual({ version: 1, files: files("missing") });
    expect(labelsmith(["types"], folder).code).toBe(0);
    const after = check();
    expect(after.code).toBe(0);
    expect(JSON.parse(after.stdout)).toEqual({ version: 1, files: files("current") });
    expect(readFileSync(join(folder, "tasks", "birds", "answer.ts"), "utf8")).toContain(
      "export interface BirdsAnswer {",
    );
  });

  test("takes another file for one task, and not for many", () => {
    const folder = project();
    const out = join(folder, "birds.ts");
    expect(labelsmith(["types", "tasks/birds", "--out", out], folder).stdout).toBe(`Wrote ${out}\n`);
    expect(labelsmith(["types", "tasks/birds", "--out", out], folder).stdout).toBe(`Kept ${out}\n`);
    const many = labelsmith(["types", "--out", out], folder);
    expect(many.code).toBe(2);
    expect(many.stderr).toMatch(/Name one task/);
  });
});
