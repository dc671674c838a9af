import { relative } from "node:path";
import type { Check } from "../check.ts";
import { lintTask } from "../lint-task.ts";

/** Everything that `labelsmith lint --hostile` finds. */
export const templateAndData: Check = {
  name: "template-and-data",
  title: "The template, the manifest and the handlers fit each other, and stand hostile data",
  async run({ task }) {
    const { findings } = await lintTask(task, { hostile: true });
    return findings.map(({ code, severity, message, file, line, column, rows, fix }) => ({
      code,
      severity,
      message: rows
        ? `${message} (data objects ${rows.slice(0, 6).join(", ")}${rows.length > 6 ? ", ..." : ""})`
        : message,
      where: `${relative(task.folder, file ?? task.files.template)}:${line}:${column}`,
      ...(fix ? { fix: `\`labelsmith lint --fix\`: ${fix.description}` } : {}),
    }));
  },
};
