import { basename, dirname } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { TaskError, UserCodeError } from "../../task/errors.ts";

/** Lambda no longer creates functions on nodejs20.x; the code is made for the next older runtime than the default. */
const TARGET = "node22";

/** A handler with all that it uses, as one ES module. */
export interface BundledHandler {
  readonly code: string;
  /** How many bytes each module has in the bundle, largest first. */
  readonly modules: readonly { readonly id: string; readonly bytes: number }[];
}

/**
 * Bundles a handler's module to one minified ES module that needs nothing but Node.
 *
 * @throws UserCodeError if it cannot be built, TaskError if it exports no `handler`.
 */
export async function bundleHandler(file: string): Promise<BundledHandler> {
  const result = await runBuild(file);
  const outputs = (Array.isArray(result) ? result : [result]).flatMap((part) =>
    "output" in part ? part.output : [],
  );
  const chunk = outputs.find((output) => output.type === "chunk");
  if (chunk?.type !== "chunk") throw new Error("a build with one entry gives one chunk");
  if (!chunk.exports.includes("handler")) {
    throw new TaskError({
      code: "handler-export",
      summary: "The module exports no handler.",
      expected: "export const handler = ...",
      found: `exports ${chunk.exports.join(", ") || "nothing"}`,
      where: file,
    });
  }
  const modules = Object.entries(chunk.modules).map(([id, { code }]) => ({
    id,
    bytes: Buffer.byteLength(code ?? ""),
  }));
  return { code: chunk.code, modules: modules.sort((a, b) => b.bytes - a.bytes || (a.id < b.id ? -1 : 1)) };
}

async function runBuild(file: string) {
  const { build } = await import("vite");
  try {
    return await build({
      root: dirname(file),
      configFile: false,
      logLevel: "silent",
      ssr: { noExternal: true },
      build: {
        ssr: file,
        target: TARGET,
        minify: true,
        write: false,
        rolldownOptions: { output: { format: "es", entryFileNames: "index.mjs", codeSplitting: false } },
      },
    });
  } catch (error) {
    const found = stripVTControlCharacters(error instanceof Error ? error.message : String(error));
    throw new UserCodeError(
      {
        code: "bundle-failed",
        summary: `The handler ${basename(file)} cannot be built.`,
        found,
        where: file,
      },
      { cause: error },
    );
  }
}
