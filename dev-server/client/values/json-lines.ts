import type { Json, JsonObject } from "../../../lambdas/contract/json.ts";
import { isJsonArray, isJsonObject } from "../label/json-reading.ts";

/** One line of a JSON value as it is shown. */
export interface JsonLine {
  /** Names the place in the value; unique among the lines but for the closing ones. */
  readonly path: string;
  readonly depth: number;
  /** The key before the value, for members of objects. */
  readonly key?: string;
  readonly content: LineContent;
}

export type LineContent =
  | { readonly kind: "value"; readonly value: Exclude<Json, JsonObject | readonly Json[]> }
  /** An object or array: opened, with its members on the following lines, or closed, with how many there are. */
  | {
      readonly kind: "container";
      readonly bracket: "{" | "[";
      readonly members: number;
      readonly isOpen: boolean;
    }
  /** A string that is itself JSON text, as in `annotationData.content`; opened, it is followed by what it says. */
  | { readonly kind: "json-text"; readonly text: string; readonly isOpen: boolean }
  | { readonly kind: "end"; readonly bracket: "}" | "]" }
  /** Members that are not shown yet. */
  | { readonly kind: "more"; readonly hidden: number };

/** What somebody opened, closed and asked more of, by path. */
export interface Unfolding {
  readonly open: ReadonlyMap<string, boolean>;
  readonly shown: ReadonlyMap<string, number>;
}

/** So many lines are shown at first, so that large values are quick and small ones complete. */
const FIRST_LINES = 300;
/** So many members of one object or array are shown at first, and more each time it is asked. */
export const MEMBERS_AT_ONCE = 100;

/** The lines of a value. */
export function jsonLines(value: Json, { open, shown }: Unfolding): readonly JsonLine[] {
  const openAtFirst = choosePaths(value);
  const lines: JsonLine[] = [];
  const add = (value: Json, path: string, depth: number, key?: string): void => {
    const at = { path, depth, ...(key === undefined ? {} : { key }) };
    if (isContainer(value)) {
      const members = membersOf(value);
      const isOpen = members.length > 0 && (open.get(path) ?? openAtFirst.has(path));
      const [bracket, end] = isJsonArray(value) ? (["[", "]"] as const) : (["{", "}"] as const);
      lines.push({ ...at, content: { kind: "container", bracket, members: members.length, isOpen } });
      if (!isOpen) return;
      addMembers(members, path, depth);
      lines.push({ path, depth, content: { kind: "end", bracket: end } });
      return;
    }
    const inner = typeof value === "string" ? parseText(value) : undefined;
    if (typeof value !== "string" || inner === undefined) {
      lines.push({ ...at, content: { kind: "value", value } });
      return;
    }
    const isOpen = open.get(path) ?? false;
    lines.push({ ...at, content: { kind: "json-text", text: value, isOpen } });
    if (isOpen) add(inner, `${path}/text`, depth + 1);
  };
  const addMembers = (members: readonly Member[], path: string, depth: number): void => {
    const count = shown.get(path) ?? MEMBERS_AT_ONCE;
    members.slice(0, count).forEach(({ key, value }, index) => {
      add(value, `${path}/${index}`, depth + 1, key);
    });
    const hidden = members.length - count;
    if (hidden > 0) lines.push({ path: `${path}/more`, depth: depth + 1, content: { kind: "more", hidden } });
  };
  add(value, "", 0);
  return lines;
}

interface Member {
  readonly key?: string;
  readonly value: Json;
}

/** The containers to open at first: level by level, as long as their lines fit. */
function choosePaths(value: Json): ReadonlySet<string> {
  const chosen = new Set<string>();
  let lines = 1;
  let level: { readonly path: string; readonly value: Json }[] = [{ path: "", value }];
  while (level.length > 0) {
    const next: typeof level = [];
    for (const { path, value } of level) {
      if (!isContainer(value)) continue;
      const members = membersOf(value).slice(0, MEMBERS_AT_ONCE);
      if (lines + members.length + 1 > FIRST_LINES && path !== "") return chosen;
      lines += members.length + 1;
      chosen.add(path);
      next.push(...members.map((member, index) => ({ path: `${path}/${index}`, value: member.value })));
    }
    level = next;
  }
  return chosen;
}

function isContainer(value: Json): value is JsonObject | readonly Json[] {
  return isJsonArray(value) || isJsonObject(value);
}

function membersOf(value: JsonObject | readonly Json[]): readonly Member[] {
  if (isJsonArray(value)) return value.map((member) => ({ value: member }));
  return Object.entries(value).map(([key, member]) => ({ key, value: member }));
}

function parseText(text: string): Json | undefined {
  if (!/^\s*[{[]/.test(text)) return undefined;
  try {
    const value: Json = JSON.parse(text);
    return isContainer(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
