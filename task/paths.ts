import { isAbsolute, relative, resolve, sep } from "node:path";
import { TaskError } from "./errors.ts";

/**
 * The absolute path of a file below a folder.
 *
 * @throws TaskError if the name leads out of the folder: templates and manifests are other people's.
 */
export function insideFolder(folder: string, name: string): string {
  const path = resolve(folder, name);
  if (contains(folder, path)) return path;
  throw new TaskError({
    code: "path-outside",
    summary: "A path leads out of its folder.",
    expected: `a path below ${folder}`,
    found: name,
  });
}

/** Whether a path is the folder itself or lies below it. */
export function contains(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way === "" || (way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way));
}
