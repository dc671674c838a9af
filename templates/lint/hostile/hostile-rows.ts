import { isJsonObject, type Json, type JsonObject } from "../../../lambdas/contract/json.ts";
import {
  MAX_MANIFEST_ATTRIBUTE_CHARACTERS,
  MAX_MANIFEST_LINE_CHARACTERS,
} from "../../../lambdas/contract/limits.ts";
import { parseS3Uri } from "../../../lambdas/contract/s3-uri.ts";
import { HOSTILE_TEXTS } from "./hostile-texts.ts";

/** A data object, or a task input, that careless templates break on. */
export interface HostileRow {
  /** Kebab-case, for example `quotes` or `without-labels`. */
  readonly name: string;
  readonly title: string;
  readonly data: JsonObject;
}

const MANY = 200;

/**
 * Makes rows that careless templates break on from a sample: each hostile text in the place of all texts, each key left
 * out in turn, lists with nothing and with two hundred items, an S3 key of unusual characters, and a line as long as
 * lines may be. Addresses stay what they are, but for the rows that are about addresses.
 *
 * @param sample a manifest line or a task input
 * @example
 * import { createHostileRows } from "labelsmith/templates";
 * createHostileRows({ source: "A wren" }).find(({ name }) => name === "markup")?.data;
 * // { source: '<img src=x onerror="labelsmithHostile()"><b>bold' }
 */
export function createHostileRows(sample: JsonObject): readonly HostileRow[] {
  const rows = [...withTexts(sample), ...withoutKeys(sample), ...withLists(sample), ...withAddress(sample)];
  const longest = atLimit(sample);
  const original = JSON.stringify(sample);
  return [...rows, ...(longest ? [longest] : [])].filter(({ data }) => JSON.stringify(data) !== original);
}

function withTexts(sample: JsonObject): HostileRow[] {
  return HOSTILE_TEXTS.map(({ name, title, text }) => {
    const change = (value: string) =>
      isAddress(value) && name !== "javascript-address" ? value : isS3(value) ? value : text;
    return { name, title, data: mapTexts(sample, change) };
  });
}

function withoutKeys(sample: JsonObject): HostileRow[] {
  return Object.keys(sample).map((key) => ({
    name: `without-${key}`,
    title: `Without ${key}`,
    data: Object.fromEntries(Object.entries(sample).filter(([other]) => other !== key)),
  }));
}

function withLists(sample: JsonObject): HostileRow[] {
  const many = (list: readonly Json[]) =>
    Array.from({ length: MANY }, (_, index) => {
      const item = list[index % list.length] ?? "";
      return typeof item === "string" ? `${item} ${index + 1}` : item;
    });
  return [
    { name: "no-items", title: "Lists without items", data: mapLists(sample, () => []) },
    { name: "many-items", title: `Lists of ${MANY} items`, data: mapLists(sample, many) },
  ];
}

function withAddress(sample: JsonObject): HostileRow[] {
  const change = (uri: string) => {
    const location = parseS3Uri(uri);
    return location && isS3(uri) ? `s3://${location.bucket}/it's "a" b&c <d> #1?%20+ü.jpg` : uri;
  };
  return [{ name: "s3-key", title: "An S3 key of unusual characters", data: mapTexts(sample, change) }];
}

/** Only for a row with a text that can grow; one attribute is not enough, as each has a limit of its own. */
function atLimit(sample: JsonObject): HostileRow | undefined {
  const filled: Record<string, Json> = { ...sample };
  const room = () => MAX_MANIFEST_LINE_CHARACTERS - JSON.stringify(filled).length;
  for (let index = 1; room() > 0 && index < 10; index++) {
    const key = `extra-${index}`;
    const overhead = `,"${key}":""`.length;
    if (room() <= overhead) break;
    filled[key] = "x".repeat(Math.min(MAX_MANIFEST_ATTRIBUTE_CHARACTERS, room() - overhead));
  }
  return room() < 0
    ? undefined
    : { name: "size-limit", title: "A line as long as lines may be", data: filled };
}

function mapTexts(value: JsonObject, change: (text: string) => string): JsonObject {
  const map = (inner: Json): Json => {
    if (typeof inner === "string") return change(inner);
    if (Array.isArray(inner)) return inner.map(map);
    return isJsonObject(inner) ? mapTexts(inner, change) : inner;
  };
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, map(inner)]));
}

function mapLists(value: JsonObject, change: (list: readonly Json[]) => readonly Json[]): JsonObject {
  const map = (inner: Json): Json => {
    if (Array.isArray(inner)) return [...change(inner)];
    return isJsonObject(inner) ? mapLists(inner, change) : inner;
  };
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, map(inner)]));
}

function isS3(text: string): boolean {
  return text.startsWith("s3://");
}

function isAddress(text: string): boolean {
  return /^[a-z][a-z0-9+.-]*:\/\//iu.test(text);
}
