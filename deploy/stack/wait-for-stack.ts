import type { CloudFormation } from "@aws-sdk/client-cloudformation";
import { EnvironmentError } from "../../task/errors.ts";
import type { OnProgress, Sleep } from "../waiting.ts";
import { readStack, type Stack } from "./read-stack.ts";
import { stackCondition } from "./stack-status.ts";

export interface StackWait {
  readonly cloudFormation: CloudFormation;
  readonly stackName: string;
  readonly sleep: Sleep;
  readonly onProgress?: OnProgress | undefined;
  /** How many resources the stack is to have, for the progress. */
  readonly resources: number;
}

const POLL_MILLISECONDS = 5_000;
/** An hour; our stacks take a minute or two. */
const MAX_POLLS = 720;

/** Waits until no operation is running on a stack, and gives it as it is then; `undefined` if there is none. */
export async function waitForStack(wait: StackWait): Promise<Stack | undefined> {
  const { cloudFormation, stackName, sleep } = wait;
  for (let poll = 0; poll < MAX_POLLS; poll++) {
    const stack = await readStack(cloudFormation, stackName);
    if (stack === undefined || stackCondition(stack.status) !== "busy") return stack;
    await tell(wait, stack);
    await sleep(POLL_MILLISECONDS);
  }
  throw new EnvironmentError({
    code: "stack-busy",
    summary: `CloudFormation has been working on the stack ${stackName} for an hour.`,
    fix: "Look at the stack's events in the console; run the same command again to wait on.",
  });
}

async function tell(
  { cloudFormation, stackName, onProgress, resources }: StackWait,
  { status }: Stack,
): Promise<void> {
  if (onProgress === undefined || status === "DELETE_IN_PROGRESS") return;
  const { StackResources = [] } = await cloudFormation.describeStackResources({ StackName: stackName });
  const done = StackResources.filter(({ ResourceStatus }) => ResourceStatus?.endsWith("_COMPLETE")).length;
  onProgress({ stage: "stack", done: Math.min(done, resources), total: resources });
}
