import { existsSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { EnvironmentError } from "./errors.ts";
import { TASK_FILE } from "./load-task.ts";

const DEPTH = 3;
const IGNORED = /^(\.|node_modules$|dist$)/;

/** The task folders at or below a folder, at most three levels down, sorted by path. */
export function listTaskFolders(folder: string): readonly string[] {
  const root = resolve(folder);
  return existsSync(root) ? search(root, DEPTH) : [];
}

/**
 * The same where there must be one.
 *
 * @throws EnvironmentError if there is none.
 */
export function findTaskFolders(folder: string): readonly string[] {
  const found = listTaskFolders(folder);
  if (found.length > 0) return found;
  throw new EnvironmentError({
    code: "no-tasks",
    summary: "There is no task here.",
    expected: `a folder with a ${TASK_FILE}, at or below this one`,
    where: resolve(folder),
    fix: "Name the folder of your tasks, or make one with `labelsmith init`.",
  });
}

function search(folder: string, depth: number): string[] {
  if (existsSync(join(folder, TASK_FILE))) return [folder];
  if (depth === 0) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !IGNORED.test(entry.name))
    .map((entry) => entry.name)
    .sort()
    .flatMap((name) => search(join(folder, name), depth - 1));
}
