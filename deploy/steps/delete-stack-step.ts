import { stuckStack } from "../stack/apply-stack.ts";
import { refuseForeignStack } from "../stack/decide-stack.ts";
import { readStack } from "../stack/read-stack.ts";
import { type StackWait, waitForStack } from "../stack/wait-for-stack.ts";
import type { Step, StepContext } from "./step.ts";

/** Removes the stack of a task with everything in it, whatever state it is in. */
export function deleteStackStep(stackName: string, task: string): Step {
  const wait = ({ aws, sleep }: StepContext): StackWait => ({
    cloudFormation: aws.cloudFormation,
    stackName,
    sleep,
    resources: 0,
  });
  return {
    service: "CloudFormation",
    operation: "DeleteStack",
    target: stackName,
    check: async ({ aws }) => {
      const stack = await readStack(aws.cloudFormation, stackName);
      if (stack === undefined) return { decision: "skip", note: "is not there" };
      refuseForeignStack(stack, task);
      return { decision: "make", note: stack.status };
    },
    run: async (context) => {
      const stack = await waitForStack(wait(context));
      if (stack === undefined) return;
      refuseForeignStack(stack, task);
      await context.aws.cloudFormation.deleteStack({ StackName: stackName });
      const left = await waitForStack(wait(context));
      if (left !== undefined) throw await stuckStack(wait(context), left);
    },
  };
}
