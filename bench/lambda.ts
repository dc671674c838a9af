import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { runZip } from "../deploy/runtime-api/run-zip.ts";
import { startLocalS3 } from "../job/local-s3/server.ts";
import type { ObjectStore } from "../job/local-s3/store.ts";
import { bundleVariant, packGallery, pythonRecipe, type Variant } from "./lambda/build-variants.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const RUNS = 15;
const EVENT = {
  version: "2018-10-06",
  labelingJobArn: "arn:aws:sagemaker:us-east-1:111122223333:labeling-job/reviews",
  labelAttributeName: "sentiment",
  labelCategories: ["Positive", "Negative", "Neutral", "Mixed"],
  roleArn: "arn:aws:iam::111122223333:role/Execution",
  payload: { s3Uri: "s3://out/payload.json" },
};
const PAYLOAD = JSON.stringify(
  Array.from({ length: 10 }, (_, object) => ({
    datasetObjectId: String(object),
    dataObject: { content: "A kettle that boils." },
    annotations: Array.from({ length: 5 }, (_, worker) => ({
      workerId: `w${worker}`,
      annotationData: {
        content: JSON.stringify({ sentiment: { label: worker < 3 ? "Positive" : "Mixed" } }),
      },
    })),
  })),
);

interface Measured {
  readonly variant: Variant;
  readonly milliseconds: number[];
  readonly megabytes: number[];
}

/**
 * From the start of a process to the first response of a consolidation function, which reads its payload from S3 on this
 * machine over HTTP, run over the Lambda Runtime API: the gallery's zip beside an empty handler, the same handler on the AWS
 * SDK, and AWS's own recipe. The variants take turns; the first round is not counted.
 *
 * Arguments, all optional: `--runs=15`, `--node=<the Node to run>`, `--ric=<index.mjs of an installed aws-lambda-ric, to run
 * under it and not under our own loop>`, `--recipe=<a copy of aws-samples/aws-sagemaker-ground-truth-recipe>`.
 */
export async function main(args: string[]): Promise<void> {
  const option = (name: string): string | undefined =>
    args.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3);
  const runs = Number(option("runs") ?? RUNS);
  const node = option("node") ?? process.execPath;
  const ric = option("ric");
  const runtime = ric === undefined ? {} : { command: [node, resolve(ric), "index.handler"] };
  const variants: Variant[] = [
    await bundleVariant(ROOT, "empty.ts", "empty handler"),
    packGallery(ROOT, "reviews"),
    await bundleVariant(ROOT, "job-role.ts", "the same, assuming the job's role"),
    await bundleVariant(ROOT, "aws-sdk.ts", "the same, on the bundled AWS SDK"),
  ];
  const recipe = pythonRecipe(ROOT, option("recipe"));
  if (typeof recipe === "string") process.stdout.write(`AWS's recipe is skipped: ${recipe}.\n`);
  else variants.push(recipe);

  const s3 = await startLocalS3(onlyPayload());
  const measured = variants.map((variant): Measured => ({ variant, milliseconds: [], megabytes: [] }));
  try {
    for (let run = 0; run <= runs; run++) {
      for (const { variant, milliseconds, megabytes } of measured) {
        const { command, zip } = variant;
        const variables = {
          AWS_ENDPOINT_URL: s3.endpoint,
          AWS_ACCESS_KEY_ID: "local",
          AWS_SECRET_ACCESS_KEY: "local",
          ...variant.variables,
        };
        const done = await runZip(zip, [EVENT], { node, ...runtime, variables, ...(command && { command }) });
        const [result] = done.results;
        if (!result?.ok) throw new Error(`${variant.name}: ${result?.error.errorMessage}\n${done.log}`);
        if (run === 0) continue;
        milliseconds.push(done.coldStartMilliseconds);
        megabytes.push((done.peakMemoryBytes ?? Number.NaN) / 2 ** 20);
      }
    }
  } finally {
    await s3.close();
  }
  print(measured);
}

function onlyPayload(): ObjectStore {
  const body = Buffer.from(PAYLOAD);
  return { find: () => undefined, read: () => body, write: () => {}, list: () => [], remove: () => {} };
}

function print(measured: readonly Measured[]): void {
  const empty = measured[0]?.milliseconds ?? [];
  const rows = measured.map(({ variant, milliseconds, megabytes }) => [
    variant.name,
    variant.zip.length.toLocaleString("en"),
    variant.unzippedBytes.toLocaleString("en"),
    Math.min(...milliseconds).toFixed(0),
    median(milliseconds).toFixed(0),
    (Math.min(...milliseconds) / Math.min(...empty)).toFixed(2),
    (median(milliseconds) / median(empty)).toFixed(2),
    median(megabytes).toFixed(0),
  ]);
  const header = [
    "function",
    "zip",
    "unzipped",
    "min ms",
    "median ms",
    "min/empty",
    "median/empty",
    "RSS MB",
  ];
  for (const [index, row] of [header, header.map(() => "---"), ...rows].entries()) {
    process.stdout.write(`| ${row.map((cell, column) => pad(cell, column, index)).join(" | ")} |\n`);
  }
  process.stdout.write(`${empty.length} rounds; ${process.platform} ${process.arch}.\n`);

  function pad(cell: string, column: number, index: number): string {
    const width = Math.max(...[header, ...rows].map((row) => row[column]?.length ?? 0));
    if (index === 1) return "-".repeat(width);
    return column === 0 ? cell.padEnd(width) : cell.padStart(width);
  }
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
