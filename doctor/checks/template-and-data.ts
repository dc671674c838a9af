import { writeFileSync } from "node:fs";
import { relative } from "node:path";
import type { Task } from "../../task/task.ts";
import type { Finding } from "../../templates/lint/index.ts";
import type { Check, Diagnosis, Mending } from "../check.ts";
import { lintTask } from "../lint-task.ts";
import { MENDED_IN_MANIFEST, type MendedFile, mendFiles, mendManifest } from "../mend-files.ts";

const SHOWN_ROWS = 6;

/** Everything that `labelsmith lint --hostile` finds. */
export const templateAndData: Check = {
  name: "template-and-data",
  title: "The template, the manifest and the handlers fit each other, and stand hostile data",
  async run({ task }) {
    const linted = await lintTask(task, { hostile: true });
    const mended = new Map(mendFiles(linted).map((file) => [file.file, mendingOf(task, file)]));
    const { manifest } = task.files;
    const ofManifest = mendingOf(task, mendManifest(manifest));
    return linted.findings.map((finding) => {
      if (finding.file === manifest && MENDED_IN_MANIFEST.has(finding.code))
        return diagnose(task, finding, ofManifest);
      return diagnose(task, finding, finding.fix && mended.get(finding.file ?? ""));
    });
  },
};

function diagnose(task: Task, finding: Finding, mending: Mending | undefined): Diagnosis {
  const { code, severity, message, file, line, column, rows, fix } = finding;
  const shown = rows?.slice(0, SHOWN_ROWS).join(", ");
  return {
    code,
    severity,
    message:
      rows && rows.length > 0
        ? `${message} (data objects ${shown}${rows.length > SHOWN_ROWS ? ", ..." : ""})`
        : message,
    where: `${file ?? task.files.template}:${line}:${column}`,
    fix: fix
      ? `\`labelsmith doctor --fix\`: ${fix.description}`
      : `\`labelsmith lint --explain ${code}\` shows what is wrong about it, and what is right.`,
    ...(mending ? { mending } : {}),
  };
}

function mendingOf({ folder }: Task, { file, text, fixes }: MendedFile): Mending {
  return {
    what: `Mend ${relative(folder, file)}: ${fixes.join(", ")}`,
    isInAccount: false,
    run: async () => writeFileSync(file, text),
  };
}
