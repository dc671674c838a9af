import type { CreateStackInput } from "@aws-sdk/client-cloudformation";
import { EnvironmentError } from "../../task/errors.ts";
import { isAwsError } from "../aws/aws-error.ts";
import { STACK_CAPABILITY } from "../infrastructure/cloudformation/build-template.ts";
import { tagList } from "../infrastructure/tags.ts";
import { lookAtStack, type WantedStack } from "./decide-stack.ts";
import type { Stack } from "./read-stack.ts";
import { readStackFailures } from "./stack-failures.ts";
import { explainStuck } from "./stack-status.ts";
import { type StackWait, waitForStack } from "./wait-for-stack.ts";

/** A change may find that another run has begun one meanwhile; then it is looked at again. */
const MAX_ROUNDS = 5;

/**
 * Makes a stack as wanted, or waits for the one who is just doing so.
 *
 * It may be stopped at any point and called again: it looks at what is there, waits for what is running, and changes only
 * what differs.
 *
 * @throws EnvironmentError with the failing resources if CloudFormation could not do it; DeployError for a foreign stack.
 */
export async function applyStack(wait: StackWait, wanted: WantedStack): Promise<void> {
  for (let round = 0; round < MAX_ROUNDS; round++) {
    await waitForStack(wait);
    const look = await lookAtStack(wait.cloudFormation, wanted);
    if (look.decision === "keep") return;
    if (look.decision === "stuck") throw await stuckStack(wait, look.stack);
    // Another change has begun since.
    if (look.decision === "wait") continue;
    const began = await begin(wait, wanted, look.decision);
    if (began === "unchanged") return;
    if (began === "began") return checkOutcome(wait, await waitForStack(wait));
  }
  throw new EnvironmentError({
    code: "stack-contested",
    summary: `The stack ${wanted.name} is being changed by someone else again and again.`,
    fix: "Let the others finish, and run the same command again.",
  });
}

/** A stack that cannot be used, with the failures that led there. */
export async function stuckStack({ cloudFormation }: StackWait, stack: Stack): Promise<EnvironmentError> {
  const failures = await readStackFailures(cloudFormation, stack.name);
  const lines = failures.map(({ resource, type, reason }) => `${resource} (${type}): ${reason}`);
  return new EnvironmentError({
    code: "stack-failed",
    ...explainStuck(stack.status, stack.name),
    found: [stack.status, ...(lines.length > 0 ? lines : [stack.reason ?? ""])]
      .filter((line) => line !== "")
      .join("\n            "),
    where: `CloudFormation stack ${stack.name}`,
  });
}

/** Starts the change; a lost answer, or another run's change, shows as a refusal. */
async function begin(
  { cloudFormation }: StackWait,
  { name, templateBody, tags }: WantedStack,
  decision: "create" | "update",
): Promise<"began" | "unchanged" | "again"> {
  const request: CreateStackInput = {
    StackName: name,
    TemplateBody: templateBody,
    Capabilities: [STACK_CAPABILITY],
    Tags: tagList(tags),
  };
  try {
    if (decision === "create") await cloudFormation.createStack(request);
    else await cloudFormation.updateStack(request);
    return "began";
  } catch (error) {
    if (isAwsError(error, "AlreadyExistsException")) return "again";
    if (!isAwsError(error, "ValidationError")) throw error;
    if (/No updates are to be performed/.test(error.awsMessage)) return "unchanged";
    if (/_IN_PROGRESS state|does not exist/.test(error.awsMessage)) return "again";
    throw error;
  }
}

/** A change that CloudFormation took back leaves a stack that is ready, but not as wanted. */
async function checkOutcome(wait: StackWait, stack: Stack | undefined): Promise<void> {
  if (stack?.status === "CREATE_COMPLETE" || stack?.status === "UPDATE_COMPLETE") return;
  if (stack === undefined) {
    const summary = `The stack ${wait.stackName} was removed by someone while it was made.`;
    throw new EnvironmentError({ code: "stack-gone", summary, fix: "Run the same command again." });
  }
  const stuck = await stuckStack(wait, stack);
  if (stack.status !== "UPDATE_ROLLBACK_COMPLETE") throw stuck;
  throw new EnvironmentError({
    ...stuck.problem,
    summary: `The stack ${stack.name} could not be updated; CloudFormation put everything back as it was.`,
    fix: "Mend what the events say, and deploy again.",
  });
}
