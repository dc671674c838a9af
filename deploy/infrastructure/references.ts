import type { Infrastructure, ResourceId, RoleResource } from "./infrastructure.ts";

/** Stands where the ARN of a resource that is made beside goes; each format writes it in its own way. */
export class ArnOf {
  readonly id: ResourceId;

  constructor(id: ResourceId) {
    this.id = id;
  }
}

/** JSON in which ARNs of other resources may be left to the format. */
export type Value = string | number | boolean | ArnOf | readonly Value[] | { readonly [key: string]: Value };

/**
 * The documents of a role. Those of the execution role refer to functions, topics and functions' roles, so that these are made
 * first. Those of a function's role hold plain ARNs: the function needs its role, so if a statement of the settings names the
 * function, a reference would close a circle.
 */
export function roleDocuments(
  role: RoleResource,
  infrastructure: Infrastructure,
): {
  readonly trust: Value;
  readonly policies: readonly { readonly name: string; readonly document: Value }[];
} {
  const ids = role.id === "ExecutionRole" ? arnsOf(infrastructure) : new Map<string, ResourceId>();
  return {
    trust: withReferences(role.trust, ids),
    policies: role.policies.map(({ name, document }) => ({ name, document: withReferences(document, ids) })),
  };
}

function arnsOf({ functions, topics }: Infrastructure): ReadonlyMap<string, ResourceId> {
  return new Map<string, ResourceId>([
    ...functions.flatMap(({ id, arn, role }): [string, ResourceId][] => [
      [arn, `${id}Function`],
      [role.arn, role.id],
    ]),
    ...topics.map(({ id, arn }): [string, ResourceId] => [arn, id]),
  ]);
}

function withReferences(value: unknown, ids: ReadonlyMap<string, ResourceId>): Value {
  if (typeof value === "string") {
    const id = ids.get(value);
    return id === undefined ? value : new ArnOf(id);
  }
  if (Array.isArray(value)) return value.map((item) => withReferences(item, ids));
  if (typeof value === "object" && value !== null) {
    const entries = Object.entries(value).filter(([, item]) => item !== undefined);
    return Object.fromEntries(entries.map(([key, item]) => [key, withReferences(item, ids)]));
  }
  if (typeof value === "number" || typeof value === "boolean") return value;
  throw new TypeError("a policy is made of objects, lists and texts");
}

/** Tells a list from an object; `Array.isArray` alone does not, of lists that are not to be changed. */
export function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}
