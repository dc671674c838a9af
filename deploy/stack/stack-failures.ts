import type { CloudFormation, StackEvent } from "@aws-sdk/client-cloudformation";

/** A resource that CloudFormation could not make, change or remove. */
export interface StackFailure {
  readonly resource: string;
  readonly type: string;
  readonly reason: string;
}

const STACK = "AWS::CloudFormation::Stack";
const STARTS = ["CREATE_IN_PROGRESS", "UPDATE_IN_PROGRESS", "DELETE_IN_PROGRESS"];
/** What is stopped because something else failed says so, and is not the cause. */
const CONSEQUENCE = /^Resource (creation|update) cancelled/;
const MAX_PAGES = 10;

/** The failures of a stack's last operation that are its cause, in the order in which they happened. */
export async function readStackFailures(
  cloudFormation: CloudFormation,
  stackName: string,
): Promise<readonly StackFailure[]> {
  const events: StackEvent[] = [];
  let token: string | undefined;
  for (let page = 0; page < MAX_PAGES; page++) {
    const { StackEvents = [], NextToken } = await cloudFormation.describeStackEvents({
      StackName: stackName,
      ...(token === undefined ? {} : { NextToken: token }),
    });
    events.push(...StackEvents);
    token = NextToken;
    if (token === undefined || StackEvents.some(isStart)) break;
  }
  return failuresOf(events);
}

/** @param events newest first, as CloudFormation lists them. */
export function failuresOf(events: readonly StackEvent[]): readonly StackFailure[] {
  const start = events.findIndex(isStart);
  return events
    .slice(0, start === -1 ? undefined : start)
    .filter(({ ResourceStatus, ResourceStatusReason, ResourceType }) => {
      const isCause = !CONSEQUENCE.test(ResourceStatusReason ?? "");
      return ResourceType !== STACK && ResourceStatus?.endsWith("_FAILED") && isCause;
    })
    .map(({ LogicalResourceId, ResourceType, ResourceStatusReason }) => ({
      resource: LogicalResourceId ?? "?",
      type: ResourceType ?? "?",
      reason: ResourceStatusReason ?? "no reason given",
    }))
    .reverse();
}

function isStart({ ResourceType, ResourceStatus }: StackEvent): boolean {
  return ResourceType === STACK && STARTS.includes(ResourceStatus ?? "");
}
