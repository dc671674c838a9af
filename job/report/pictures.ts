import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { parseS3Uri } from "../../lambdas/contract/s3-uri.ts";
import { findLocalCopy } from "../../task/data-folder.ts";
import { readFileFormat } from "../manifest/file-format.ts";
import { readLocalObject } from "../manifest/local-objects.ts";

/** Larger pictures are linked, not copied into the page. */
const MAX_PICTURE_BYTES = 600_000;
/** A page of more than this is slow to open. */
const MAX_PAGE_BYTES = 24_000_000;
/** Formats that browsers show and that cannot carry scripts. */
const TYPES: Readonly<Record<string, string>> = {
  jpeg: "image/jpeg",
  png: "image/png",
  gif: "image/gif",
  webp: "image/webp",
  avif: "image/avif",
};

/**
 * Gives addresses to the pictures that have a local copy in the data folder: data URIs as long as the page stays small, then
 * the file's own address. The format is told by the content, never by the name.
 */
export function createPictureAddresses(dataFolder: string): (uri: string) => string | undefined {
  let left = MAX_PAGE_BYTES;
  return function addressOf(uri) {
    const location = parseS3Uri(uri);
    const path = location && findLocalCopy(dataFolder, location);
    const facts = readLocalObject(dataFolder, uri);
    const type = TYPES[facts?.head === undefined ? "" : readFileFormat(facts.head).name];
    if (path === undefined || facts === undefined || type === undefined) return undefined;
    if (facts.bytes > MAX_PICTURE_BYTES || facts.bytes > left) return pathToFileURL(path).href;
    left -= facts.bytes;
    return `data:${type};base64,${readFileSync(path).toString("base64")}`;
  };
}
