import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { findLocalCopy } from "../../task/data-folder.ts";
import { findTaskFolders } from "../../task/find-tasks.ts";
import { splitLines } from "../../task/json-lines.ts";
import { loadTask } from "../../task/load-task.ts";
import { loadModule } from "../../task/module-loader.ts";
import { insideFolder } from "../../task/paths.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const minimal = {
  "task.ts": 'export default { taskTitle: "Birds", taskDescription: "Draw boxes." };',
  "template.liquid.html": "<crowd-form></crowd-form>",
  "manifest.jsonl": '{"source":"a"}\n',
};
/** As an import of `labelsmith` finds it. */
const defineTaskFile = fileURLToPath(new URL("../../task/define-task.ts", import.meta.url));

const load = (files: Record<string, string>) => loadTask(temporaryFolder(files), loadModule);

describe("loadTask", () => {
  test("fills in the defaults and finds the optional files", async () => {
    const folder = temporaryFolder({ "my birds/answers.jsonl": "" });
    const files = Object.fromEntries(
      Object.entries(minimal).map(([name, text]) => [`my birds/${name}`, text]),
    );
    const task = await loadTask(
      join(temporaryFolder({ ...files, "my birds/answers.jsonl": "" }), "my birds"),
      loadModule,
    );
    expect(folder).not.toBe(task.folder);
    expect(task).toMatchObject({
      name: "my birds",
      labelingJobName: "my-birds",
      labelAttributeName: "my-birds",
      labelCategories: [],
      numberOfHumanWorkersPerDataObject: 1,
      files: {
        preAnnotation: undefined,
        consolidation: undefined,
        answers: join(task.folder, "answers.jsonl"),
      },
    });
  });

  test("reads a task that is written in TypeScript and imports a file beside it", async () => {
    const task = await load({
      ...minimal,
      "labels.ts": 'export const labels: readonly string[] = ["a", "b"];',
      "task.ts":
        'import { labels } from "./labels.ts";\nexport default { taskTitle: "T", taskDescription: "D", labelCategories: labels };',
    });
    expect(task.labelCategories).toEqual(["a", "b"]);
  });

  test.each([
    ["日本", "labelingJobName"],
    ["source", "labelAttributeName"],
    ["birds-ref", "labelAttributeName"],
    ["x".repeat(64), "labelingJobName"],
  ])("a folder called %s gives no name to the job or its label, and is told so", async (name, field) => {
    const files = Object.entries(minimal).map(([file, text]) => [`${name}/${file}`, text]);
    await expect(
      loadTask(join(temporaryFolder(Object.fromEntries(files)), name), loadModule),
    ).rejects.toThrow(
      expect.objectContaining({ name: "TaskError", message: expect.stringContaining(field) }),
    );
  });

  test("hyphens at the ends of a folder's name are not part of the job's", async () => {
    const files = Object.entries(minimal).map(([file, text]) => [`birds (copy)/${file}`, text]);
    const folder = join(temporaryFolder(Object.fromEntries(files)), "birds (copy)");
    expect((await loadTask(folder, loadModule)).labelingJobName).toBe("birds-copy");
  });

  test("what defineTask refuses in task.ts is the task's fault, and keeps its own message", async () => {
    const definition = `import { defineTask } from ${JSON.stringify(defineTaskFile)};
export default defineTask({ taskTitle: "", taskDescription: "D" });`;
    const error: unknown = await load({ ...minimal, "task.ts": definition }).catch(
      (thrown: unknown) => thrown,
    );
    expect(error).toMatchObject({
      name: "TaskError",
      problem: { code: "task-definition", found: 'taskTitle: ""', where: expect.stringContaining("task.ts") },
    });
  });

  test("what the compiler says is not coloured", async () => {
    const error: unknown = await load({ ...minimal, "task.ts": "export default {" }).catch(
      (thrown: unknown) => thrown,
    );
    expect(String(error)).toContain("task.ts:1");
    expect(String(error)).not.toContain("\u001b");
  });

  test.each<[string, Record<string, string>, string]>([
    ["no task.ts", {}, "file-missing"],
    ["no template", { "task.ts": minimal["task.ts"], "manifest.jsonl": "" }, "file-missing"],
    ["no manifest", { "task.ts": minimal["task.ts"], "template.liquid.html": "" }, "file-missing"],
    ["a task.ts that throws", { ...minimal, "task.ts": 'throw new Error("boom");' }, "task-module"],
    ["a task.ts that does not parse", { ...minimal, "task.ts": "export default {" }, "task-module"],
    ["a task.ts without a task", { ...minimal, "task.ts": "export const task = 1;" }, "task-export"],
    [
      "a field that is wrong",
      { ...minimal, "task.ts": 'export default { taskTitle: "", taskDescription: "D" };' },
      "task-definition",
    ],
    [
      "a path that leads out",
      {
        ...minimal,
        "task.ts": 'export default { taskTitle: "T", taskDescription: "D", manifest: "../m.jsonl" };',
      },
      "path-outside",
    ],
    [
      "a named file that is not there",
      {
        ...minimal,
        "task.ts": 'export default { taskTitle: "T", taskDescription: "D", answers: "a.jsonl" };',
      },
      "file-missing",
    ],
  ])("refuses %s", async (_, files, code) => {
    await expect(load(files)).rejects.toThrow(expect.objectContaining({ code }));
  });
});

