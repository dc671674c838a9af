import { statSync } from "node:fs";
import { etagOf } from "./etag.ts";
import type { ObjectStore } from "./store.ts";
import { listXml } from "./xml.ts";

const MAX_KEYS = 1_000;

/** Answers `ListObjectsV2`: at most a thousand objects in the order of their keys, and how to ask for those after them. */
export function listPage(store: ObjectStore, bucket: string, query: URLSearchParams): string {
  const prefix = query.get("prefix") ?? "";
  const after = query.get("continuation-token") ?? query.get("start-after") ?? "";
  const maxKeys = Math.min(MAX_KEYS, Number(query.get("max-keys") ?? MAX_KEYS));
  const keys = store.list(bucket, prefix).filter((key) => key > after);
  const page = keys.slice(0, maxKeys);
  const objects = page.flatMap((key) => {
    const [path, body] = [store.find({ bucket, key }), store.read({ bucket, key })];
    if (path === undefined || body === undefined) return [];
    return [{ key, bytes: body.length, etag: etagOf(body), lastModified: statSync(path).mtime }];
  });
  return listXml({ bucket, prefix, objects, next: keys.length > page.length ? page.at(-1) : undefined });
}
