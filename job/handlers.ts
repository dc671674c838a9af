import { problemOf, show } from "../lambdas/contract/errors.ts";
import { type Json, toJson } from "../lambdas/contract/json.ts";
import { MAX_LAMBDA_PAYLOAD_BYTES } from "../lambdas/contract/limits.ts";
import { TaskError, UserCodeError } from "../task/errors.ts";
import type { ModuleLoader } from "../task/module-loader.ts";
import type { Task } from "../task/task.ts";

/** A Lambda handler of the author's, of which nothing is known. */
export type Handler = (event: Json, context: LambdaContext) => unknown;

/** The part of Lambda's context that handlers commonly read. */
export interface LambdaContext {
  readonly functionName: string;
  readonly awsRequestId: string;
  readonly getRemainingTimeInMillis: () => number;
}

/** The two handlers of a task; a job may have both, one or none. */
export interface Handlers {
  readonly preAnnotation: Handler | undefined;
  readonly consolidation: Handler | undefined;
}

/** @throws UserCodeError if a module throws, TaskError if it does not export a `handler`. */
export async function loadHandlers({ files }: Task, loadModule: ModuleLoader): Promise<Handlers> {
  const load = async (file: string | undefined) => file && loadHandler(file, loadModule);
  return {
    preAnnotation: (await load(files.preAnnotation)) || undefined,
    consolidation: (await load(files.consolidation)) || undefined,
  };
}

async function loadHandler(file: string, loadModule: ModuleLoader): Promise<Handler> {
  const exported = await userCode("The handler's module could not be loaded.", file, () => loadModule(file));
  const handler = exported["handler"];
  if (isHandler(handler)) return handler;
  throw new TaskError({
    code: "handler-export",
    summary: "The module exports no handler.",
    expected: "export const handler = createPreAnnotationHandler(...) or createConsolidationHandler(...)",
    found: `exports ${Object.keys(exported).join(", ") || "nothing"}`,
    where: file,
  });
}

/**
 * Invokes a handler as Lambda does: event and result cross as JSON, each at most 6 MB.
 *
 * @throws UserCodeError if the handler throws or gives too much.
 */
export async function invokeHandler(
  handler: Handler,
  event: unknown,
  file: string,
): Promise<Json | undefined> {
  const context: LambdaContext = {
    functionName: "labelsmith-local",
    awsRequestId: "00000000-0000-0000-0000-000000000000",
    getRemainingTimeInMillis: () => 900_000,
  };
  const sent = toJson(event) ?? null;
  const result = await userCode("The handler failed.", file, async () =>
    toJson(await handler(sent, context)),
  );
  const bytes = Buffer.byteLength(JSON.stringify(result ?? null));
  if (bytes <= MAX_LAMBDA_PAYLOAD_BYTES) return result;
  throw new UserCodeError({
    code: "lambda-response-too-large",
    summary: "The handler's response is too large for Lambda.",
    expected: `at most ${MAX_LAMBDA_PAYLOAD_BYTES} bytes`,
    found: `${bytes} bytes`,
    where: file,
  });
}

async function userCode<T>(summary: string, file: string, run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    throw userCodeError(summary, file, error);
  }
}

/** What our own factories throw is kept as it is, and only placed; of anything else the message is told. */
function userCodeError(summary: string, file: string, error: unknown): UserCodeError {
  const problem = problemOf(error);
  if (problem !== undefined) {
    const where = problem.where === undefined ? file : `${problem.where}, in ${file}`;
    return new UserCodeError({ ...problem, where }, { cause: error });
  }
  const found = error instanceof Error ? `${error.name}: ${error.message}` : show(error);
  return new UserCodeError(
    { code: "handler-failed", summary, found, where: whereItThrew(error, file) },
    { cause: error },
  );
}

/** The first place in the stack that lies in the author's folder, else the module itself. */
function whereItThrew(error: unknown, file: string): string {
  const stack = error instanceof Error ? (error.stack ?? "") : "";
  const folder = file.slice(0, Math.max(file.lastIndexOf("/"), file.lastIndexOf("\\")));
  const frames = stack
    .split("\n")
    .flatMap((line) => /\(?((?:\/|[A-Za-z]:\\)[^()]+:\d+:\d+)\)?$/.exec(line.trim())?.[1] ?? []);
  return frames.find((frame) => frame.startsWith(folder)) ?? file;
}

function isHandler(value: unknown): value is Handler {
  return typeof value === "function";
}
