import type { ObjectReport, SecondLook, SecondLookReason } from "./job-report.ts";
import { lowerFence } from "./quantiles.ts";
import { HASTY, SLOW } from "./times.ts";

/** Below this an agreement or a confidence is low in any job. */
const LOW = 0.5;
/** Above this it is not low, however high the others are. */
const HIGH = 0.9;
/** A score against the truth below this is a mistake. */
const RIGHT = 0.5;

/** What weighs the same for every data object; a low value weighs what it lacks to 1. */
const WEIGHTS = { failed: 2, slow: 0.3, hasty: 0.3, single: 0.1 };

export interface SecondLookContext {
  /** Of all answers of the job; `null` where they have no times. */
  readonly medianSeconds: number | null;
  /** By data object id. */
  readonly fastestSeconds: ReadonlyMap<string, number>;
  /** Whether most data objects have several answers, so that one alone is unusual. */
  readonly expectsSeveral: boolean;
}

/**
 * Which data objects a person should look at again, and why; the most urgent first, of equally urgent ones in their own order.
 * A value is low if it is below one half, or far below those of the other data objects (Tukey's fence) and below 0.9.
 */
export function findSecondLooks(
  objects: readonly ObjectReport[],
  context: SecondLookContext,
): readonly SecondLook[] {
  const agreementFence = fenceOf(objects.map(({ agreement }) => agreement));
  const confidenceFence = fenceOf(objects.map(({ confidence }) => confidence));
  const looks = objects.flatMap((object): SecondLook[] => {
    const reasons: SecondLookReason[] = [];
    let urgency = 0;
    const add = (code: SecondLookReason["code"], weight: number, message: string): void => {
      reasons.push({ code, message });
      urgency += weight;
    };
    const { failure, agreement, confidence, score, answers, seconds } = object;
    if (object.outcome === "failed") add("failed", WEIGHTS.failed, failure ?? "It failed.");
    if (score !== null && score < RIGHT)
      add("wrong", 1 - score, `The label scores ${score.toFixed(2)} against the known truth.`);
    if (agreement !== null && agreement < agreementFence)
      add("low-agreement", 1 - agreement, `The workers agree by ${percent(agreement)} only.`);
    // One worker has confidence 0 by rule: that it is one is the reason.
    if (confidence !== null && confidence < confidenceFence && answers !== 1)
      add("low-confidence", 1 - confidence, `The label's lowest confidence is ${confidence.toFixed(2)}.`);
    const fastest = context.fastestSeconds.get(object.datasetObjectId);
    const median = context.medianSeconds;
    if (median !== null && fastest !== undefined && fastest < median * HASTY)
      add(
        "hasty-answer",
        WEIGHTS.hasty,
        `One answer took ${fastest.toFixed(1)} s; the job's median is ${median.toFixed(1)} s.`,
      );
    if (median !== null && seconds !== null && seconds > median * SLOW)
      add(
        "slow",
        WEIGHTS.slow,
        `It took ${seconds.toFixed(1)} s; the job's median is ${median.toFixed(1)} s.`,
      );
    if (context.expectsSeveral && answers === 1)
      add("single-worker", WEIGHTS.single, "A single worker answered.");
    return reasons.length === 0 ? [] : [{ datasetObjectId: object.datasetObjectId, urgency, reasons }];
  });
  return looks.sort((a, b) => rounded(b.urgency) - rounded(a.urgency));
}

function fenceOf(values: readonly (number | null)[]): number {
  const known = values.filter((value) => value !== null);
  return Math.min(HIGH, Math.max(LOW, lowerFence(known)));
}

/** Without the last digits, in which sums of the same numbers may differ. */
function rounded(urgency: number): number {
  return Math.round(urgency * 1e9);
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
