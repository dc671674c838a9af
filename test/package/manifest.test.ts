import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { labelsmith, root } from "./cli.ts";

const data = join(root, "templates", "gallery", "birds", "data");

describe("labelsmith manifest", () => {
  test("create, check, sample and split, one after the other", () => {
    const folder = temporaryFolder();
    const manifest = join(folder, "manifest.jsonl");
    const s3 = ["--s3", "s3://labelsmith-gallery/birds"];
    const created = labelsmith(["manifest", "create", data, ...s3, "--out", manifest, "--json"]);
    expect(created.code).toBe(0);
    expect(JSON.parse(created.stdout)).toMatchObject({ version: 1, objects: 15, findings: [] });

    const checked = labelsmith(["manifest", "check", manifest, "--data", data, "--json"]);
    expect(checked.code).toBe(0);
    expect(JSON.parse(checked.stdout)).toMatchObject({ objects: 15, errors: 0, warnings: 0 });

    const lines = readFileSync(manifest, "utf8").trim().split("\n");
    const sampled = labelsmith(["manifest", "sample", manifest, "--count", "4"]);
    expect(sampled.stdout.trim().split("\n")).toHaveLength(4);
    expect(lines).toEqual(expect.arrayContaining(sampled.stdout.trim().split("\n")));
    expect(labelsmith(["manifest", "sample", manifest, "--count", "4"]).stdout).toBe(sampled.stdout);

    const pilot = join(folder, "pilot.jsonl");
    const drawn = labelsmith(["manifest", "sample", manifest, "--count", "4", "--out", pilot, "--json"]);
    expect(JSON.parse(drawn.stdout)).toEqual({ version: 1, manifest: pilot, objects: 4, of: 15 });
    expect(readFileSync(pilot, "utf8")).toBe(sampled.stdout);

    const split = labelsmith(["manifest", "split", manifest, "--percent", "80,20", "--json"]);
    const parts: { manifest: string }[] = JSON.parse(split.stdout).parts;
    const dealt = parts.flatMap((part) => readFileSync(part.manifest, "utf8").trim().split("\n"));
    expect(dealt.toSorted()).toEqual(lines.toSorted());
  });

  test("check tells every mistake with its place, and exits with 1", () => {
    const folder = temporaryFolder({
      "bad.jsonl": `{'source':'x'}\n{"source":"a"}\n{"source-ref":"s3://b/gone.jpg"}\n`,
      "data/other.jpg": "",
    });
    const args = ["manifest", "check", join(folder, "bad.jsonl"), "--data", join(folder, "data")];
    const text = labelsmith(args);
    expect(text.code).toBe(1);
    expect(text.stdout).toMatch(
      /bad\.jsonl:1:2 \(data object 0\) error The line is not JSON.*not-json\n.*\n +\^\n/,
    );
    expect(text.stdout.startsWith(`${join(folder, "bad.jsonl")}:1:2 `)).toBe(true);
    expect(text.stdout).toMatch(/bad\.jsonl:3:2 \(data object 2\) error There is no s3:\/\/b\/gone\.jpg/);
    const json = labelsmith([...args, "--json"]);
    expect(json.code).toBe(1);
    expect(JSON.parse(json.stdout)).toMatchObject({
      errors: 2,
      findings: [
        { code: "not-json", line: 1 },
        { code: "object-missing", line: 3, datasetObjectId: "2" },
      ],
    });
  });

  test.each<[string, readonly string[], number, RegExp]>([
    ["a sample of no size", ["sample", "x.jsonl"], 2, /--count and --percent/],
    [
      "parts that are not the whole",
      ["split", "x.jsonl", "--percent", "80,30"],
      2,
      /--percent <p,p,\.\.\.>.*these are 110/,
    ],
    ["a manifest that is not there", ["check", "gone.jsonl"], 4, /no manifest/],
    ["an unknown subcommand", ["smple"], 2, /unknown command/],
    ["a share over the whole", ["sample", "x.jsonl", "--percent", "200"], 2, /--percent <p>.*at most 100/],
    ["a sample as JSON, and nowhere to go", ["sample", "x.jsonl", "--count", "1", "--json"], 2, /--out/],
    [
      "objects of S3 that are said to lie elsewhere",
      ["create", "s3://a/b", "--s3", "s3://c"],
      2,
      /this machine/,
    ],
    ["no S3 URI", ["upload", "package.json", "photos"], 2, /not an S3 URI/],
  ])("%s", (_, args, code, message) => {
    const result = labelsmith(["manifest", ...args]);
    expect(result.code).toBe(code);
    expect(result.stderr).toMatch(message);
  });
});
