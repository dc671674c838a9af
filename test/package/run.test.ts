import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../lambdas/contract/json.ts";
import { readOutputMetadata } from "../../lambdas/contract/output-manifest.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { labelsmith, root } from "./cli.ts";

const gallery = (task: string) => join(root, "templates", "gallery", task);

describe("labelsmith run", () => {
  test.each([
    ["birds", "birds", 0.9],
    ["reviews", "sentiment", 0.75],
    ["receipts", "receipt", 0.9],
  ])("%s: every line passes the contract as %s, and the score is at least %d", (task, attribute, least) => {
    const { code, stdout } = labelsmith(["run", gallery(task), "--out", temporaryFolder(), "--json"]);
    expect(code).toBe(0);
    const result = JSON.parse(stdout);
    const manifest = readFileSync(join(gallery(task), "manifest.jsonl"), "utf8")
      .trim()
      .split("\n");
    expect(result).toMatchObject({
      version: 1,
      counters: { totalLabeled: manifest.length, failedNonRetryableError: 0, unlabeled: 0 },
    });
    expect(result.score).toBeGreaterThanOrEqual(least);
    const lines: JsonObject[] = readFileSync(result.outputManifest, "utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(lines).toHaveLength(manifest.length);
    for (const [index, line] of lines.entries()) {
      expect(readOutputMetadata(line, attribute, `line ${index + 1}`).outcome).toBe("labeled");
      expect(line).toMatchObject(JSON.parse(manifest[index] ?? ""));
    }
  });

  test("simulated workers: the same seed gives the same labels, another seed other ones", () => {
    const labels = (seed: string) => {
      const args = [
        "run",
        gallery("reviews"),
        "--simulate",
        "--seed",
        seed,
        "--out",
        temporaryFolder(),
        "--json",
      ];
      const { outputManifest } = JSON.parse(labelsmith(args).stdout);
      const lines = readFileSync(outputManifest, "utf8").trim().split("\n");
      return lines.map((line) => JSON.parse(line).sentiment);
    };
    expect(labels("7")).toEqual(labels("7"));
    expect(labels("7")).not.toEqual(labels("8"));
  });

  test("a summary for people says what was labeled, failed and skipped, and the score", () => {
    const { stdout, stderr } = labelsmith(["run", gallery("receipts"), "--out", temporaryFolder()]);
    expect(stdout).toMatch(
      /labeled +10\n +failed +0\n +skipped +0\n +score +0\.\d{3} against the known truth/,
    );
    expect(stderr).toContain("labeling 100 %");
  });

  const task = {
    "task.ts": 'export default { taskTitle: "T", taskDescription: "D", labelAttributeName: "mood" };',
    "template.liquid.html": '<crowd-form><crowd-input name="mood"></crowd-input></crowd-form>',
    "manifest.jsonl": '{"source":"a"}\n{"source":"b"}\n',
    "answers.jsonl": '{"datasetObjectId":"0","workerId":"w","answerContent":{"mood":"good"}}\n',
  };

  test("a handler that throws: exit code 3, the place in the file, and the others go on", () => {
    const folder = temporaryFolder({
      ...task,
      "pre-annotation.ts": [
        "export const handler = async (event: { dataObject: { source: string } }) => {",
        '  if (event.dataObject.source === "b") throw new Error("no b");',
        "  return { taskInput: event.dataObject };",
        "};",
      ].join("\n"),
    });
    const { code, stdout, stderr } = labelsmith(["run", folder, "--out", join(folder, "out")]);
    expect(code).toBe(3);
    expect(stdout).toMatch(/labeled +1\n +failed +1/);
    expect(stderr).toMatch(
      /data object 1 \(manifest\.jsonl:2\)[\s\S]*Error: no b[\s\S]*pre-annotation\.ts:2:/,
    );
  });

  test("a template that is broken: exit code 3 with line and column", () => {
    const folder = temporaryFolder({ ...task, "template.liquid.html": "<p>\n{{ task.input.source | }</p>" });
    const { code, stderr } = labelsmith(["run", folder, "--out", join(folder, "out")]);
    expect(code).toBe(3);
    expect(stderr).toMatch(/template\.liquid\.html:2:\d+/);
  });

  test.each<[string, readonly string[], number, RegExp]>([
    ["a folder without a task", ["run", "docs"], 4, /There is no task\.ts/],
    ["an unknown flag", ["run", "--fast", "x"], 2, /unknown option '--fast'/],
    ["ten workers", ["run", gallery("birds"), "--workers", "10"], 2, /1 to 9/],
    [
      "answers that are not there",
      ["run", gallery("birds"), "--answers", "gone.jsonl"],
      4,
      /no recorded answers/,
    ],
    ["an unknown command", ["label"], 2, /unknown command 'label'/],
  ])("%s", (_, args, code, message) => {
    const result = labelsmith(args);
    expect(result.code).toBe(code);
    expect(result.stderr).toMatch(message);
    expect(result.stdout).toBe("");
  });
});
