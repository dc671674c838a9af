import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { loadConfig, outputFolder } from "../../cli/load.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

test("the configuration is that of the nearest folder above, and its paths are relative to it", async () => {
  const folder = temporaryFolder({
    "labelsmith.config.ts": 'export default { tasks: "tasks", out: "build" };',
    "tasks/birds/task.ts": "",
  });
  const settings = await loadConfig(join(folder, "tasks", "birds"));
  expect(settings).toEqual({ folder, config: { tasks: "tasks", out: "build" } });
  expect(outputFolder(settings)).toBe(join(folder, "build"));
});

test("without a setting the output goes below the current folder", () => {
  expect(outputFolder({ folder: "elsewhere", config: {} })).toBe(resolve(".labelsmith"));
});

test.each([
  ["does not parse", "export default {{", "UserCodeError"],
  ["throws", 'throw new Error("boom");', "UserCodeError"],
  ["exports nothing", "export const config = {};", "OptionsError"],
  ["has a wrong setting", "export default { port: 99999999 };", "OptionsError"],
])("a configuration that %s is told with its place", async (_, source, name) => {
  const folder = temporaryFolder({ "labelsmith.config.ts": source });
  await expect(loadConfig(folder)).rejects.toThrow(
    expect.objectContaining({ name, message: expect.stringContaining("labelsmith.config.ts") }),
  );
});
