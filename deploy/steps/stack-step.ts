import { applyStack, stuckStack } from "../stack/apply-stack.ts";
import { lookAtStack, type WantedStack } from "../stack/decide-stack.ts";
import type { StackWait } from "../stack/wait-for-stack.ts";
import type { Decision, Step, StepContext } from "./step.ts";

/** Makes the stack of a task as wanted, and waits until it is. */
export function stackStep(wanted: WantedStack, resources: number): Step {
  const wait = ({ aws, sleep, onProgress }: StepContext): StackWait => ({
    cloudFormation: aws.cloudFormation,
    stackName: wanted.name,
    sleep,
    onProgress,
    resources,
  });
  return {
    service: "CloudFormation",
    operation: "CreateStack or UpdateStack",
    target: wanted.name,
    bytes: Buffer.byteLength(wanted.templateBody),
    check: (context) => check(wait(context), wanted),
    run: (context) => applyStack(wait(context), wanted),
  };
}

async function check(wait: StackWait, wanted: WantedStack): Promise<Decision> {
  const resources = `${wait.resources} resources`;
  const look = await lookAtStack(wait.cloudFormation, wanted);
  switch (look.decision) {
    case "create":
      return { decision: "make", operation: "CreateStack", note: resources };
    case "update":
      return { decision: "make", operation: "UpdateStack", note: resources };
    case "keep":
      return { decision: "skip", note: `is as wanted (${look.stack.status})` };
    case "wait":
      return { decision: "make", operation: "UpdateStack", note: `waits first: ${look.stack.status}` };
    case "stuck":
      throw await stuckStack(wait, look.stack);
  }
}
