import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { labelsmith, root } from "./cli.ts";

const gallery = (task: string) => join(root, "templates", "gallery", task);

describe("labelsmith report", () => {
  test.each([
    ["birds", "boxes", []],
    ["reviews", "class", []],
    ["receipts", "text", []],
    ["birds", "boxes", ["--simulate"]],
  ])("of %s (%s) %j: text, JSON and a page", (name, kind, simulated) => {
    const out = temporaryFolder();
    const run = labelsmith(["run", gallery(name), "--out", out, "--json", ...simulated]);
    const { counters, score } = JSON.parse(run.stdout);
    const folder = join(out, name);
    const task = ["--task", gallery(name)];

    const json = labelsmith(["report", folder, ...task, "--json"]);
    expect(json.code).toBe(0);
    const report = JSON.parse(json.stdout);
    expect(report).toMatchObject({
      version: 1,
      missing: [],
      problems: [],
      counters: { labeled: counters.totalLabeled, failed: 0, unlabeled: 0 },
      fields: expect.arrayContaining([expect.objectContaining({ kind })]),
    });
    expect(report.truth.score).toBeCloseTo(score, 9);

    expect(labelsmith(["report", folder, ...task]).stdout).toMatch(
      /labeled +\d+ of \d+[\s\S]*Agreement[\s\S]*Workers/,
    );
    const page = join(out, "report.html");
    expect(labelsmith(["report", folder, ...task, "--out", page]).code).toBe(0);
    expect(readFileSync(page, "utf8")).toMatch(/^<!doctype html>[\s\S]*<\/html>\n$/);
  });

  test("what is missing is told, and the rest is reported; a folder of no job: exit code 4", () => {
    const out = temporaryFolder();
    labelsmith(["run", gallery("reviews"), "--out", out]);
    const annotations = join(out, "reviews", "annotations");
    expect(existsSync(annotations)).toBe(true);
    rmSync(join(annotations, "worker-response"), { recursive: true });
    const { code, stdout } = labelsmith(["report", out]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/annotations\/worker-response is not in the folder/);
    expect(stdout).toMatch(/labeled +16 of 16[\s\S]*answers +80 by 5 workers/);
    const none = labelsmith(["report", temporaryFolder()]);
    expect(none.code).toBe(4);
    expect(none.stderr).toMatch(/no output of a labeling job/);
  });
});
