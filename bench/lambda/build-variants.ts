import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strToU8, unzipSync, zipSync } from "fflate";
import { build } from "vite";

/** A function to start: its zip, and what runs it if it is not Node. */
export interface Variant {
  readonly name: string;
  readonly zip: Uint8Array;
  readonly unzippedBytes: number;
  readonly command?: readonly string[];
  readonly variables?: Readonly<Record<string, string>>;
}

/** The gallery's zip as an author gets it. */
export function packGallery(root: string, task: string): Variant {
  const cli = join(root, "dist", "cli", "main.js");
  if (!existsSync(cli))
    throw new Error("Run `npm run bundle` first: the gallery's zip is made by the command line.");
  const out = mkdtempSync(join(tmpdir(), "labelsmith-bench-"));
  try {
    const args = [cli, "pack", join(root, "templates", "gallery", task), "--out", out];
    const { status, stderr } = spawnSync(process.execPath, args, { encoding: "utf8", timeout: 120_000 });
    if (status !== 0) throw new Error(stderr);
    const zip = readFileSync(join(out, task, "consolidation.zip"));
    return { name: `gallery/${task}, packed by labelsmith`, zip, unzippedBytes: unzippedBytes(zip) };
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

/** A module of `variants/`, bundled and minified without our packing. */
export async function bundleVariant(root: string, file: string, name: string): Promise<Variant> {
  const result = await build({
    root,
    configFile: false,
    logLevel: "silent",
    ssr: { noExternal: true },
    build: {
      ssr: join(root, "bench", "lambda", "variants", file),
      target: "node22",
      minify: true,
      write: false,
      rolldownOptions: { output: { format: "es", codeSplitting: false } },
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  const chunk = output && "output" in output ? output.output[0] : undefined;
  if (chunk === undefined) throw new Error(`${file} gives no chunk`);
  const zip = zipSync({ "index.mjs": strToU8(chunk.code) }, { level: 9 });
  return { name, zip, unzippedBytes: unzippedBytes(zip) };
}

/**
 * AWS's own recipe, of which boto3 is not in the zip, as Lambda's Python has it.
 *
 * @param folder a copy of github.com/aws-samples/aws-sagemaker-ground-truth-recipe.
 * @returns why it cannot be run, where it cannot.
 */
export function pythonRecipe(root: string, folder: string | undefined): Variant | string {
  const source = folder && join(folder, "aws_sagemaker_ground_truth_sample_lambda");
  if (!source || !existsSync(source)) return "name a copy of aws-samples/aws-sagemaker-ground-truth-recipe";
  // The interpreter itself, as what is called python3 may be a script that looks for it.
  const found = spawnSync("python3", ["-c", "import sys, boto3; print(sys.executable)"], {
    encoding: "utf8",
    timeout: 60_000,
  });
  if (found.status !== 0) return "there is no python3 with boto3";
  const files = readdirSync(source).filter((name) => name.endsWith(".py"));
  const zip = zipSync(Object.fromEntries(files.map((name) => [name, readFileSync(join(source, name))])), {
    level: 9,
  });
  return {
    name: "AWS's recipe in Python (labels are not consolidated)",
    zip,
    unzippedBytes: unzippedBytes(zip),
    command: [found.stdout.trim(), join(root, "bench", "lambda", "python_runtime.py")],
    variables: { _HANDLER: "annotation_consolidation_lambda.lambda_handler" },
  };
}

function unzippedBytes(zip: Uint8Array): number {
  return Object.values(unzipSync(zip)).reduce((sum, { length }) => sum + length, 0);
}
