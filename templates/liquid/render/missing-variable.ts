import { isObject } from "../../../lambdas/contract/json.ts";
import { nearest } from "../../../lambdas/contract/nearest.ts";
import { formatPath, type Path, property } from "../variables/path.ts";
import type { Read } from "../variables/read.ts";

type Key = string | number;

interface Lookup {
  readonly read: Read;
  /** What follows the first name, brackets already looked up. */
  readonly keys: readonly Key[];
  /** The value of the first name. */
  readonly root: unknown;
  readonly taskInput: Readonly<Record<string, unknown>>;
  readonly step: (value: unknown, key: Key) => unknown;
}

/**
 * Says which part of a variable that came out empty is not there.
 *
 * @returns `undefined` where nothing is missing: the data says `null`, or the name is one that the template has not set
 */
export function describeMissing(
  lookup: Lookup,
): { readonly path: string; readonly message: string } | undefined {
  const { read, keys, root, taskInput, step } = lookup;
  if (read.local && isNil(root)) return undefined;
  let container: unknown;
  let found = root;
  let depth = 0;
  while (depth < keys.length && !isNil(found)) {
    container = found;
    found = step(found, keys[depth]!);
    depth++;
  }
  if (found === null && depth === keys.length) return undefined;

  const base: Path = read.origins.length === 1 ? read.origins[0]! : [property(read.name)];
  const pathTo = (end: number): Path => [...base, ...keys.slice(0, end).map(segmentOf)];
  return { path: formatPath(pathTo(keys.length)), message: message() };

  function message(): string {
    if (isNil(root)) {
      const known = Object.hasOwn(taskInput, read.name);
      const advice = known
        ? `Did you mean task.input.${read.name}?`
        : "Those of the data begin with task.input.";
      return `There is no variable ${read.name}. ${advice}`;
    }
    const broken = formatPath(pathTo(depth));
    if (found === null) return `${broken} is null, so that it has no ${keys[depth]}.`;
    const absent = `There is no ${broken} in the task input.`;
    if (!isObject(container)) return absent;
    const key = keys[depth - 1]!;
    if (typeof key === "number")
      return `${absent} The keys of a map are text: turn the number into text with capture.`;
    const meant = nearest(key, Object.keys(container));
    return meant ? `${absent} Did you mean ${formatPath([...pathTo(depth - 1), property(meant)])}?` : absent;
  }
}

export function isNil(value: unknown): value is undefined | null {
  return value === undefined || value === null;
}

function segmentOf(key: Key): Path[number] {
  return typeof key === "number" ? { kind: "index", index: key } : property(key);
}
