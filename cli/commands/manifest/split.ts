import { mkdirSync, writeFileSync } from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import { Command } from "commander";
import { readManifestLines } from "../../../job/manifest/read-manifest-lines.ts";
import { splitManifest } from "../../../job/manifest/split.ts";
import { OptionsError, show } from "../../../lambdas/contract/errors.ts";
import { MAX_DATA_OBJECTS } from "../../../lambdas/contract/limits.ts";
import { existingFile, wholeNumber } from "../../load.ts";
import { printData, printJson } from "../../output.ts";
import { percentages } from "./percent.ts";

interface Flags {
  readonly parts?: number;
  readonly percent?: readonly number[];
  readonly seed: string;
  readonly out?: string;
  readonly json?: boolean;
}

export function splitManifestCommand(): Command {
  return new Command("split")
    .description("Deal a manifest out to several, every line to exactly one.")
    .argument("<manifest>", "the manifest's file")
    .option("--parts <n>", "how many parts of the same size", wholeNumber(2, MAX_DATA_OBJECTS))
    .option("--percent <p,p,...>", "or the sizes of the parts, 100 in all", percentages)
    .option("--seed <text>", "deals the lines out otherwise", "1")
    .option("--out <dir>", "where the parts go (default: beside the manifest)")
    .option("--json", "print the parts as JSON")
    .addHelpText(
      "after",
      `
Examples:
  labelsmith manifest split manifest.jsonl --parts 4
  labelsmith manifest split manifest.jsonl --percent 80,20 --seed 7 --out parts`,
    )
    .action(split);
}

function split(file: string, flags: Flags): void {
  const weights = weightsOf(flags);
  const source = existingFile(file, "manifest");
  const folder = flags.out ?? dirname(source);
  const extension = extname(source);
  const name = basename(source, extension);
  mkdirSync(folder, { recursive: true });
  const parts = splitManifest(readManifestLines(source), weights, flags.seed).map((lines, index) => {
    const manifest = join(folder, `${name}.part-${index + 1}${extension}`);
    writeFileSync(manifest, lines.map((line) => `${line}\n`).join(""));
    return { manifest, objects: lines.length };
  });
  if (flags.json) return printJson({ parts });
  printData(parts.map(({ manifest, objects }) => `${manifest}  ${objects} data objects`).join("\n"));
}

function weightsOf({ parts, percent }: Flags): readonly number[] {
  if (parts !== undefined && percent === undefined) return Array.from({ length: parts }, () => 1);
  if (percent !== undefined && parts === undefined) return percent;
  throw new OptionsError({
    code: "split-sizes",
    summary: "It is not clear what the parts are.",
    expected: "one of --parts and --percent",
    found: show({ parts, percent }),
  });
}
