/** What a status of CloudFormation's many means to a deployment. */
export type StackCondition =
  /** An operation is running: wait. */
  | "busy"
  /** Everything is there; it can be updated. */
  | "ready"
  /** Neither used nor updated before somebody does something. */
  | "stuck";

const READY = [
  "CREATE_COMPLETE",
  "UPDATE_COMPLETE",
  "UPDATE_ROLLBACK_COMPLETE",
  "IMPORT_COMPLETE",
  "IMPORT_ROLLBACK_COMPLETE",
];

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/view-stack-events.html */
export function stackCondition(status: string): StackCondition {
  if (READY.includes(status)) return "ready";
  // A change set that nobody has executed yet: nothing is running.
  if (status === "REVIEW_IN_PROGRESS") return "stuck";
  return status.endsWith("_IN_PROGRESS") ? "busy" : "stuck";
}

/** Why nothing can be done with a stuck stack, and how it is made good. */
export function explainStuck(
  status: string,
  stackName: string,
): { readonly summary: string; readonly fix: string } {
  const remove = "remove the stack with `labelsmith destroy <task>` and deploy again";
  switch (status) {
    case "REVIEW_IN_PROGRESS":
      return {
        summary: `The stack ${stackName} is an empty shell with a change set that was never executed.`,
        fix: `Execute the change set, or ${remove}.`,
      };
    case "ROLLBACK_COMPLETE":
      return {
        summary: `The stack ${stackName} could not be created; CloudFormation took everything back, and such a stack can only be removed.`,
        fix: `Mend what the events say, then ${remove}.`,
      };
    case "CREATE_FAILED":
    case "ROLLBACK_FAILED":
      return {
        summary: `The stack ${stackName} could not be created, and not everything was taken back.`,
        fix: `Mend what the events say, then ${remove}.`,
      };
    case "DELETE_FAILED":
      return {
        summary: `The stack ${stackName} could not be removed completely.`,
        fix: `Mend what the events say, then ${remove}.`,
      };
    case "UPDATE_ROLLBACK_FAILED":
      return {
        summary: `An update of the stack ${stackName} failed, and it could not be taken back.`,
        fix: `Mend what the events say, run \`aws cloudformation continue-update-rollback --stack-name ${stackName}\`, and deploy again.`,
      };
    default:
      return {
        summary: `The stack ${stackName} is in the state ${status}, in which it cannot be updated.`,
        fix: `Mend what the events say, run \`aws cloudformation rollback-stack --stack-name ${stackName}\`, and deploy again.`,
      };
  }
}
