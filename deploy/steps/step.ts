import type { AwsClients } from "../aws/clients.ts";
import type { OnProgress, Sleep } from "../waiting.ts";

/** What the steps of a deployment need of their surroundings. */
export interface StepContext {
  readonly aws: AwsClients;
  readonly sleep: Sleep;
  readonly onProgress?: OnProgress | undefined;
}

/** A call that changes something in the account, or that the outcome depends on. */
export interface Step {
  readonly service: "STS" | "S3" | "CloudFormation" | "SageMaker";
  readonly operation: string;
  readonly target: string;
  /** How much is sent. */
  readonly bytes?: number;
  /**
   * Looks at the account, changing nothing, and says what is to be done.
   *
   * @throws DeployError if what is there must not be touched.
   */
  readonly check: (context: StepContext) => Promise<Decision>;
  /**
   * Does it. What another run did meanwhile, or this very call whose answer was lost, counts as done. Missing where the look
   * is all.
   */
  readonly run?: (context: StepContext) => Promise<void>;
}

export interface Decision {
  /**
   * `make`: the call is needed; `skip`: what it would do is there; `leave`: it is needed, but not asked for;
   * `read`: it changes nothing.
   */
  readonly decision: "make" | "skip" | "leave" | "read";
  /** Why. */
  readonly note?: string;
  /** The operation, where it depends on what is there. */
  readonly operation?: string;
  /** What somebody ought to know before it is done. */
  readonly warning?: string;
}

/** A step with what is to be done; without a look at the account, that is not known. */
export interface PlannedStep {
  readonly step: Step;
  readonly decision: Decision | undefined;
}

/** Looks at every step before anything is done, so that what cannot go well ends before it begins. */
export async function planSteps(
  steps: readonly Step[],
  context: StepContext | undefined,
): Promise<readonly PlannedStep[]> {
  const planned: PlannedStep[] = [];
  for (const step of steps) {
    planned.push({ step, decision: context === undefined ? undefined : await step.check(context) });
  }
  return planned;
}

/** Does what was planned, in order. */
export async function runSteps(
  planned: readonly PlannedStep[],
  context: StepContext,
  onStep: (planned: PlannedStep) => void = () => undefined,
): Promise<void> {
  for (const one of planned) {
    const { step, decision } = one;
    const isWanted = decision?.decision === "make" || decision?.decision === "read";
    if (!isWanted || step.run === undefined) continue;
    onStep(one);
    await step.run(context);
  }
}

/** Whether anything in the account would change. */
export function changesSomething(planned: readonly PlannedStep[]): boolean {
  return planned.some(({ decision }) => decision?.decision === "make");
}
