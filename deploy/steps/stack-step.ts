import { AwsError } from "../aws/aws-error.ts";
import type { Deployment } from "../deployment.ts";
import { findActiveJobs } from "../labeling-job/active-jobs.ts";
import { applyStack, stuckStack } from "../stack/apply-stack.ts";
import { lookAtStack, type WantedStack } from "../stack/decide-stack.ts";
import type { StackWait } from "../stack/wait-for-stack.ts";
import type { Decision, Step, StepContext } from "./step.ts";

/** Makes the stack of a task as wanted, and waits until it is. */
export function stackStep(deployment: Deployment, wanted: WantedStack, resources: number): Step {
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
    check: async (context) => {
      const decision = await check(wait(context), wanted);
      if (decision.decision !== "make" || decision.operation !== "UpdateStack") return decision;
      const users = await findUsers(context, deployment);
      return users.length === 0
        ? decision
        : { ...decision, warning: `changes what running jobs use: ${users.join(", ")}` };
    },
    run: (context) => applyStack(wait(context), wanted),
  };
}

/** Only a warning hangs on it: who may deploy need not be one who may list all jobs. */
async function findUsers({ aws }: StepContext, deployment: Deployment): Promise<readonly string[]> {
  try {
    return (await findActiveJobs(aws.sageMaker, deployment)).map(({ name }) => name);
  } catch (error) {
    if (error instanceof AwsError) return [];
    throw error;
  }
}

async function check(wait: StackWait, wanted: WantedStack): Promise<Decision> {
  const resources = `${wait.resources} resource${wait.resources === 1 ? "" : "s"}`;
  const look = await lookAtStack(wait.cloudFormation, wanted);
  switch (look.decision) {
    case "create":
      return { decision: "make", operation: "CreateStack", note: resources };
    case "update":
      return { decision: "make", operation: "UpdateStack", note: resources };
    case "keep":
      return { decision: "skip", operation: "UpdateStack", note: `is as wanted (${look.stack.status})` };
    case "wait":
      return { decision: "make", operation: "UpdateStack", note: `waits first: ${look.stack.status}` };
    case "stuck":
      throw await stuckStack(wait, look.stack);
  }
}
