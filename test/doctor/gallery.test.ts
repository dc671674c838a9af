import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { localChecks } from "../../doctor/checks/index.ts";
import { diagnose } from "../../doctor/diagnose.ts";
import { loadTask } from "../../task/load-task.ts";
import { loadModule } from "../../task/module-loader.ts";

test.each(["birds", "receipts", "reviews"])("the gallery's %s is healthy", async (name) => {
  const folder = fileURLToPath(new URL(`../../templates/gallery/${name}`, import.meta.url));
  const context = { task: await loadTask(folder, loadModule), config: {} };
  const results = await diagnose(context, localChecks);
  const findings = results.flatMap((result) => result.findings);
  expect(findings.filter(({ severity }) => severity !== "info")).toEqual([]);
  const skipped = results.filter(({ status }) => status === "skipped").map((result) => result.name);
  expect(skipped.filter((check) => !["request", "local-objects", "types"].includes(check))).toEqual([]);
});
