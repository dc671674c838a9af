import type { CloudFormation } from "@aws-sdk/client-cloudformation";
import { DeployError } from "../deploy-error.ts";
import { TASK_TAG } from "../infrastructure/tags.ts";
import { readStack, readTemplate, type Stack } from "./read-stack.ts";
import { stackCondition } from "./stack-status.ts";

/** A stack as it is to be. */
export interface WantedStack {
  readonly name: string;
  /** The task's job name, which the stack's tag must have. */
  readonly task: string;
  readonly templateBody: string;
  readonly tags: Readonly<Record<string, string>>;
}

export type StackDecision = "create" | "update" | "keep" | "wait" | "stuck";

/** A stack as it is found, with what is to be done to it. */
export type StackLook =
  | { readonly decision: "create" }
  | { readonly decision: Exclude<StackDecision, "create">; readonly stack: Stack };

/** @throws DeployError if the stack is not this task's. */
export async function lookAtStack(cloudFormation: CloudFormation, wanted: WantedStack): Promise<StackLook> {
  const stack = await readStack(cloudFormation, wanted.name);
  if (stack === undefined) return { decision: "create" };
  const isReady = stackCondition(stack.status) === "ready";
  const template = isReady ? await readTemplate(cloudFormation, wanted.name) : undefined;
  return { decision: decideStack(stack, template, wanted), stack };
}

/**
 * What is to be done to a stack that is there so that it is as wanted.
 *
 * @param template what the stack was last made with.
 * @throws DeployError if it is not this task's.
 */
function decideStack(
  stack: Stack,
  template: string | undefined,
  wanted: WantedStack,
): Exclude<StackDecision, "create"> {
  refuseForeignStack(stack, wanted.task);
  const condition = stackCondition(stack.status);
  if (condition === "busy") return "wait";
  if (condition === "stuck") return "stuck";
  return template === wanted.templateBody && sameTags(stack.tags, wanted.tags) ? "keep" : "update";
}

/** @throws DeployError if the stack does not carry the task's tag: what we did not make we do not touch. */
export function refuseForeignStack({ name, tags }: Stack, task: string): void {
  const found = tags[TASK_TAG];
  if (found === task) return;
  throw new DeployError({
    code: "foreign-stack",
    summary: `The stack ${name} was not made by \`labelsmith deploy\` for this task.`,
    expected: `a stack with the tag ${TASK_TAG} = ${task}`,
    found: found === undefined ? "no such tag" : `${TASK_TAG} = ${found}`,
    fix: "Give the task another labelingJobName, or remove that stack yourself if you know that it is not needed.",
  });
}

function sameTags(a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>): boolean {
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => a[name] === b[name]);
}
