import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type PackedHandler, packTask } from "../../deploy/pack/pack-task.ts";
import { runZip } from "../../deploy/runtime-api/run-zip.ts";
import { readManifest } from "../../job/data-objects.ts";
import { localLabelingJob } from "../../job/labeling-job.ts";
import { buildPreAnnotationRequest } from "../../job/task-input.ts";
import type { Task } from "../../task/task.ts";
import { type Check, type Diagnosis, Skipped } from "../check.ts";

/** Each handler as the zip that would be uploaded, in a process that is started as Lambda starts it. */
export const packages: Check = {
  name: "packages",
  title: "The handlers' zips are within Lambda's limits, and start as Lambda starts them",
  async run({ task }) {
    if (!task.files.preAnnotation && !task.files.consolidation)
      throw new Skipped("The task has no handlers.");
    const folder = mkdtempSync(join(tmpdir(), "labelsmith-doctor-"));
    try {
      const findings: Diagnosis[] = [];
      for (const packed of await packTask(task, folder)) findings.push(...(await tryZip(task, packed)));
      return findings;
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

async function tryZip(task: Task, { handler, kind, path }: PackedHandler): Promise<readonly Diagnosis[]> {
  const { preAnnotationFunction, consolidationFunction } = task.definition.deploy ?? {};
  const settings = kind === "consolidation" ? consolidationFunction : preAnnotationFunction;
  const event = eventOf(task, kind);
  const { results, log } = await runZip(readFileSync(path), [event], {
    variables: settings?.environment ?? {},
  });
  const [result] = results;
  if (result === undefined || result.ok) return [];
  const { errorType, errorMessage } = result.error;
  // Without an account there is no payload to read; that it gets as far as reading it is what can be seen here.
  if (kind === "consolidation" && !errorType.startsWith("Runtime.")) return [];
  return [
    {
      code: "zip-fails",
      severity: "error",
      message: `The zip of ${handler} fails as Lambda would run it: ${errorType}: ${errorMessage}`,
      where: kind === "consolidation" ? (task.files.consolidation ?? "") : (task.files.preAnnotation ?? ""),
      fix:
        errorType.startsWith("Runtime.") || /process\.env|environment/iu.test(`${errorMessage}${log}`)
          ? "Look at what the module does when it is loaded: a missing environment variable, a file that is not in the zip."
          : "`labelsmith invoke` runs the same handler from its source.",
    },
  ];
}

function eventOf(task: Task, kind: PackedHandler["kind"]): unknown {
  const job = localLabelingJob(task);
  const [row] = readManifest(task.files.manifest).filter(({ dataObject }) => dataObject !== undefined);
  if (kind === "pre-annotation") return buildPreAnnotationRequest(job, row?.dataObject ?? { source: "" });
  return {};
}
