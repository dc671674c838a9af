import { join } from "node:path";
import { expect, test } from "vitest";
import { bundleHandler } from "../../../deploy/pack/bundle-handler.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const bundle = (source: string) =>
  bundleHandler(join(temporaryFolder({ "handler.ts": source }), "handler.ts"));

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
