import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { LambdaArchitecture, LambdaRuntime } from "../../task/deploy-settings.ts";
import type { Task } from "../../task/task.ts";
import { bundleHandler } from "./bundle-handler.ts";
import { checkLambdaLimits } from "./lambda-limits.ts";
import { deterministicZip } from "./zip.ts";

/** Lambda's runtime for the zips, unless another is named; their handler is `index.handler`. */
export const RUNTIME: LambdaRuntime = "nodejs24.x";

/** A handler as a zip for Lambda. */
export interface PackedHandler {
  /** `<task>/pre-annotation` or `<task>/consolidation`. */
  readonly handler: string;
  readonly kind: HandlerKind;
  /** Absolute path of the zip. */
  readonly path: string;
  readonly runtime: LambdaRuntime;
  readonly architecture: LambdaArchitecture;
  readonly bytes: number;
  readonly unzippedBytes: number;
  /** Of the zip, in hexadecimal. */
  readonly sha256: string;
  /** The same in base64, as Lambda gives it for a function's code. */
  readonly codeSha256: string;
  /** The largest modules in the bundle. */
  readonly largestModules: readonly { readonly id: string; readonly bytes: number }[];
  /** Absolute path of the source map, if it was asked for. */
  readonly sourceMap?: string;
}

export type HandlerKind = "pre-annotation" | "consolidation";

export interface PackOptions {
  /** Defaults to `nodejs24.x`. */
  readonly runtime?: LambdaRuntime;
  /** Defaults to `x86_64`. The zips are the same for both, as there is no native code in them. */
  readonly architecture?: LambdaArchitecture;
  /** Whether a source map goes beside each zip. Defaults to false. */
  readonly sourceMap?: boolean;
}

/** A zip beside what the sources give now. */
export interface CheckedZip extends PackedHandler {
  readonly state: "same" | "missing" | "differs";
  /** The sha256 of the zip that is there, in hexadecimal. */
  readonly foundSha256?: string;
}

interface BuiltHandler {
  readonly packed: PackedHandler;
  readonly zip: Uint8Array;
  readonly sourceMap: string | undefined;
}

const LARGEST = 3;

/**
 * Writes one zip for each handler of a task to `<out>/<task>/`. The same sources give the same bytes.
 *
 * @throws UserCodeError or TaskError if a handler cannot be built, or is none that Lambda would take.
 */
export async function packTask(
  task: Task,
  out: string,
  options: PackOptions = {},
): Promise<readonly PackedHandler[]> {
  const built = await buildZips(task, out, options);
  for (const { packed, zip, sourceMap } of built) {
    mkdirSync(dirname(packed.path), { recursive: true });
    writeFileSync(packed.path, zip);
    if (packed.sourceMap !== undefined) writeFileSync(packed.sourceMap, sourceMap ?? "");
  }
  return built.map(({ packed }) => packed);
}

/** Compares the zips in `<out>/<task>/` with what the sources give, and writes nothing. */
export async function checkZips(
  task: Task,
  out: string,
  options: PackOptions = {},
): Promise<readonly CheckedZip[]> {
  const built = await buildZips(task, out, options);
  return built.map(({ packed }) => {
    if (!statSync(packed.path, { throwIfNoEntry: false })?.isFile()) return { ...packed, state: "missing" };
    const foundSha256 = sha256(readFileSync(packed.path)).toString("hex");
    return { ...packed, state: foundSha256 === packed.sha256 ? "same" : "differs", foundSha256 };
  });
}

async function buildZips(task: Task, out: string, options: PackOptions): Promise<readonly BuiltHandler[]> {
  const { runtime = RUNTIME, architecture = "x86_64", sourceMap: isMapped = false } = options;
  const handlers: readonly (readonly [HandlerKind, string | undefined])[] = [
    ["pre-annotation", task.files.preAnnotation],
    ["consolidation", task.files.consolidation],
  ];
  const built: BuiltHandler[] = [];
  for (const [kind, file] of handlers) {
    if (file === undefined) continue;
    const { code, sourceMap, modules } = await bundleHandler(file, { runtime, sourceMap: isMapped });
    const content = new TextEncoder().encode(code);
    const zip = deterministicZip([{ name: "index.mjs", content }]);
    const handler = `${task.name}/${kind}`;
    checkLambdaLimits(handler, zip.length, content.length);
    const hash = sha256(zip);
    const path = join(out, task.name, `${kind}.zip`);
    const packed = {
      handler,
      kind,
      path,
      runtime,
      architecture,
      bytes: zip.length,
      unzippedBytes: content.length,
      sha256: hash.toString("hex"),
      codeSha256: hash.toString("base64"),
      largestModules: modules.slice(0, LARGEST),
      ...(isMapped ? { sourceMap: join(out, task.name, `${kind}.mjs.map`) } : {}),
    };
    built.push({ packed, zip, sourceMap });
  }
  return built;
}

function sha256(zip: Uint8Array): Buffer {
  return createHash("sha256").update(zip).digest();
}
