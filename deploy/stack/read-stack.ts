import type { CloudFormation } from "@aws-sdk/client-cloudformation";
import { isAwsError } from "../aws/aws-error.ts";

/** A stack as it is in the account. */
export interface Stack {
  readonly name: string;
  readonly status: string;
  /** CloudFormation's own words, mostly of a failure. */
  readonly reason: string | undefined;
  readonly tags: Readonly<Record<string, string>>;
}

/** The stack of a name, or `undefined` if there is none. */
export async function readStack(cloudFormation: CloudFormation, name: string): Promise<Stack | undefined> {
  try {
    const { Stacks = [] } = await cloudFormation.describeStacks({ StackName: name });
    const [found] = Stacks;
    if (found?.StackStatus === undefined || found.StackStatus === "DELETE_COMPLETE") return undefined;
    return {
      name,
      status: found.StackStatus,
      reason: found.StackStatusReason,
      tags: Object.fromEntries((found.Tags ?? []).map(({ Key = "", Value = "" }) => [Key, Value])),
    };
  } catch (error) {
    if (isAwsError(error, "ValidationError") && /does not exist/.test(error.awsMessage)) return undefined;
    throw error;
  }
}

/** The template that a stack was last made with, as it was sent. */
export async function readTemplate(cloudFormation: CloudFormation, name: string): Promise<string> {
  const { TemplateBody = "" } = await cloudFormation.getTemplate({
    StackName: name,
    TemplateStage: "Original",
  });
  return TemplateBody;
}
