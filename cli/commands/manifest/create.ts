import { writeFileSync } from "node:fs";
import { Command, Option } from "commander";
import { createS3Client } from "../../../deploy/aws/clients.ts";
import { listObjects } from "../../../deploy/s3/list-objects.ts";
import { checkManifest } from "../../../job/manifest/check-manifest.ts";
import { objectsOfFolder } from "../../../job/manifest/create-from-folder.ts";
import { detectKind, objectsOfNames } from "../../../job/manifest/create-from-names.ts";
import { DATA_KINDS, type DataKind } from "../../../job/manifest/data-kind.ts";
import { OptionsError } from "../../../lambdas/contract/errors.ts";
import type { JsonObject } from "../../../lambdas/contract/json.ts";
import { formatS3Uri } from "../../../lambdas/contract/s3-uri.ts";
import { printData, printJson, say } from "../../output.ts";
import { formatFinding } from "./findings.ts";
import { requireOut } from "./require-out.ts";
import { s3Argument } from "./s3.ts";

interface Flags {
  readonly out?: string;
  readonly s3?: string;
  readonly kind?: DataKind;
  readonly lines?: boolean;
  readonly column?: string;
  readonly json?: boolean;
}

export function createManifestCommand(): Command {
  return new Command("create")
    .description("Make a manifest from a folder, a file or an S3 prefix.")
    .argument("<data>", "a folder, a text or CSV file, or s3://bucket/prefix")
    .option("--out <file>", "where the manifest goes (default: standard output)")
    .option("--s3 <uri>", "where the files of the folder lie, or will lie, in S3")
    .addOption(
      new Option("--kind <kind>", "what to look for, where there are several kinds").choices(DATA_KINDS),
    )
    .option("--lines", "take every line of a text file as a data object, not the whole file")
    .option("--column <name>", "the column of a CSV file that holds the data; the others become attributes")
    .option("--json", "print the result as JSON (needs --out)")
    .addHelpText(
      "after",
      `
Examples:
  labelsmith manifest create photos --s3 s3://my-labeling/photos --out manifest.jsonl
  labelsmith manifest create s3://my-labeling/photos --out manifest.jsonl
  labelsmith manifest create reviews.csv --column review --out manifest.jsonl
  labelsmith manifest create notes.txt --lines --out manifest.jsonl`,
    )
    .action(create);
}

async function create(data: string, flags: Flags): Promise<void> {
  if (flags.json) requireOut(flags.out);
  const objects = data.startsWith("s3://")
    ? await objectsOfPrefix(data, flags)
    : objectsOfFolder(data, flags);
  const text = objects.map((object) => `${JSON.stringify(object)}\n`).join("");
  const { findings } = checkManifest(new TextEncoder().encode(text));
  for (const finding of findings) say(formatFinding(finding, "the new manifest"));
  if (flags.out === undefined) return printData(text);
  writeFileSync(flags.out, text);
  if (flags.json) return printJson({ manifest: flags.out, objects: objects.length, findings });
  say(`Wrote ${objects.length} data objects to ${flags.out}`);
}

/** A prefix is meant as a folder: `s3://photos/birds` does not take in `s3://photos/birds-of-prey`. */
async function objectsOfPrefix(uri: string, flags: Flags): Promise<readonly JsonObject[]> {
  const { kind, s3, lines, column } = flags;
  if (s3 !== undefined || lines !== undefined || column !== undefined) {
    throw new OptionsError({
      code: "flag",
      summary: "--s3, --lines and --column are about files on this machine.",
      found: uri,
      fix: "Leave them out: the objects of an S3 prefix are named as they are.",
    });
  }
  const { bucket, key } = s3Argument(uri);
  const prefix = key.replace(/\/$/, "");
  const listed = await listObjects(await createS3Client(), { bucket, prefix });
  const keys = listed.map((object) => object.key);
  return objectsOfNames(keys, kind ?? detectKind(keys, uri), (name) => formatS3Uri({ bucket, key: name }));
}
