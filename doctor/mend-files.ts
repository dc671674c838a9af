import { readFileSync } from "node:fs";
import { applyFixes } from "../templates/lint/index.ts";
import type { LintedTask } from "./lint-task.ts";

/** A file as the fixes of its findings would make it. */
export interface MendedFile {
  /** Absolute path. */
  readonly file: string;
  readonly text: string;
  /** What the fixes do, each thing once. */
  readonly fixes: readonly string[];
}

/** The files that the linter's own fixes change. A fix may make room for another one, so lint again once they are written. */
export function mendFiles({ findings, sources }: LintedTask): readonly MendedFile[] {
  return [...sources].flatMap(([file, source]) => {
    const own = findings.filter((finding) => finding.file === file);
    const text = applyFixes(source, own);
    if (text === source) return [];
    return [{ file, text, fixes: [...new Set(own.flatMap(({ fix }) => fix?.description ?? []))] }];
  });
}

/** What is wrong with a manifest's way of being written, and can be mended without a look at its data objects. */
export const MENDED_IN_MANIFEST: ReadonlySet<string> = new Set(["blank-line", "byte-order-mark"]);

/** The manifest without a byte order mark and without blank lines. */
export function mendManifest(file: string): MendedFile {
  const lines = readFileSync(file, "utf8")
    .replace(/^\uFEFF/u, "")
    .split("\n");
  const text = lines
    .filter((line) => line.trim() !== "")
    .map((line) => `${line}\n`)
    .join("");
  return { file, text, fixes: ["remove the byte order mark and blank lines"] };
}
