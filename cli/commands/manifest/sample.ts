import { Command } from "commander";
import { readManifestLines } from "../../../job/manifest/read-manifest-lines.ts";
import { type SampleOptions, sampleLines } from "../../../job/manifest/sample.ts";
import { OptionsError, show } from "../../../lambdas/contract/errors.ts";
import { existingFile, wholeNumber } from "../../load.ts";
import { printJson, say, writeResult } from "../../output.ts";
import { percent } from "./percent.ts";
import { requireOut } from "./require-out.ts";

interface Flags {
  readonly count?: number;
  readonly percent?: number;
  readonly seed: string;
  readonly stratify?: string;
  readonly out?: string;
  readonly json?: boolean;
}

export function sampleManifestCommand(): Command {
  return new Command("sample")
    .description("Draw some lines of a manifest at random; the same seed draws the same ones.")
    .argument("<manifest>", "the manifest's file")
    .option("--count <n>", "how many lines", wholeNumber(1, Number.MAX_SAFE_INTEGER))
    .option("--percent <p>", "or what share of them", percent)
    .option("--seed <text>", "draws other lines", "1")
    .option("--stratify <attribute>", "give each value of an attribute its share")
    .option("--out <file>", "where the sample goes (default: standard output)")
    .option("--json", "print the result as JSON (needs --out)")
    .addHelpText(
      "after",
      `
Examples:
  labelsmith manifest sample manifest.jsonl --count 50 --out pilot.jsonl
  labelsmith manifest sample manifest.jsonl --percent 10 --stratify product --seed 7`,
    )
    .action(sample);
}

function sample(file: string, flags: Flags): void {
  if (flags.json) requireOut(flags.out);
  const size = sizeOf(flags);
  const lines = readManifestLines(existingFile(file, "manifest"));
  const drawn = sampleLines(lines, { size, seed: flags.seed, stratify: flags.stratify });
  writeResult(drawn.map((line) => `${line}\n`).join(""), flags.out);
  if (flags.json) printJson({ manifest: flags.out, objects: drawn.length, of: lines.length });
  else say(`${drawn.length} of ${lines.length} data objects`);
}

function sizeOf({ count, percent: share }: Flags): SampleOptions["size"] {
  if (count !== undefined && share === undefined) return { count };
  if (share !== undefined && count === undefined) return { percent: share };
  throw new OptionsError({
    code: "sample-size",
    summary: "It is not clear how many lines to draw.",
    expected: "one of --count and --percent",
    found: show({ count, percent: share }),
  });
}
