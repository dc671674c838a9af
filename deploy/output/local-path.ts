import { resolve } from "node:path";
import { contains } from "../../task/paths.ts";

/**
 * Where an object of a job's output lies on this machine, or `undefined` if its key leads out of the folder: keys are free
 * text, and who can write to a bucket is not to write elsewhere on this machine.
 *
 * The times in file names have colons, which Windows does not allow: there they become hyphens, as `labelsmith run` has it.
 *
 * @param name the key without the job's own prefix.
 */
export function localPathOf(folder: string, name: string, platform = process.platform): string | undefined {
  if (name.split(/[/\\]/).some((part) => part === "..") || name.includes("\0")) return undefined;
  const path = resolve(folder, `./${platform === "win32" ? name.replaceAll(":", "-") : name}`);
  return contains(folder, path) && path !== resolve(folder) ? path : undefined;
}
