import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Task } from "../../task/task.ts";
import { bundleHandler } from "./bundle-handler.ts";
import { deterministicZip } from "./zip.ts";

/** Lambda's runtime for the zips; its handler is `index.handler`. */
export const RUNTIME = "nodejs24.x";

/** A handler as a zip for Lambda. */
export interface PackedHandler {
  /** `<task>/pre-annotation` or `<task>/consolidation`. */
  readonly handler: string;
  readonly kind: HandlerKind;
  /** Absolute path of the zip. */
  readonly path: string;
  readonly runtime: typeof RUNTIME;
  readonly bytes: number;
  readonly unzippedBytes: number;
  /** Of the zip, in hexadecimal. */
  readonly sha256: string;
  /** The same in base64, as Lambda gives it for a function's code. */
  readonly codeSha256: string;
  /** The largest modules in the bundle. */
  readonly largestModules: readonly { readonly id: string; readonly bytes: number }[];
}

export type HandlerKind = "pre-annotation" | "consolidation";

const LARGEST = 3;

/** Writes one zip for each handler of a task to `<out>/<task>/`. The same sources give the same bytes. */
export async function packTask(task: Task, out: string): Promise<readonly PackedHandler[]> {
  const handlers: readonly (readonly [HandlerKind, string | undefined])[] = [
    ["pre-annotation", task.files.preAnnotation],
    ["consolidation", task.files.consolidation],
  ];
  const packed: PackedHandler[] = [];
  for (const [kind, file] of handlers) {
    if (file === undefined) continue;
    const { code, modules } = await bundleHandler(file);
    const content = new TextEncoder().encode(code);
    const zip = deterministicZip([{ name: "index.mjs", content }]);
    const path = join(out, task.name, `${kind}.zip`);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, zip);
    const sha256 = createHash("sha256").update(zip).digest();
    packed.push({
      handler: `${task.name}/${kind}`,
      kind,
      path,
      runtime: RUNTIME,
      bytes: zip.length,
      unzippedBytes: content.length,
      sha256: sha256.toString("hex"),
      codeSha256: sha256.toString("base64"),
      largestModules: modules.slice(0, LARGEST),
    });
  }
  return packed;
}
