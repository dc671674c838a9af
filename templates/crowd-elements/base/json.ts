/** What can stand in an answer. */
export type JsonValue = null | boolean | number | string | readonly JsonValue[] | JsonObject;

export interface JsonObject {
  readonly [key: string]: JsonValue;
}

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Whether something that was read is an object, with anything in it. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The same object with its keys in alphabetical order, as in all of Ground Truth's own answers. */
export function sortKeys(object: JsonObject): JsonObject {
  const names = Object.keys(object).sort((a, b) => (a < b ? -1 : 1));
  return Object.fromEntries(names.map((name) => [name, object[name]!]));
}
