import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { labelsmith, root } from "./cli.ts";

const gallery = (task: string) => join(root, "templates", "gallery", task);

describe("labelsmith render", () => {
  test("renders a row of a task through its pre-annotation handler, with pictures from the data folder", () => {
    const { code, stdout } = labelsmith(["render", gallery("birds"), "--row", "0"]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/<crowd-bounding-box[\s\S]*src="file:.*\.jpg"/);
  });

  test("renders a bare template with an input, and tells what is missing", () => {
    const folder = temporaryFolder({
      "t.liquid.html": "<p>{{ task.input.name }}, {{ task.input.gone }}</p>\n",
      "input.json": '{"name":"<Ann>"}',
    });
    const out = join(folder, "page.html");
    const { code, stderr, stdout } = labelsmith([
      "render",
      join(folder, "t.liquid.html"),
      "--input",
      join(folder, "input.json"),
      "--out",
      out,
    ]);
    expect([code, stdout]).toEqual([0, ""]);
    expect(readFileSync(out, "utf8")).toBe("<p>&lt;Ann&gt;, </p>\n");
    expect(stderr).toMatch(/t\.liquid\.html:1:\d+ .*task\.input\.gone/);
  });

  test.each<[string, readonly string[], number, RegExp]>([
    ["a row that is not there", ["render", gallery("birds"), "--row", "99"], 2, /0 to 12/],
    ["a row before the first", ["render", gallery("birds"), "--row", "-1"], 2, /--row <n>.*at least 0/],
    [
      "a bare template without input",
      ["render", join(gallery("birds"), "template.liquid.html")],
      2,
      /--input/,
    ],
    ["a file that is not there", ["render", "gone.html"], 4, /gone\.html/],
  ])("%s", (_, args, code, message) => {
    const result = labelsmith(args);
    expect(result.code).toBe(code);
    expect(result.stderr).toMatch(message);
  });

  test("a template that does not parse: exit code 3 with an excerpt", () => {
    const folder = temporaryFolder({ "t.html": "<p>\n{% for x in %}\n</p>", "input.json": "{}" });
    const { code, stderr } = labelsmith([
      "render",
      join(folder, "t.html"),
      "--input",
      join(folder, "input.json"),
    ]);
    expect(code).toBe(3);
    expect(stderr).toMatch(/t\.html:2:\d+[\s\S]*\{% for x in %\}[\s\S]*\^/);
  });
});

describe("labelsmith invoke", () => {
  const event = {
    version: "2018-10-16",
    labelingJobArn: "arn:aws:sagemaker:us-east-1:111122223333:labeling-job/birds",
    dataObject: { "source-ref": "s3://labelsmith-gallery/birds/1.jpg" },
  };

  test("prints the response, and nothing else, on standard output", () => {
    const folder = temporaryFolder({ "event.json": JSON.stringify(event) });
    const { code, stdout } = labelsmith([
      "invoke",
      gallery("birds"),
      "pre",
      "--event",
      join(folder, "event.json"),
    ]);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ taskInput: { image: event.dataObject["source-ref"] } });
    const asResult = labelsmith([
      "invoke",
      gallery("birds"),
      "pre",
      "--event",
      join(folder, "event.json"),
      "--json",
    ]);
    expect(JSON.parse(asResult.stdout)).toEqual({ version: 1, response: JSON.parse(stdout) });
  });

  test("a handler that returns nothing gives null, as in Lambda", () => {
    const folder = temporaryFolder({
      "task/task.ts": 'export default { taskTitle: "Words", taskDescription: "Words." };',
      "task/template.liquid.html": "<crowd-form></crowd-form>",
      "task/manifest.jsonl": "",
      "task/pre-annotation.ts": "export const handler = async () => {};",
      "event.json": JSON.stringify(event),
    });
    const args = ["invoke", "task", "pre", "--event", "event.json"];
    expect(labelsmith(args, folder)).toMatchObject({ code: 0, stdout: "null\n" });
    expect(JSON.parse(labelsmith([...args, "--json"], folder).stdout)).toEqual({
      version: 1,
      response: null,
    });
  });

  test("an event that the handler refuses: exit code 3", () => {
    const folder = temporaryFolder({ "event.json": '{"dataObject":{}}' });
    const { code, stderr } = labelsmith([
      "invoke",
      gallery("birds"),
      "pre",
      "--event",
      join(folder, "event.json"),
    ]);
    expect(code).toBe(3);
    expect(stderr).toMatch(/labelingJobArn/);
  });

  test.each<[string, readonly string[], number]>([
    ["no event", ["invoke", gallery("birds"), "pre"], 2],
    ["another handler", ["invoke", gallery("birds"), "both", "--event", "e.json"], 2],
    ["an event that is not there", ["invoke", gallery("birds"), "pre", "--event", "gone.json"], 4],
  ])("%s", (_, args, code) => {
    expect(labelsmith(args).code).toBe(code);
  });
});

