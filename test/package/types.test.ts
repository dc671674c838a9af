import { spawn } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { labelsmith, root } from "./cli.ts";

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

  test("writes the type of the task input too, where a handler makes it", () => {
    const folder = project();
    writeFileSync(
      join(folder, "tasks", "birds", "pre-annotation.ts"),
      "export const handler = async () => ({ taskInput: {} });\n",
    );
    const { stdout } = labelsmith(["types", "tasks/birds"], folder);
    expect(stdout).toMatch(/^Wrote .*answer\.ts\nWrote .*task-input\.ts\n$/u);
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

  test("labelsmith dev keeps a file current that is there", async () => {
    const folder = project();
    const [birds, reviews] = ["birds", "reviews"].map((task) => join(folder, "tasks", task));
    expect(labelsmith(["types", birds!], folder).code).toBe(0);
    const child = spawn(process.execPath, [join(root, "dist", "cli", "main.js"), "dev", "tasks"], {
      cwd: folder,
    });
    onTestFinished(() => void child.kill("SIGKILL"));
    const origin = await new Promise<string>((resolve) => {
      let said = "";
      child.stderr.on("data", (chunk: Buffer) => {
        said += chunk.toString();
        const address = /http:\/\/127\.0\.0\.1:\d+/.exec(said);
        if (address && said.includes("Ctrl+C")) resolve(address[0]);
      });
    });
    expect((await fetch(`${origin}/api/tasks`)).status).toBe(200);
    for (const task of [birds!, reviews!]) {
      writeFileSync(
        join(task, "template.liquid.html"),
        '<crowd-form><crowd-slider name="new-one"></crowd-slider></crowd-form>',
      );
    }
    await expect
      .poll(() => readFileSync(join(birds!, "answer.ts"), "utf8"), { timeout: 30_000 })
      .toContain('"new-one": sliderAnswer');
    expect(existsSync(join(reviews!, "answer.ts"))).toBe(false);
  });
});