describe("findTaskFolders", () => {
  test("finds tasks at any of three levels, sorted, but not in node_modules or hidden folders", () => {
    const folder = temporaryFolder({
      "b/task.ts": "",
      "a/x/task.ts": "",
      "a/x/y/z/task.ts": "",
      "node_modules/p/task.ts": "",
      ".hidden/task.ts": "",
    });
    expect(findTaskFolders(folder)).toEqual([join(folder, "a/x"), join(folder, "b")]);
    expect(findTaskFolders(join(folder, "b"))).toEqual([join(folder, "b")]);
  });

  test("says so where there is none", () => {
    expect(() => findTaskFolders(temporaryFolder())).toThrow(expect.objectContaining({ code: "no-tasks" }));
  });
});

describe("findLocalCopy", () => {
  test("takes the longest ending that is there", () => {
    const folder = temporaryFolder({ "photos/birds/1.jpg": "", "birds/1.jpg": "", "2.jpg": "" });
    const find = (key: string) => findLocalCopy(folder, { bucket: "photos", key });
    expect(find("birds/1.jpg")).toBe(join(folder, "photos/birds/1.jpg"));
    expect(find("more/birds/1.jpg")).toBe(join(folder, "birds/1.jpg"));
    expect(find("a/b/2.jpg")).toBe(join(folder, "2.jpg"));
    expect(find("3.jpg")).toBeUndefined();
    expect(find("birds")).toBeUndefined();
  });

  test("never leaves the folder, not by dots and not by a link", () => {
    const outside = temporaryFolder({ "secret.txt": "secret" });
    const folder = temporaryFolder({ "a.txt": "" });
    symlinkSync(join(outside, "secret.txt"), join(folder, "link.txt"));
    expect(findLocalCopy(folder, { bucket: "..", key: "secret.txt" })).toBeUndefined();
    expect(findLocalCopy(folder, { bucket: "b", key: `../../${outside}/secret.txt` })).toBeUndefined();
    expect(findLocalCopy(folder, { bucket: "b", key: "link.txt" })).toBeUndefined();
  });
});

test.each(["..", "../x", "a/../../x", "/etc/passwd"])("insideFolder refuses %s", (name) => {
  expect(() => insideFolder("/data/tasks", name)).toThrow(expect.objectContaining({ code: "path-outside" }));
});

test("lines keep their numbers; a byte order mark, blank lines and Windows' line ends are passed over", () => {
  expect(splitLines('\uFEFF{"a":1}\r\n\r\n{"b":2}\n  \n', "m.jsonl")).toEqual([
    { text: '{"a":1}', number: 1, where: "m.jsonl:1" },
    { text: '{"b":2}', number: 3, where: "m.jsonl:3" },
  ]);
});
