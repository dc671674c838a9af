import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { Command } from "commander";
import pc from "picocolors";
import { createS3Client } from "../../../deploy/aws/clients.ts";
import {
  type LocalFile,
  type PlannedUpload,
  planUploads,
  uploadFiles,
} from "../../../deploy/s3/upload-files.ts";
import { checkManifest } from "../../../job/manifest/check-manifest.ts";
import { contentTypeOf } from "../../../job/manifest/data-kind.ts";
import { formatS3Uri, parseS3Uri, type S3Location } from "../../../lambdas/contract/s3-uri.ts";
import { findLocalCopy } from "../../../task/data-folder.ts";
import { EXIT } from "../../exit-code.ts";
import { existingFile } from "../../load.ts";
import { printData, printJson, say } from "../../output.ts";
import { createProgressBar } from "../../progress.ts";
import { formatFinding } from "./findings.ts";
import { s3Argument } from "./s3.ts";

interface Flags {
  readonly data?: string;
  readonly force?: boolean;
  readonly json?: boolean;
}

export function uploadManifestCommand(): Command {
  return new Command("upload")
    .description("Put a manifest into S3, and with --data the files that it names; what is there is skipped.")
    .argument("<manifest>", "the manifest's file")
    .argument("<s3 uri>", "where it goes: an object, or a folder that ends in /")
    .option("--data <dir>", "also upload the local copies of the objects that the manifest names")
    .option("--force", "write over objects with other content")
    .option("--json", "print the result as JSON")
    .addHelpText(
      "after",
      `
Examples:
  labelsmith manifest upload manifest.jsonl s3://my-labeling/birds/
  labelsmith manifest upload manifest.jsonl s3://my-labeling/birds/ --data data

Exit code 1, and nothing is uploaded, if the manifest has an error, or other content is there and --force is not given.`,
    )
    .action(upload);
}

async function upload(file: string, uri: string, flags: Flags): Promise<void> {
  const manifest = existingFile(file, "manifest");
  const target = manifestLocation(manifest, uri);
  const { findings, references } = checkManifest(readFileSync(manifest));
  const errors = findings.filter(({ severity }) => severity === "error");
  for (const finding of errors) say(formatFinding(finding, file));
  if (errors.length > 0) {
    if (flags.json) printJson({ uploaded: 0, findings: errors });
    return refuse("The manifest has errors: nothing was uploaded.");
  }

  const { uploads, missing } =
    flags.data === undefined
      ? { uploads: [], missing: [] }
      : localObjects(
          flags.data,
          references.map((reference) => reference.uri),
        );
  for (const name of missing) say(`${pc.yellow("warning")} There is no local copy of ${name}.`);
  const client = await createS3Client();
  const planned = await planUploads(client, [
    ...uploads,
    // The manifest comes last: when it is there, so is what it names.
    { file: manifest, location: target, contentType: "application/jsonl" },
  ]);
  const conflicts = planned.filter(({ state }) => state === "different");
  if (conflicts.length > 0 && !flags.force) {
    for (const { location } of conflicts)
      say(`${pc.red("different")} ${formatS3Uri(location)} has other content.`);
    if (flags.json)
      printJson({ uploaded: 0, different: conflicts.map(({ location }) => formatS3Uri(location)) });
    return refuse("Nothing was uploaded. Write over these objects with --force, or choose another place.");
  }
  const bar = createProgressBar();
  const progress = (done: number, total: number) => bar.update("uploading", done, total);
  const data = planned.slice(0, -1);
  const uploaded =
    (await uploadFiles(client, data, flags.force === true, progress)) +
    (await uploadFiles(client, planned.slice(-1), flags.force === true));
  bar.finish();
  report(target, planned, uploaded, missing, flags.json === true);
}

function manifestLocation(manifest: string, uri: string): S3Location {
  const { bucket, key } = s3Argument(uri);
  return key === "" || key.endsWith("/") ? { bucket, key: `${key}${basename(manifest)}` } : { bucket, key };
}

function localObjects(
  data: string,
  uris: readonly string[],
): { readonly uploads: readonly LocalFile[]; readonly missing: readonly string[] } {
  const folder = existingFile(data, "data folder");
  const uploads: LocalFile[] = [];
  const missing: string[] = [];
  for (const uri of uris) {
    const location = parseS3Uri(uri);
    const file = location && findLocalCopy(folder, location);
    if (location === undefined || file === undefined) missing.push(uri);
    else uploads.push({ file, location, contentType: contentTypeOf(location.key) });
  }
  return { uploads, missing };
}

function refuse(message: string): void {
  say(message);
  process.exitCode = EXIT.findings;
}

function report(
  target: S3Location,
  planned: readonly PlannedUpload[],
  uploaded: number,
  missing: readonly string[],
  isJson: boolean,
): void {
  const manifest = formatS3Uri(target);
  const skipped = planned.length - uploaded;
  if (isJson) return printJson({ manifest, uploaded, skipped, missing });
  printData(
    `${manifest}\n  ${uploaded} uploaded, ${skipped} there already, ${missing.length} without a local copy`,
  );
}
