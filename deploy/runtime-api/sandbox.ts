import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { EnvironmentError } from "../../task/errors.ts";
import { failure, type InvocationResult } from "./function-error.ts";
import { FUNCTION_ARN, lambdaEnvironment } from "./lambda-environment.ts";
import { startRuntimeApi } from "./runtime-api.ts";

/** One process with a function in it, as Lambda keeps one for a while. */
export interface Sandbox {
  /** Ends the process if the event takes too long. */
  invoke(event: string): Promise<InvocationResult>;
  /** Whether the process can take another event. */
  isAlive(): boolean;
  /** What the process has written so far, standard output and standard error as they came. */
  log(): string;
  /** The most memory that the process has had, in bytes; not known on systems without `/proc`. */
  peakMemoryBytes(): number | undefined;
  stop(): Promise<void>;
}

export interface SandboxOptions {
  /** The program and its arguments that speak to the Runtime API. */
  readonly command: readonly string[];
  /** The folder that the zip was unpacked into. */
  readonly taskRoot: string;
  readonly timeoutSeconds: number;
  readonly memoryMegabytes: number;
  readonly variables: Readonly<Record<string, string>>;
}

/** What Lambda gives the process to load the module, before it counts the function's own time. */
const INIT_MILLISECONDS = 10_000;
/** The event of a synchronous invocation. */
const MAX_REQUEST_BYTES = 6 * 1024 * 1024;

/** @throws EnvironmentError if the program cannot be started. */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const { command, taskRoot, timeoutSeconds, memoryMegabytes, variables } = options;
  const api = await startRuntimeApi(FUNCTION_ARN);
  const [program = "", ...args] = command;
  const child = spawn(program, args, {
    cwd: taskRoot,
    env: lambdaEnvironment({ runtimeApi: api.address, taskRoot, memoryMegabytes, variables }),
    stdio: ["ignore", "pipe", "pipe"],
  });
  const closed = new Promise<void>((resolve) => child.once("close", () => resolve()));
  let log = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      log += text;
    });
  }
  const isAlive = (): boolean => child.exitCode === null && child.signalCode === null;
  try {
    await once(child, "spawn");
  } catch (error) {
    await api.close();
    throw new EnvironmentError(
      {
        code: "runtime-not-started",
        summary: "The program that runs the handler could not be started.",
        found: error instanceof Error ? error.message : String(error),
        where: program,
      },
      { cause: error },
    );
  }

  return {
    async invoke(event) {
      if (Buffer.byteLength(event) > MAX_REQUEST_BYTES) return tooLarge(Buffer.byteLength(event));
      const limit = timeoutSeconds * 1000;
      const timer = createTimer();
      const late = timer.start(INIT_MILLISECONDS + limit);
      const result = await Promise.race([
        api.invoke(event, limit, () => timer.start(limit)),
        late.then(() => timedOut(timeoutSeconds)),
        closed.then(() => exited(child.exitCode, child.signalCode)),
      ]);
      timer.stop();
      // Lambda, too, takes a new process after these.
      if (!result.ok && /^(Sandbox|Runtime)\./.test(result.error.errorType)) child.kill("SIGKILL");
      return result;
    },
    isAlive: () => isAlive() && !child.killed,
    log: () => log,
    peakMemoryBytes: () => peakMemory(child.pid),
    async stop() {
      child.kill("SIGKILL");
      await closed;
      await api.close();
    },
  };
}

/** A timer that can be set again while it is awaited. */
function createTimer() {
  let timeout: NodeJS.Timeout | undefined;
  let ring: () => void;
  const rang = new Promise<void>((resolve) => {
    ring = resolve;
  });
  return {
    start(milliseconds: number): Promise<void> {
      clearTimeout(timeout);
      timeout = setTimeout(() => ring(), milliseconds);
      return rang;
    },
    stop: () => clearTimeout(timeout),
  };
}

function timedOut(seconds: number): InvocationResult {
  return failure("Sandbox.Timedout", `Task timed out after ${seconds.toFixed(2)} seconds`);
}

function exited(code: number | null, signal: string | null): InvocationResult {
  const how = code === null ? `signal: ${signal}` : `exit status ${code}`;
  return failure("Runtime.ExitError", `Runtime exited with error: ${how}`);
}

function tooLarge(bytes: number): InvocationResult {
  return failure(
    "RequestTooLargeException",
    `${bytes} byte payload is too large for the synchronous invocation: at most ${MAX_REQUEST_BYTES} bytes.`,
  );
}

function peakMemory(pid: number | undefined): number | undefined {
  try {
    const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
    return kilobytes === undefined ? undefined : Number(kilobytes) * 1024;
  } catch {
    return undefined;
  }
}
