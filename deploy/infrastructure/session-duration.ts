import type { Deployment } from "../deployment.ts";

/** IAM's default, and the least that it takes. */
const MIN_SESSION_SECONDS = 3600;

/**
 * For how long the execution role that is made for a task can be assumed at most, in seconds: as long as a worker has for a
 * task, which no task sets above the 43,200 that IAM takes.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_update-role-settings.html
 */
export function sessionDuration({ task }: Deployment): number {
  return Math.max(MIN_SESSION_SECONDS, task.definition.taskTimeLimitInSeconds ?? 0);
}
