import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { unzipSync } from "fflate";
import { insideFolder } from "../../task/paths.ts";
import { BOOTSTRAP } from "./bootstrap.ts";
import type { InvocationResult } from "./function-error.ts";
import { type Sandbox, startSandbox } from "./sandbox.ts";

export interface RunOptions {
  /** The Node to run it with; defaults to the one that runs this. */
  readonly node?: string;
  /** The program and its arguments that speak to the Runtime API, in place of a Node with our own short loop. */
  readonly command?: readonly string[];
  /** The function's environment variables. Nothing of this process's own environment is handed on. */
  readonly variables?: Readonly<Record<string, string>>;
  /** Defaults to 60. */
  readonly timeoutSeconds?: number;
  /** What the function is told that it has, in megabytes; it is not limited to it. Defaults to 512. */
  readonly memoryMegabytes?: number;
}

/** What became of the events, in their order, and what it took. */
export interface ZipRun {
  readonly results: readonly InvocationResult[];
  /** All that the function wrote. */
  readonly log: string;
  /** How many processes were started: one, and another after each that ended or timed out. */
  readonly processes: number;
  /** From the start of the first process to its first result. */
  readonly coldStartMilliseconds: number;
  /** The most that a process had; not known on systems without `/proc`. */
  readonly peakMemoryBytes: number | undefined;
}

/**
 * Runs a zip as Lambda runs it: unpacked in a folder of its own, in a process that has Lambda's environment variables and
 * gets its events over the Runtime API. Functions that throw, end or do not answer give results that say so.
 *
 * @throws EnvironmentError if the program that runs the handler cannot be started.
 */
export async function runZip(
  zip: Uint8Array,
  events: readonly unknown[],
  options: RunOptions = {},
): Promise<ZipRun> {
  const folder = mkdtempSync(join(tmpdir(), "labelsmith-lambda-"));
  const taskRoot = join(folder, "task");
  const bootstrap = join(folder, "bootstrap.mjs");
  const { node = process.execPath, command = [node, bootstrap] } = options;
  const { timeoutSeconds = 60, memoryMegabytes = 512, variables = {} } = options;
  const start = () => startSandbox({ command, taskRoot, timeoutSeconds, memoryMegabytes, variables });
  const results: InvocationResult[] = [];
  const sandboxes: Sandbox[] = [];
  let coldStartMilliseconds = 0;
  let peakMemoryBytes: number | undefined;
  try {
    unpack(zip, taskRoot);
    writeFileSync(bootstrap, BOOTSTRAP);
    const started = performance.now();
    for (const event of events) {
      let sandbox = sandboxes.at(-1);
      if (!sandbox?.isAlive()) {
        sandbox = await start();
        sandboxes.push(sandbox);
      }
      results.push(await sandbox.invoke(JSON.stringify(event)));
      if (results.length === 1) coldStartMilliseconds = performance.now() - started;
      const peak = sandbox.peakMemoryBytes();
      if (peak !== undefined) peakMemoryBytes = Math.max(peak, peakMemoryBytes ?? 0);
    }
  } finally {
    for (const sandbox of sandboxes) await sandbox.stop();
    rmSync(folder, { recursive: true, force: true });
  }
  const log = sandboxes.map((sandbox) => sandbox.log()).join("");
  return { results, log, processes: sandboxes.length, coldStartMilliseconds, peakMemoryBytes };
}

function unpack(zip: Uint8Array, folder: string): void {
  for (const [name, content] of Object.entries(unzipSync(zip))) {
    const path = insideFolder(folder, name);
    if (name.endsWith("/")) continue;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
}
