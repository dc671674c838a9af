import { describe, expect, test } from "vitest";
import { describeDeployment } from "../../deploy/deployment.ts";
import { labelCategoriesFile, uploadKeys } from "../../deploy/upload-keys.ts";
import { labelCategoryFile } from "../../lambdas/contract/label-categories.ts";
import { settings, task } from "./toy-deployment.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const inFolder = (s3InputPath: string) => describeDeployment(task(), settings({ s3InputPath }), []);

describe("uploadKeys", () => {
  // printf abc | sha256sum
  const sha256 = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  test("names a file by what is in it, below the input's prefix and the task's job", () => {
    const content = bytes("abc");
    const [upload] = uploadKeys(inFolder("s3://photos/in/"), [{ kind: "template", content }]);
    expect(upload).toEqual({
      kind: "template",
      content,
      bucket: "photos",
      key: "in/birds/template-ba7816bf8f01.liquid.html",
      s3Uri: "s3://photos/in/birds/template-ba7816bf8f01.liquid.html",
      contentType: "text/html; charset=utf-8",
      sha256,
    });
  });

  test.each([
    ["manifest", "birds/manifest-ba7816bf8f01.manifest"],
    ["label-categories", "birds/label-categories-ba7816bf8f01.json"],
    ["pre-annotation", "birds/pre-annotation-ba7816bf8f01.zip"],
    ["consolidation", "birds/consolidation-ba7816bf8f01.zip"],
  ] as const)("a %s in a bucket without a prefix is %s", (kind, key) => {
    const uploads = uploadKeys(inFolder("s3://photos"), [{ kind, content: bytes("abc") }]);
    expect(uploads.map((upload) => upload.key)).toEqual([key]);
  });

  test("gives another key to another content and the same to the same", () => {
    const deployment = inFolder("s3://photos/in");
    const keys = uploadKeys(
      deployment,
      ["a", "b", "a"].map((text) => ({ kind: "manifest" as const, content: bytes(text) })),
    ).map(({ key }) => key);
    expect(keys[0]).toBe(keys[2]);
    expect(keys[0]).not.toBe(keys[1]);
  });
});

describe("labelCategoriesFile", () => {
  test("is a file that the contract reads, in the order of the task", () => {
    const file = labelCategoriesFile(["Robin", "Blue jay", "É"]);
    const read = labelCategoryFile.parse(JSON.parse(new TextDecoder().decode(file?.content)));
    expect(read.labels.map(({ label }) => label)).toEqual(["Robin", "Blue jay", "É"]);
  });

  test("is none for a task without label categories", () => {
    expect(labelCategoriesFile([])).toBeUndefined();
  });
});
