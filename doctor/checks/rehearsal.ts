import { type Handlers, invokeHandler, loadHandlers } from "../../job/handlers.ts";
import { loadModule } from "../../task/module-loader.ts";
import type { Task } from "../../task/task.ts";
import type { Check, Diagnosis } from "../check.ts";
import { type AnsweredObjects, answerObjects } from "../rehearsal/answer-objects.ts";
import { type Consolidate, rehearseConsolidation } from "../rehearsal/rehearse-consolidation.ts";
import { onStage, type Stage } from "../rehearsal/stage.ts";

const MANY_WORKERS = 3;

/** A job of a few data objects, with answers that are made up and come in every way that the service has. */
export const rehearsal: Check = {
  name: "rehearsal",
  title:
    "Simulated workers' answers become one label for each data object, however many and however they come",
  async run({ task }) {
    return onStage(task, async (stage) => {
      const handlers = await loadHandlers(task, loadModule);
      const findings: Diagnosis[] = [];
      for (const workers of new Set([1, Math.max(MANY_WORKERS, task.numberOfHumanWorkersPerDataObject)])) {
        const objects = await answerObjects(task, stage.rows, handlers, workers);
        const consolidate = consolidatorOf(task, stage, handlers);
        const found = [
          ...failuresOf(objects),
          ...(consolidate
            ? await rehearseConsolidation(stage, task.labelAttributeName, objects, consolidate)
            : []),
        ];
        const place = `with ${workers} ${workers === 1 ? "worker" : "workers"} for each data object`;
        for (const finding of found) {
          // What goes wrong with one worker mostly goes wrong with several, too.
          if (findings.some(({ code, message }) => code === finding.code && message === finding.message))
            continue;
          findings.push({ ...finding, where: [task.files.consolidation, place].filter(Boolean).join(", ") });
        }
      }
      return findings;
    });
  },
};

function consolidatorOf(task: Task, stage: Stage, { consolidation }: Handlers): Consolidate | undefined {
  const file = task.files.consolidation;
  if (consolidation === undefined || file === undefined) return undefined;
  return (payload) => invokeHandler(consolidation, stage.consolidationRequest(payload), file);
}

function failuresOf({ failures, answered }: AnsweredObjects): readonly Diagnosis[] {
  const reasons = new Map<string, string[]>();
  for (const { datasetObjectId, reason } of failures)
    reasons.set(reason, [...(reasons.get(reason) ?? []), datasetObjectId]);
  const all = failures.length + answered.length;
  return [...reasons].map(([reason, ids]) => ({
    code: "object-fails",
    severity: "error",
    message: `${ids.length} of ${all} data objects never come to workers (the first is ${ids[0]}): ${reason}`,
    fix: "`labelsmith run --simulate` shows the same; `labelsmith dev` shows where on the way it is.",
  }));
}
