import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { checkObject } from "../../../job/manifest/check-object.ts";
import { readFileFormat } from "../../../job/manifest/file-format.ts";
import { readLocalObject } from "../../../job/manifest/local-objects.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const gallery = fileURLToPath(new URL("../../../templates/gallery/birds/data", import.meta.url));

/** The header of a picture of that size. */
function png(width: number, height: number): Uint8Array {
  const bytes = new Uint8Array(33);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
  new DataView(bytes.buffer).setUint32(16, width);
  new DataView(bytes.buffer).setUint32(20, height);
  return bytes;
}

/** A JPEG's start with that much before its size. */
function jpeg(width: number, height: number, before: number): Uint8Array {
  const segments = Math.ceil(before / 65_000);
  const bytes = new Uint8Array(2 + segments * 65_002 + 20);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xffd8);
  for (let s = 0; s < segments; s++) {
    view.setUint16(2 + s * 65_002, 0xffe1);
    view.setUint16(4 + s * 65_002, 65_000);
  }
  const at = 2 + segments * 65_002;
  view.setUint16(at, 0xffc2);
  view.setUint16(at + 2, 17);
  view.setUint16(at + 5, height);
  view.setUint16(at + 7, width);
  return bytes;
}

test("real pictures are read", () => {
  const head = readFileSync(join(gallery, "moonlight.jpg"));
  expect(readFileFormat(head)).toEqual({ name: "jpeg", size: { width: 960, height: 640 } });
});

describe("an object against its name", () => {
  const head = png(10, 10);
  test.each<[string, string, Parameters<typeof checkObject>[1], readonly string[]]>([
    ["right", "s3://b/1.png", { bytes: 33, head }, []],
    ["of another kind, nothing is asked", "s3://b/1.json", { bytes: 33, head }, []],
    ["missing", "s3://b/1.png", undefined, ["error object-missing"]],
    ["empty", "s3://b/1.png", { bytes: 0 }, ["error object-empty"]],
    ["40 MB", "s3://b/1.png", { bytes: 40 * 1024 ** 2 }, []],
    ["more", "s3://b/1.png", { bytes: 40 * 1024 ** 2 + 1 }, ["error image-too-large"]],
    ["a large clip", "s3://b/1.mp4", { bytes: 400 * 1024 ** 2 }, []],
    ["100 million pixels", "s3://b/1.png", { bytes: 33, head: png(10_000, 10_000) }, []],
    [
      "more of them",
      "s3://b/1.png",
      { bytes: 33, head: png(10_001, 10_000) },
      ["error image-too-many-pixels"],
    ],
    ["a PNG that is called JPEG", "s3://b/1.jpg", { bytes: 33, head }, ["warning format-not-as-named"]],
    [
      "a page that says that it is not there",
      "s3://b/1.jpg",
      { bytes: 60, head: new TextEncoder().encode("\n<!doctype html>") },
      ["error format-not-as-named"],
    ],
    [
      "random bytes",
      "s3://b/1.webm",
      { bytes: 3, head: new Uint8Array([1, 2, 3]) },
      ["error format-not-as-named"],
    ],
  ])("%s", (_, uri, facts, expected) => {
    expect(checkObject(uri, facts, "here").map(({ severity, code }) => `${severity} ${code}`)).toEqual(
      expected,
    );
  });
});

test("local copies are found as the job finds them, and the size behind a long preview is read", () => {
  const folder = temporaryFolder({
    "birds/1.jpg": jpeg(12_000, 9_000, 300_000),
    "2.png": png(4, 3),
    "empty.png": "",
  });
  expect(checkObject("s3://b/birds/1.jpg", readLocalObject(folder, "s3://b/birds/1.jpg"), "")).toMatchObject([
    { code: "image-too-many-pixels", message: expect.stringContaining("12000 × 9000") },
  ]);
  expect(readLocalObject(folder, "s3://b/other/2.png")).toMatchObject({ bytes: 33 });
  expect(readLocalObject(folder, "s3://b/empty.png")).toMatchObject({ bytes: 0 });
  expect(readLocalObject(folder, "s3://b/3.png")).toBeUndefined();
  expect(readLocalObject(folder, "s3://b/../../etc/hosts")).toBeUndefined();
});
