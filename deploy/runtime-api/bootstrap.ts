/**
 * The program that runs a handler in a process of its own, as Lambda's does: it loads the module that `_HANDLER` names,
 * then asks the Runtime API for one event after the other and posts what the handler makes of it.
 *
 * In what it makes of failures it follows `aws-lambda-ric` 4: an error that nobody catches ends the process.
 *
 * It is text because it runs beside the unpacked zip in a Node of any version, where nothing of ours is installed.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html
 */
export const BOOTSTRAP = String.raw`
import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

// Not imported, as that would load much that AWS's runtime does not bring either, and hide it in a handler.
const { Agent, request } = process.getBuiltinModule("node:http");
const { env } = process;
const base = "http://" + env.AWS_LAMBDA_RUNTIME_API + "/2018-06-01/runtime/";
const agent = new Agent({ keepAlive: true, maxSockets: 1 });

function call(method, path, body) {
  return new Promise((resolve, reject) => {
    const sent = request(base + path, { method, agent, headers: { "content-type": "application/json" } }, (reply) => {
      const chunks = [];
      reply.on("data", (chunk) => chunks.push(chunk));
      reply.on("error", reject);
      reply.on("end", () => resolve({ headers: reply.headers, text: Buffer.concat(chunks).toString() }));
    });
    sent.on("error", reject);
    sent.end(body);
  });
}

function named(name, message) {
  const error = new Error(message);
  error.name = name;
  return error;
}

function describe(thrown) {
  if (!(thrown instanceof Error)) return JSON.stringify({ errorType: typeof thrown, errorMessage: String(thrown), trace: [] });
  return JSON.stringify({ errorType: thrown.name, errorMessage: thrown.message, trace: (thrown.stack ?? "").split("\n") });
}

async function load() {
  const dot = env._HANDLER.lastIndexOf(".");
  const [file, name] = [env._HANDLER.slice(0, dot), env._HANDLER.slice(dot + 1)];
  const path = [".js", ".mjs", ".cjs"].map((ending) => join(env.LAMBDA_TASK_ROOT, file + ending)).find(existsSync);
  if (path === undefined) throw named("Runtime.ImportModuleError", "Error: Cannot find module '" + file + "'");
  const module = await import(pathToFileURL(path).href).catch((error) => {
    if (error instanceof SyntaxError) throw named("Runtime.UserCodeSyntaxError", String(error));
    throw error?.code === "MODULE_NOT_FOUND" ? named("Runtime.ImportModuleError", String(error)) : error;
  });
  if (module[name] === undefined) throw named("Runtime.HandlerNotFound", env._HANDLER + " is undefined or not exported");
  if (typeof module[name] !== "function") throw named("Runtime.HandlerNotFound", env._HANDLER + " is not a function");
  return module[name];
}

function contextOf(headers) {
  const deadline = Number(headers["lambda-runtime-deadline-ms"]);
  return {
    callbackWaitsForEmptyEventLoop: true,
    functionName: env.AWS_LAMBDA_FUNCTION_NAME,
    functionVersion: env.AWS_LAMBDA_FUNCTION_VERSION,
    memoryLimitInMB: env.AWS_LAMBDA_FUNCTION_MEMORY_SIZE,
    logGroupName: env.AWS_LAMBDA_LOG_GROUP_NAME,
    logStreamName: env.AWS_LAMBDA_LOG_STREAM_NAME,
    awsRequestId: headers["lambda-runtime-aws-request-id"],
    invokedFunctionArn: headers["lambda-runtime-invoked-function-arn"],
    getRemainingTimeInMillis: () => deadline - Date.now(),
  };
}

function serialize(answer) {
  try {
    return JSON.stringify(answer === undefined ? null : answer);
  } catch {
    throw named("Runtime.JSONStringifyError", "Unable to stringify response body");
  }
}

const handler = await load().catch(async (error) => {
  await call("POST", "init/error", describe(error));
  throw error;
});
for (;;) {
  const event = await call("GET", "invocation/next");
  const path = "invocation/" + event.headers["lambda-runtime-aws-request-id"];
  env._X_AMZN_TRACE_ID = event.headers["lambda-runtime-trace-id"];
  let outcome;
  try {
    const answer = await handler(JSON.parse(event.text), contextOf(event.headers));
    outcome = ["/response", serialize(answer)];
  } catch (error) {
    outcome = ["/error", describe(error)];
  }
  await call("POST", path + outcome[0], outcome[1]);
}
`;
