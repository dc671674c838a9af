import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { objectsOfCsv } from "../../../job/manifest/create-from-csv.ts";
import { objectsOfFolder } from "../../../job/manifest/create-from-folder.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const s3 = "s3://photos/birds/";

describe("from a folder", () => {
  test("pictures by their places in S3, sorted by code unit, hidden and other files left out", () => {
    const folder = temporaryFolder({
      "b.PNG": "",
      "a/2.jpeg": "",
      "a/10.jpg": "",
      "Z.jpg": "",
      ".hidden/x.jpg": "",
      "notes.md": "",
    });
    expect(objectsOfFolder(folder, { s3 })).toEqual(
      ["Z.jpg", "a/10.jpg", "a/2.jpeg", "b.PNG"].map((name) => ({
        "source-ref": `s3://photos/birds/${name}`,
      })),
    );
  });

  test("texts as they are: a file, or a line, for each data object", () => {
    const folder = temporaryFolder({
      "b.txt": "one\r\ntwo\r\n",
      "a.txt": "\uFEFFthree\n\nfour",
      "c.txt": "\n",
    });
    expect(objectsOfFolder(folder, {})).toEqual([{ source: "three\n\nfour" }, { source: "one\r\ntwo" }]);
    expect(objectsOfFolder(folder, { lines: true }).map(({ source }) => source)).toEqual([
      "three",
      "four",
      "one",
      "two",
    ]);
    expect(objectsOfFolder(join(folder, "b.txt"), { lines: true })).toHaveLength(2);
  });

  test("clips, and a single file of any name whose kind is said", () => {
    const folder = temporaryFolder({ "1.mp4": "", "1.jpg": "", "notes.md": "a\nb" });
    expect(objectsOfFolder(folder, { kind: "video", s3 })).toEqual([
      { "source-ref": "s3://photos/birds/1.mp4" },
    ]);
    expect(objectsOfFolder(join(folder, "notes.md"), { kind: "text", lines: true })).toHaveLength(2);
  });

  test.each<[string, Record<string, string | Uint8Array>, Parameters<typeof objectsOfFolder>[1], string]>([
    ["pictures without a place", { "1.jpg": "" }, {}, "--s3"],
    ["two kinds", { "1.jpg": "", "1.txt": "" }, { s3 }, "1 image, 1 text"],
    ["nothing", { "1.md": "" }, {}, "no data"],
    ["none of the kind that was asked for", { "1.txt": "" }, { kind: "image", s3 }, "no data"],
    ["text that is not UTF-8", { "1.txt": new Uint8Array([0x63, 0xe9]) }, {}, "not UTF-8"],
  ])("%s: refused", (_, files, options, message) => {
    expect(() => objectsOfFolder(temporaryFolder(files), options)).toThrow(message);
  });

  test("a folder that is not there is told", () => {
    expect(() => objectsOfFolder("gone", {})).toThrow(expect.objectContaining({ name: "EnvironmentError" }));
  });
});

describe("from CSV", () => {
  test.each<[string, string, string | undefined, readonly object[]]>([
    [
      "a column that is named",
      'id,review\n1,"Good, really"\n2,Bad\n',
      "review",
      [
        { source: "Good, really", id: "1" },
        { source: "Bad", id: "2" },
      ],
    ],
    ["the column source", "\uFEFFsource,n\r\na,1\r\n", undefined, [{ source: "a", n: "1" }]],
    [
      "the column source-ref",
      "n,source-ref\n1,s3://b/k\n",
      undefined,
      [{ "source-ref": "s3://b/k", n: "1" }],
    ],
    ["a single column, with line breaks in a cell", 'text\n"a\nb"\n', undefined, [{ source: "a\nb" }]],
    ["a header without a name", "source,\na,x\n", undefined, [{ source: "a" }]],
  ])("%s", (_, text, column, expected) => {
    expect(objectsOfCsv(text, column, "x.csv")).toEqual(expected);
  });

  test.each([
    ["two columns and no word", "a,b\n1,2\n", undefined, "OptionsError"],
    ["a column that is not there", "a,b\n1,2\n", "c", "OptionsError"],
    ["a second column called source", "a,source\n1,2\n", "a", "OptionsError"],
    ["a name twice", "a,a\n1,2\n", "a", "ContractError"],
    ["rows of other lengths", "a,b\n1\n", "a", "ContractError"],
  ])("%s: refused", (_, text, column, name) => {
    expect(() => objectsOfCsv(text, column, "x.csv")).toThrow(expect.objectContaining({ name }));
  });
});
