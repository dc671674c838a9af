import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type BundledHandler, bundleHandler } from "../../../deploy/pack/bundle-handler.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

type Files = Readonly<Record<string, string | Uint8Array>>;

const bundle = (source: string, files: Files = {}, sourceMap = false): Promise<BundledHandler> =>
  bundleHandler(join(temporaryFolder({ "handler.ts": source, ...files }), "handler.ts"), {
    runtime: "nodejs24.x",
    sourceMap,
  });
const packageOf = (name: string, main: string, files: Files): Files =>
  Object.fromEntries([
    [`node_modules/${name}/package.json`, JSON.stringify({ name, main })],
    ...Object.entries(files).map(([file, content]) => [`node_modules/${name}/${file}`, content] as const),
  ]);

test("a module with a handler becomes one module", async () => {
  const { code } = await bundle("export const handler = async (event: unknown): Promise<unknown> => event;");
  expect(code).toMatch(/handler/);
});

test("a module without a handler is refused: Lambda would find none", async () => {
  await expect(bundle("export const handle = 1;")).rejects.toThrow(
    expect.objectContaining({ name: "TaskError", message: expect.stringContaining("exports handle") }),
  );
});

test("a module that cannot be built is the author's to mend, in words without colours", async () => {
  const error: unknown = await bundle("export const handler = (").catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ name: "UserCodeError" });
  expect(String(error)).not.toContain("\u001b");
});

test("a package that is not installed is an error, not an import that fails in Lambda", async () => {
  await expect(bundle('import x from "not-installed"; export const handler = () => x;')).rejects.toThrow(
    expect.objectContaining({ name: "UserCodeError", message: expect.stringContaining("not-installed") }),
  );
});

describe("native code is refused and named", () => {
  test("when it is imported", async () => {
    const files = packageOf("fast-add", "index.js", {
      "index.js": 'module.exports = require("./build/add.node");',
      "build/add.node": new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 0, 255]),
    });
    await expect(bundle('import add from "fast-add"; export const handler = add;', files)).rejects.toThrow(
      expect.objectContaining({ code: "native-code", message: expect.stringContaining("add.node") }),
    );
  });

  test("when it would be looked for at run time", async () => {
    const files = {
      ...packageOf("node-gyp-build", "index.js", { "index.js": "module.exports = (dir) => dir;" }),
      ...packageOf("fast-add", "index.js", {
        "index.js": 'module.exports = require("node-gyp-build")(__dirname);',
      }),
    };
    await expect(bundle('import add from "fast-add"; export const handler = add;', files)).rejects.toThrow(
      expect.objectContaining({ code: "native-code" }),
    );
  });
});

describe("nothing but the sources decides the code", () => {
  const source = `
    import twice from "twice";
    import { mode } from "by-condition";
    export const handler = () => [twice(2), mode, process.env.NODE_ENV, import.meta.env.VITE_SECRET];`;
  const files = {
    ...packageOf("twice", "index.cjs", { "index.cjs": "module.exports = (x) => 2 * x;" }),
    ...packageOf("by-condition", "x.js", {
      "production.js": 'export const mode = "production";',
      "development.js": 'export const mode = "development";',
    }),
    "node_modules/by-condition/package.json": JSON.stringify({
      name: "by-condition",
      type: "module",
      exports: { development: "./development.js", production: "./production.js" },
    }),
  };

  test("no settings of Vite, no .env file, no NODE_ENV, no path", async () => {
    const plain = await bundle(source, files);
    const before = process.env["NODE_ENV"];
    process.env["NODE_ENV"] = "development";
    const other = await bundle(source, {
      ".env": "VITE_SECRET=leaked\nNODE_ENV=development\n",
      "vite.config.ts": 'throw new Error("read");',
      "postcss.config.js": 'throw new Error("read");',
      ...files,
    });
    process.env["NODE_ENV"] = before;
    expect(other.code).toBe(plain.code);
    expect(plain.code).toContain("production");
    expect(plain.code).not.toMatch(/leaked|labelsmith-test-/);
  });

  test("nor whether a source map is made, which has no path of this machine", async () => {
    const plain = await bundle(source, files);
    const mapped = await bundle(source, files, true);
    expect(mapped.code).toBe(plain.code);
    expect(plain.sourceMap).toBeUndefined();
    const map: { sources: string[] } = JSON.parse(mapped.sourceMap ?? "");
    expect(map.sources).toContain("handler.ts");
    expect(map.sources).toContain("node_modules/twice/index.cjs");
    expect(mapped.sourceMap).not.toContain("labelsmith-test-");
  });
});
