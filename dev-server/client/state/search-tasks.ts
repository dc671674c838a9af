import type { RowSummary, TaskSummary } from "../../protocol.ts";

/** A task with those of its rows that fit a search. */
export interface FoundTask {
  readonly task: TaskSummary;
  readonly rows: readonly RowSummary[];
}

/**
 * The tasks and rows in whose names, titles, descriptions or label categories every word of a search occurs. A task that
 * fits brings all its rows.
 */
export function searchTasks(tasks: readonly TaskSummary[], search: string): readonly FoundTask[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return tasks.flatMap((task) => {
    const about = [task.name, task.title, task.description, ...task.labelCategories].join("\n").toLowerCase();
    const missing = words.filter((word) => !about.includes(word));
    if (missing.length === 0) return [{ task, rows: task.rows }];
    const rows = task.rows.filter((row) => {
      const name = `${row.datasetObjectId}\n${row.title}`.toLowerCase();
      return missing.every((word) => name.includes(word));
    });
    return rows.length === 0 ? [] : [{ task, rows }];
  });
}
