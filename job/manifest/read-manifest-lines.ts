import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { ContractError } from "../../lambdas/contract/errors.ts";
import { decodeManifest } from "./decode-manifest.ts";

/**
 * The lines of a manifest as they stand, to be copied to another one. Blank lines are left out.
 *
 * @throws ContractError if the file is not UTF-8: its lines would come out changed.
 */
export function readManifestLines(file: string): readonly string[] {
  const { lines, findings } = decodeManifest(readFileSync(file));
  const broken = findings.find(({ code }) => code === "not-utf-8");
  if (broken === undefined) return lines.map(({ text }) => text);
  throw new ContractError({
    code: "manifest-encoding",
    summary: "The manifest is not UTF-8.",
    found: broken.message,
    where: `${basename(file)}:${broken.line}:${broken.column}`,
    fix: "`labelsmith manifest check` names every such place.",
  });
}