describe("labelsmith consolidate", () => {
  const answers = "task,worker,label\n1,a,x\n1,b,x\n1,c,y\n2,a,y\n2,b,y\n2,c,y\n";
  const folder = () => temporaryFolder({ "answers.csv": answers, "gold.csv": "task,label\n1,x\n2,x\n" });

  test("prints labels as CSV, or writes them to a file", () => {
    const at = folder();
    const args = ["consolidate", join(at, "answers.csv"), "--method", "majority-vote"];
    expect(labelsmith(args).stdout).toBe("task,label,confidence\n1,x,0.6666666666666666\n2,y,1\n");
    const written = labelsmith([...args, "--out", join(at, "labels.csv"), "--json"]);
    expect(readFileSync(join(at, "labels.csv"), "utf8")).toMatch(/^task,label,confidence\n1,x,/);
    expect(JSON.parse(written.stdout)).toMatchObject({ version: 1, method: "majority-vote", objects: 2 });
  });

  test("with gold: accuracy and confusion; with --compare: every method side by side", () => {
    const at = folder();
    const args = ["consolidate", join(at, "answers.csv"), "--gold", join(at, "gold.csv")];
    const { stdout } = labelsmith(args);
    expect(stdout).toMatch(/^auto\n[\s\S]*accuracy +0\.5000 on 2 known labels[\s\S]*x +1 +1/);
    const { methods } = JSON.parse(labelsmith([...args, "--compare", "--json"]).stdout);
    expect(methods.length).toBeGreaterThan(10);
    expect(methods.every(({ accuracy }: { accuracy: number }) => accuracy === 0.5)).toBe(true);
    const table = labelsmith([...args, "--compare"]).stdout;
    expect(table).toMatch(/^method +accuracy/);
    expect(table.includes("* not converged")).toBe(/\d\*/.test(table));
  });

  test("takes a whole job from its worker-response folder", () => {
    const out = temporaryFolder();
    labelsmith(["run", gallery("reviews"), "--out", out]);
    const { code, stdout } = labelsmith([
      "consolidate",
      join(out, "reviews", "annotations", "worker-response"),
      "--json",
    ]);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ method: "auto", objects: 16 });
  });

  test.each<[string, readonly string[], number, RegExp]>([
    ["answers that are not there", ["gone.csv"], 4, /no answers here/],
    ["a method that does not exist", ["answers.csv", "--method", "best"], 2, /majority-vote/],
    ["answers of another kind", ["answers.csv", "--method", "mean"], 2, /answers\.csv:2/],
  ])("%s", (_, args, code, message) => {
    const result = labelsmith(["consolidate", ...args], folder());
    expect(result.code).toBe(code);
    expect(result.stderr).toMatch(message);
  });
});

describe("labelsmith init", () => {
  test("makes a project whose job runs at once", () => {
    const folder = temporaryFolder();
    const { code, stderr } = labelsmith(["init", "my-labels", "--from", "reviews"], folder);
    expect(code).toBe(0);
    expect(stderr).toContain("npx labelsmith dev");
    const project = join(folder, "my-labels");
    expect(JSON.parse(readFileSync(join(project, "package.json"), "utf8"))).toMatchObject({
      name: "my-labels",
      dependencies: { labelsmith: expect.any(String), zod: expect.any(String) },
    });
    expect(readFileSync(join(project, "tasks", "reviews", "task.ts"), "utf8")).toContain("defineTask");
    // The tasks import files beside them by their whole names.
    expect(JSON.parse(readFileSync(join(project, "tsconfig.json"), "utf8"))).toMatchObject({
      compilerOptions: { allowImportingTsExtensions: true },
    });
  });

  test("does not touch a folder that holds something, and knows its gallery", () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "mine.txt"), "mine");
    expect(labelsmith(["init", "."], folder).code).toBe(4);
    const made = JSON.parse(labelsmith(["init", "more", "--json"], folder).stdout);
    expect(made).toEqual({
      version: 1,
      folder: join(folder, "more"),
      task: join(folder, "more", "tasks", "birds"),
    });
    const unknown = labelsmith(["init", "x", "--from", "fish"], folder);
    expect(unknown.code).toBe(2);
    expect(unknown.stderr).toContain("birds, receipts, reviews");
  });
});

test("a command that does not exist is told with where to find the others", () => {
  const { code, stderr } = labelsmith(["rendr"]);
  expect([code, stderr]).toEqual([2, expect.stringMatching(/Did you mean render\?[\s\S]*--help/)]);
});

test.each(["init", "dev", "render", "invoke", "run", "consolidate", "pack"])(
  "%s --help has examples",
  (command) => {
    const { code, stdout } = labelsmith([command, "--help"]);
    expect(code).toBe(0);
    expect(stdout).toContain("Examples:\n  labelsmith ");
  },
);
