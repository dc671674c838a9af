import type { Deployment } from "../deployment.ts";

/** The tag by which what was made for a task is known. */
export const TASK_TAG = "labelsmith:task";

/** The tags of everything that is made for a task, sorted by name: the author's and ours. */
export function tagsOf({ settings, task }: Deployment): Readonly<Record<string, string>> {
  return sortedByName({ ...settings.tags, [TASK_TAG]: task.labelingJobName });
}

/** The same as the services' APIs and CloudFormation take tags. */
export function tagList(
  tags: Readonly<Record<string, string>>,
): { readonly Key: string; readonly Value: string }[] {
  return Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));
}

export function sortedByName(record: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}
