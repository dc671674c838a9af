import { basename, dirname } from "node:path";
import { stripVTControlCharacters } from "node:util";
import type { LambdaRuntime } from "../../task/deploy-settings.ts";
import { TaskError, UserCodeError } from "../../task/errors.ts";
import { nativeCodeIn, noticeNativeCode } from "./native-code.ts";
import { portableSourceMap } from "./source-map.ts";

/** A handler with all that it uses, as one ES module. */
export interface BundledHandler {
  readonly code: string;
  /** How the code came from the sources, as JSON, if it was asked for. */
  readonly sourceMap: string | undefined;
  /** How many bytes each module has in the bundle, largest first. */
  readonly modules: readonly { readonly id: string; readonly bytes: number }[];
}

export interface BundleOptions {
  readonly runtime: LambdaRuntime;
  readonly sourceMap: boolean;
}

/**
 * Bundles a handler's module to one minified ES module that needs nothing but Node. Nothing but the sources decides its
 * bytes: no settings of Vite, no `.env` file, no environment variable, no path.
 *
 * @throws UserCodeError if it cannot be built, TaskError if it exports no `handler` or has native code in it.
 */
export async function bundleHandler(file: string, options: BundleOptions): Promise<BundledHandler> {
  const result = await runBuild(file, options);
  const outputs = (Array.isArray(result) ? result : [result]).flatMap((part) =>
    "output" in part ? part.output : [],
  );
  const chunk = outputs.find((output) => output.type === "chunk");
  if (chunk?.type !== "chunk") throw new Error("a build with one entry gives one chunk");
  refuseNativeCode(Object.keys(chunk.modules), file);
  if (!chunk.exports.includes("handler")) {
    throw new TaskError({
      code: "handler-export",
      summary: "The module exports no handler.",
      expected: "export const handler = ...",
      found: `exports ${chunk.exports.join(", ") || "nothing"}`,
      where: file,
      fix: "Export what createPreAnnotationHandler or createConsolidationHandler gives as `handler`.",
    });
  }
  const modules = Object.entries(chunk.modules).map(([id, { code }]) => ({
    id,
    bytes: Buffer.byteLength(code ?? ""),
  }));
  return {
    code: chunk.code,
    sourceMap: chunk.map ? portableSourceMap(chunk.map, file) : undefined,
    modules: modules.sort((a, b) => b.bytes - a.bytes || (a.id < b.id ? -1 : 1)),
  };
}

async function runBuild(file: string, { runtime, sourceMap }: BundleOptions) {
  const { build } = await import("vite");
  try {
    return await build({
      root: dirname(file),
      configFile: false,
      envDir: false,
      mode: "production",
      logLevel: "silent",
      define: { "process.env.NODE_ENV": '"production"' },
      css: { postcss: {} },
      plugins: [noticeNativeCode()],
      // Without naming them, whether a package's "development" or "production" is taken depends on NODE_ENV.
      ssr: { noExternal: true, resolve: { conditions: ["module", "node", "production"] } },
      build: {
        ssr: file,
        target: runtime.replace(/^nodejs(\d+)\.x$/, "node$1"),
        minify: true,
        sourcemap: sourceMap ? "hidden" : false,
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
        fix: "Mend the code, or install the package that it imports.",
      },
      { cause: error },
    );
  }
}

function refuseNativeCode(modules: readonly string[], file: string): void {
  const native = nativeCodeIn(modules);
  if (native === undefined) return;
  throw new TaskError({
    code: "native-code",
    summary: "The handler needs native code, which cannot be bundled.",
    expected: "JavaScript or WebAssembly in JavaScript, which run on every architecture",
    found: native,
    where: file,
    fix: "Use a package without native code, or build this function with a container for its architecture.",
  });
}
