import type { WorkerAnswer } from "../../lambdas/contract/worker-response.ts";
import type { OutputObject } from "./job-output.ts";
import type { WorkerFlag, WorkerReport } from "./job-report.ts";
import { lowerFence, spreadOf } from "./quantiles.ts";
import { HASTY, timesOf } from "./times.ts";

/** Fewer answers than these say nothing about a worker. */
const FEW = 5;
/** More hasty answers than this are no slips of the mouse. */
const OFTEN_HASTY = 0.2;
/** Below this, agreement is bad among any workers, if it is so far below that of most others. */
const BAD_AGREEMENT = 0.5;
const FAR_BELOW = 0.1;

/** What is known of each worker, the ones with flags first, then those with the most answers. */
export function reportWorkers(
  objects: readonly OutputObject[],
  agreementOf: ReadonlyMap<string, number>,
  medianSeconds: number | null,
): readonly WorkerReport[] {
  const answersOf = new Map<string, WorkerAnswer[]>();
  for (const { answers } of objects) {
    for (const answer of answers) {
      const own = answersOf.get(answer.workerId) ?? [];
      answersOf.set(answer.workerId, own);
      own.push(answer);
    }
  }
  const fence = agreementFence(answersOf, agreementOf);
  const reports = [...answersOf].map(([workerId, answers]): WorkerReport => {
    const times = timesOf(answers);
    const hasty = times.filter((seconds) => medianSeconds !== null && seconds < medianSeconds * HASTY).length;
    const agreement = agreementOf.get(workerId) ?? null;
    const flags: WorkerFlag[] = [];
    if (answers.length >= FEW && agreement !== null && agreement < fence) flags.push("disagrees");
    if (answers.length >= FEW && hasty > answers.length * OFTEN_HASTY) flags.push("hasty");
    return { workerId, answers: answers.length, agreement, times: spreadOf(times) ?? null, hasty, flags };
  });
  return reports.sort(
    (a, b) => b.flags.length - a.flags.length || b.answers - a.answers || (a.workerId < b.workerId ? -1 : 1),
  );
}

/** The agreement below which a worker is far from the others. */
function agreementFence(
  answersOf: ReadonlyMap<string, readonly WorkerAnswer[]>,
  agreementOf: ReadonlyMap<string, number>,
): number {
  const known = [...agreementOf]
    .filter(([id]) => (answersOf.get(id)?.length ?? 0) >= FEW)
    .map(([, value]) => value);
  const spread = spreadOf(known);
  if (spread === undefined) return 0;
  return Math.max(lowerFence(known), Math.min(BAD_AGREEMENT, spread.median - FAR_BELOW));
}
