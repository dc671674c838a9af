import * as z from "zod/mini";

export type JsonPrimitive = string | number | boolean | null;
export type JsonArray = readonly Json[];
export type JsonObject = { readonly [key: string]: Json };
/** Any value that JSON can carry. */
export type Json = JsonPrimitive | JsonArray | JsonObject;

/** Any JSON value. */
export const json: z.ZodMiniType<Json, Json> = z.json();

/** A JSON object: not an array, not `null`. */
export const jsonObject: z.ZodMiniType<JsonObject, JsonObject> = z.record(z.string(), json);

/** True for what JSON objects parse to: not `null`, not an array. */
export function isJsonObject(value: Json): value is JsonObject {
  return isObject(value);
}

/** The same question about a value of which nothing is known. */
export function isObject(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The JSON object that a text is, `undefined` where it is none: for lines whose mistakes are told elsewhere. */
export function jsonObjectOf(text: string): JsonObject | undefined {
  try {
    const value: Json = JSON.parse(text);
    return isJsonObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The value as it arrives on the other side of a Lambda invocation: serialised and parsed again.
 *
 * @returns `undefined` for what JSON has no text for (`undefined`, functions, symbols).
 * @throws TypeError for circular values and bigints, as `JSON.stringify` does.
 */
export function toJson(value: unknown): Json | undefined {
  const text = JSON.stringify(value);
  return text === undefined ? undefined : JSON.parse(text);
}
