import { describe, expect, test } from "vitest";
import { checkManifest } from "../../../job/manifest/check-manifest.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const latin1 = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const codes = (file: Uint8Array, labelAttributeName?: string) =>
  checkManifest(file, { labelAttributeName }).findings.map(
    ({ code, line, column }) => `${line}:${column} ${code}`,
  );

const ok = '{"source":"a"}\n{"source-ref":"s3://photos/1.jpg","product":"lamp"}\n';

describe("how the file is written down", () => {
  test.each<[string, Uint8Array, readonly string[]]>([
    ["a right one", bytes(ok), []],
    ["Windows line ends and no end at all", bytes(ok.replaceAll("\n", "\r\n").trimEnd()), []],
    ["blank lines at the end", bytes(`${ok}\n \n\r\n`), []],
    [
      "blank lines between",
      bytes('{"source":"a"}\n\n  \n{"source":"b"}\n'),
      ["2:1 blank-line", "3:1 blank-line"],
    ],
    ["a byte order mark", bytes(`\uFEFF${ok}`), ["1:1 byte-order-mark"]],
    ["UTF-16", new Uint8Array([0xff, 0xfe, 0x7b, 0]), ["1:1 not-utf-8"]],
    ["Latin-1", latin1('{"source":"a"}\n{"source":"caf\xe9"}\n'), ["2:15 not-utf-8"]],
    ["a character that is cut off", latin1('{"source":"a\xe2\x82'), ["1:13 not-utf-8"]],
    [
      "an overlong form and a surrogate",
      latin1('{"source":"\xc0\x80"}\n{"a":"\xed\xa0\x80"}'),
      ["1:12 not-utf-8", "2:7 not-utf-8"],
    ],
    ["nothing", bytes(""), ["1:1 no-objects"]],
    ["nothing but blank lines", bytes("\n\n"), ["1:1 no-objects"]],
  ])("%s", (_, file, expected) => {
    expect(codes(file)).toEqual(expected);
  });

  test("a wrong byte is told by its place in the file", () => {
    const [finding] = checkManifest(latin1('{"source":"a"}\r\n{"source":"caf\xe9"}\n')).findings;
    expect(finding).toMatchObject({
      datasetObjectId: "1",
      message: expect.stringContaining("0xe9 at offset 30"),
    });
  });

  test("ids count the lines that hold something, wrong ones too", () => {
    const { findings, objects } = checkManifest(bytes('{"source":"a"}\n\nnonsense\n{"source":1}'));
    expect(objects).toBe(3);
    expect(findings.map(({ line, datasetObjectId }) => [line, datasetObjectId])).toEqual([
      [2, undefined],
      [3, "1"],
      [4, "2"],
    ]);
  });
});

describe("a line by itself", () => {
  const long = "x".repeat(20_001);
  test.each<[string, string, readonly string[]]>([
    ["not JSON", '{"source":"a",}', ["1:15 not-json"]],
    ["a list", '["a"]', ["1:1 not-an-object"]],
    ["null", "null", ["1:1 not-an-object"]],
    ["no data", '{"product":"lamp"}', ["1:1 no-source"]],
    ["a name that is nearly right", '{"id":1,"source_ref":"s3://b/k"}', ["1:9 no-source"]],
    ["both", '{"source":"a","source-ref":"s3://b/k"}', ["1:15 two-sources"]],
    ["a number for text", '{"id":7,"source":1}', ["1:9 source-not-text"]],
    ["empty data", '{"source":" "}', ["1:2 source-empty"]],
    ["a path", '{"source-ref":"photos/1.jpg"}', ["1:2 source-ref-not-uri"]],
    ["a bucket alone", '{"source-ref":"s3://photos"}', ["1:2 source-ref-not-uri"]],
    ["a web address", '{"source-ref":"https://example.com/1.jpg"}', ["1:2 source-ref-not-s3"]],
    ["a web address of S3", '{"source-ref":"https://photos.s3.eu-west-1.amazonaws.com/1.jpg"}', []],
    ["a picture in another format", '{"source-ref":"s3://b/1.TIFF"}', ["1:2 format-not-taken"]],
    ["a name of the service", '{"source":"a","$x":1}', ["1:15 reserved-name"]],
    ["a long attribute", `{"source":"a","note":"${long}"}`, ["1:15 attribute-too-long"]],
    ["a long attribute that is no text", `{"source":"a","note":["${long}"]}`, ["1:15 attribute-too-long"]],
    [
      "thousands of brackets",
      `{"source":"a","x":${"[".repeat(40_000)}${"]".repeat(40_000)}}`,
      ["1:15 nested-too-deeply"],
    ],
    ["exactly 20,000 characters, each of two units", `{"source":"${"𝄞".repeat(20_000)}"}`, []],
    [
      "everything at once, each found",
      `{"$x":1,"source":"","y":"${long}"}`,
      ["1:2 reserved-name", "1:9 source-empty", "1:21 attribute-too-long"],
    ],
  ])("%s", (_, line, expected) => {
    expect(codes(bytes(line))).toEqual(expected);
  });

  test("100,000 characters are allowed, one more is not, and many bytes are told", () => {
    const line = (character: string, characters: number) => {
      const attributes = Object.fromEntries(
        Array.from({ length: 5 }, (_, n) => [`a${n}`, character.repeat(19_000)]),
      );
      const text = JSON.stringify({ source: "s", ...attributes, z: "" });
      return bytes(text.replace('"z":""', `"z":"${"z".repeat(characters - [...text].length)}"`));
    };
    expect(codes(line("x", 100_000))).toEqual([]);
    expect(codes(line("x", 100_001))).toEqual(["1:1 line-too-long"]);
    expect(codes(line("é", 100_000))).toEqual(["1:1 line-many-bytes"]);
  });

  test("the label that the job would give", () => {
    const file = bytes('{"source":"a","mood":{}}\n{"source":"b","mood-metadata":{"failure-reason":"x"}}\n');
    expect(codes(file, "mood")).toEqual(["1:15 already-labeled"]);
    expect(codes(file)).toEqual([]);
  });

  test("the place is shown in an excerpt, of a long line too", () => {
    const [finding] = checkManifest(bytes(`{"source":"${"x".repeat(500)}"; "a":1}`)).findings;
    const [text = "", mark = ""] = finding?.excerpt?.split("\n") ?? [];
    expect(text.length).toBeLessThan(90);
    expect(text.charAt(mark.indexOf("^"))).toBe(";");
  });
});

describe("lines together", () => {
  test("duplicates name the first of them", () => {
    const file = bytes(
      '{"source":"a"}\n{"source":"b"}\n{"source":"a","n":1}\n{"source":"b"}\n{"source-ref":"s3://b/a"}\n',
    );
    const { findings } = checkManifest(file);
    expect(findings.map(({ code, line, severity }) => [code, line, severity])).toEqual([
      ["duplicate-source", 3, "warning"],
      ["duplicate-line", 4, "warning"],
    ]);
    expect(findings[0]?.message).toContain("line 1");
  });

  test("a job takes 100,000 data objects", () => {
    const lines = Array.from({ length: 100_001 }, (_, index) => `{"source":"${index}"}\n`).join("");
    expect(codes(bytes(lines))).toEqual(["100001:1 too-many-objects"]);
    expect(codes(bytes(lines.slice(0, lines.lastIndexOf("{"))))).toEqual([]);
  });
});
