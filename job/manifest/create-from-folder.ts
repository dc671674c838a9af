import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join, relative, sep } from "node:path";
import { OptionsError } from "../../lambdas/contract/errors.ts";
import type { JsonObject } from "../../lambdas/contract/json.ts";
import { EnvironmentError } from "../../task/errors.ts";
import { splitLines } from "../../task/json-lines.ts";
import { objectsOfCsv } from "./create-from-csv.ts";
import { detectKind, objectsOfNames } from "./create-from-names.ts";
import { type DataKind, kindOfName } from "./data-kind.ts";

export interface CreateOptions {
  /** What to look for; found out if it is left out. */
  readonly kind?: DataKind | undefined;
  /** `s3://bucket/prefix`, where the files lie or will lie; needed for pictures and clips. */
  readonly s3?: string | undefined;
  /** Whether every line of a text file is a data object; else every file is one. */
  readonly lines?: boolean | undefined;
  /** The column of a CSV file that holds the data. */
  readonly column?: string | undefined;
}

/**
 * The data objects of a folder, or of a single file: pictures and clips by their places in S3, texts and rows as they are.
 * Files are taken in code unit order of their paths; names that begin with a dot are passed over.
 *
 * @throws EnvironmentError if there is no such folder, OptionsError if it is not clear what is meant.
 */
export function objectsOfFolder(path: string, options: CreateOptions): readonly JsonObject[] {
  const files = listFiles(path);
  const kind = options.kind ?? detectKind([...files.keys()], path);
  // Who names one file and its kind need not name it by our extensions.
  const isNamed = options.kind !== undefined && files.get(basename(path)) === path;
  const chosen = [...files].filter(([name]) => isNamed || kindOfName(name) === kind);
  if (chosen.length === 0) detectKind([], path);
  if (kind === "text") return chosen.flatMap(([name, file]) => objectsOfText(readText(file), name, options));
  if (kind === "csv")
    return chosen.flatMap(([name, file]) => objectsOfCsv(readText(file), options.column, name));
  if (options.s3 === undefined) throw needsS3(path);
  const prefix = options.s3.replace(/\/$/, "");
  return objectsOfNames(
    chosen.map(([name]) => name),
    kind,
    (name) => `${prefix}/${name}`,
  );
}

/** Files by their path below the folder, with `/` between its parts. */
function listFiles(path: string): ReadonlyMap<string, string> {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined)
    throw new EnvironmentError({ code: "file-missing", summary: "There is no such folder.", where: path });
  if (stat.isFile()) return new Map([[basename(path), path]]);
  const files = readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file): [string, string] => [relative(path, file).split(sep).join("/"), file])
    .filter(([name]) => !name.split("/").some((part) => part.startsWith(".")));
  return new Map(files.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function objectsOfText(text: string, name: string, { lines }: CreateOptions): readonly JsonObject[] {
  if (lines) return splitLines(text, name).map((line) => ({ source: line.text }));
  return text.trim() === "" ? [] : [{ source: text.replace(/\r?\n$/, "") }];
}

function readText(file: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(file));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const fix = "Save it as UTF-8.";
    throw new OptionsError(
      { code: "not-utf-8", summary: "The file is not UTF-8.", where: file, fix },
      { cause: error },
    );
  }
}

function needsS3(path: string): OptionsError {
  return new OptionsError({
    code: "manifest-s3",
    summary: "A manifest names pictures and clips by their places in S3.",
    expected: "--s3 s3://bucket/prefix, where the files lie or will lie",
    found: "no --s3",
    where: path,
  });
}
