import { readFileSync, statSync } from "node:fs";
import { Command } from "commander";
import pc from "picocolors";
import { createS3Client } from "../../../deploy/aws/clients.ts";
import { bucketRegion, headObjects } from "../../../deploy/s3/head-objects.ts";
import { checkManifest, type Reference } from "../../../job/manifest/check-manifest.ts";
import { checkObject } from "../../../job/manifest/check-object.ts";
import type { ManifestFinding } from "../../../job/manifest/finding.ts";
import { readLocalObject } from "../../../job/manifest/local-objects.ts";
import { parseS3Uri, type S3Location } from "../../../lambdas/contract/s3-uri.ts";
import { EnvironmentError } from "../../../task/errors.ts";
import { EXIT } from "../../exit-code.ts";
import { existingFile } from "../../load.ts";
import { printData, printJson } from "../../output.ts";
import { plural } from "../../plural.ts";
import { createProgressBar } from "../../progress.ts";
import { formatTable } from "../../table.ts";
import { countFindings, formatFinding } from "./findings.ts";

interface Flags {
  readonly data?: string;
  readonly aws?: boolean;
  readonly labelAttribute?: string;
  readonly json?: boolean;
}

/** More findings than these are counted, not shown, unless as JSON. */
const SHOWN = 100;

export function checkManifestCommand(): Command {
  return new Command("check")
    .description("Find everything in a manifest that a job would fail or stumble on.")
    .argument("<manifest>", "the manifest's file")
    .option("--data <dir>", "also check the local copies of the objects: there, not too large, of the format")
    .option("--aws", "also ask S3 whether the objects are there")
    .option(
      "--label-attribute <name>",
      "the job's label attribute name: tells which objects are labeled already",
    )
    .option("--json", "print the findings as JSON")
    .addHelpText(
      "after",
      `
Examples:
  labelsmith manifest check manifest.jsonl
  labelsmith manifest check tasks/birds/manifest.jsonl --data tasks/birds/data
  labelsmith manifest check manifest.jsonl --aws --json | jq '.findings[].code'

Exit code 1 if there is an error.`,
    )
    .action(check);
}

async function check(file: string, flags: Flags): Promise<void> {
  const bytes = readFileSync(existingFile(file, "manifest"));
  const checked = checkManifest(bytes, { labelAttributeName: flags.labelAttribute });
  const local = flags.data === undefined ? [] : checkLocalObjects(flags.data, checked.references);
  const remote = flags.aws ? await checkRemoteObjects(checked.references) : { findings: [], buckets: [] };
  const findings = [...checked.findings, ...local, ...remote.findings].sort(
    (a, b) => a.line - b.line || a.column - b.column,
  );
  const counts = countFindings(findings);
  if (counts.errors > 0) process.exitCode = EXIT.findings;
  if (flags.json) {
    return printJson({
      objects: checked.objects,
      ...counts,
      ...(flags.aws ? { buckets: remote.buckets } : {}),
      findings,
    });
  }
  const shown = findings.slice(0, SHOWN).map((finding) => formatFinding(finding, file));
  printData([...shown, ...remainder(findings), summary(checked.objects, counts, remote.buckets)].join("\n"));
}

function checkLocalObjects(data: string, references: readonly Reference[]): readonly ManifestFinding[] {
  if (!statSync(data, { throwIfNoEntry: false })?.isDirectory())
    throw new EnvironmentError({ code: "file-missing", summary: "There is no data folder.", where: data });
  return references.flatMap((reference) => {
    if (parseS3Uri(reference.uri) === undefined) return [];
    return place(reference, checkObject(reference.uri, readLocalObject(data, reference.uri), `in ${data}`));
  });
}

interface Bucket {
  readonly bucket: string;
  /** `null` where S3 does not say. */
  readonly region: string | null;
  readonly objects: number;
}

async function checkRemoteObjects(
  references: readonly Reference[],
): Promise<{ readonly findings: readonly ManifestFinding[]; readonly buckets: readonly Bucket[] }> {
  const client = await createS3Client();
  const known = references.flatMap((reference) => {
    const location = parseS3Uri(reference.uri);
    return location === undefined ? [] : [{ reference, location }];
  });
  const bar = createProgressBar();
  const locations = known.map(({ location }) => location);
  const heads = await headObjects(client, locations, (done) =>
    bar.update("objects in S3", done, known.length),
  );
  const findings = known.flatMap(({ reference }, index) => {
    const head = heads[index];
    if (head?.state === "refused") return place(reference, [refused(reference.uri)]);
    const facts = head?.state === "there" ? { bytes: head.bytes } : undefined;
    return place(reference, checkObject(reference.uri, facts, "in S3"));
  });
  const buckets: Bucket[] = [];
  for (const [bucket, objects] of countBuckets(locations))
    buckets.push({ bucket, region: (await bucketRegion(client, bucket)) ?? null, objects });
  bar.finish();
  return { findings, buckets };
}

function countBuckets(locations: readonly S3Location[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { bucket } of locations) counts.set(bucket, (counts.get(bucket) ?? 0) + 1);
  return new Map([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function refused(uri: string): Pick<ManifestFinding, "code" | "severity" | "message" | "fix"> {
  return {
    code: "object-refused",
    severity: "warning",
    message: `S3 does not let these credentials look at ${uri}: it may be there or not.`,
    fix: "Allow them s3:GetObject on the object and s3:ListBucket on the bucket.",
  };
}

function place(
  { line, column, datasetObjectId }: Reference,
  findings: readonly Pick<ManifestFinding, "code" | "severity" | "message" | "fix">[],
): readonly ManifestFinding[] {
  return findings.map((finding) => ({ ...finding, line, column, datasetObjectId }));
}

/** What is not shown, by its code. */
function remainder(findings: readonly ManifestFinding[]): readonly string[] {
  if (findings.length <= SHOWN) return [];
  const counts = new Map<string, number>();
  for (const { code } of findings) counts.set(code, (counts.get(code) ?? 0) + 1);
  const rows = [...counts].sort(([, a], [, b]) => b - a).map(([code, count]) => [code, String(count)]);
  return [
    "",
    `and ${findings.length - SHOWN} more (--json has all). By code:`,
    formatTable(["code", "findings"], rows),
  ];
}

function summary(
  objects: number,
  { errors, warnings }: { readonly errors: number; readonly warnings: number },
  buckets: readonly Bucket[],
): string {
  const counts = `${plural(objects, "data object")}, ${plural(errors, "error")}, ${plural(warnings, "warning")}`;
  const regions = buckets.map(
    ({ bucket, region, objects }) =>
      `  s3://${bucket}  ${region ?? "region unknown"}  ${plural(objects, "object")}`,
  );
  return [errors > 0 ? pc.red(counts) : pc.bold(counts), ...regions].join("\n");
}
