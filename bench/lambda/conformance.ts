import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { strToU8, zipSync } from "fflate";
import type { InvocationResult } from "../../deploy/runtime-api/function-error.ts";
import { type RunOptions, runZip } from "../../deploy/runtime-api/run-zip.ts";

const CASES: Readonly<Record<string, { readonly source: string; readonly events?: readonly unknown[] }>> = {
  "answers, twice": {
    source: "let n = 0; export const handler = async (event) => ({ ...event, n: ++n });",
    events: [{ bird: "Blåmes 🐦" }, {}],
  },
  "gives nothing": { source: "export const handler = async () => {};" },
  "answers without a promise": { source: "export const handler = () => [1];" },
  "throws, then answers": {
    source:
      "export const handler = async ({ bad }) => { if (bad) throw new RangeError('too far'); return 1; };",
    events: [{ bad: true }, {}],
  },
  "throws a text": { source: "export const handler = async () => { throw 'no error'; };" },
  "gives what JSON cannot hold": { source: "export const handler = async () => 1n;" },
  "leaves a promise that is rejected": {
    source:
      "export const handler = async () => { Promise.reject(new Error('lost')); await new Promise((r) => setTimeout(r, 3000)); };",
  },
  "throws later": {
    source:
      "export const handler = async () => { setTimeout(() => { throw new Error('late'); }, 0); await new Promise((r) => setTimeout(r, 3000)); };",
  },
  "ends the process": { source: "export const handler = async () => process.exit(3);" },
  "takes too long": { source: "export const handler = () => new Promise((r) => setTimeout(r, 60_000));" },
  "answers more than 6 MB": { source: "export const handler = async () => 'x'.repeat(7_000_000);" },
  "throws at import": { source: "throw new TypeError('at import');" },
  "exports no handler": { source: "export const handle = 1;" },
  "exports no function": { source: "export const handler = 1;" },
  "is not JavaScript": { source: "export const handler = (" },
  "imports what is not there": { source: 'import "not-there"; export const handler = () => 1;' },
  "knows its function": {
    source: `export const handler = async (event, context) => [context.functionName, context.functionVersion,
      context.memoryLimitInMB, context.invokedFunctionArn, context.logGroupName, context.getRemainingTimeInMillis() > 0,
      process.env._HANDLER, process.env.AWS_REGION, typeof context.awsRequestId];`,
  },
};

/**
 * Runs handlers of every kind, those that fail included, under our own short runtime loop and under AWS's
 * `aws-lambda-ric`, which is what Lambda's container images run, and compares what comes out.
 *
 * Arguments: `aws-lambda-ric`'s `index.mjs`, and, if not this one, the Node to run both with. The package is compiled when it
 * is installed (`npm install aws-lambda-ric@4`, minutes, with cmake and a C++ compiler), so it is no dependency of ours.
 */
export async function main([ric, node = process.execPath]: string[]): Promise<void> {
  if (ric === undefined || !existsSync(ric)) {
    process.stdout.write("Skipped: name the index.mjs of an installed aws-lambda-ric.\n");
    return;
  }
  let differing = 0;
  for (const [name, { source, events = [{}] }] of Object.entries(CASES)) {
    const zip = zipSync({ "index.mjs": strToU8(source) });
    const options: RunOptions = { node, timeoutSeconds: 5 };
    const own = summary((await runZip(zip, events, options)).results);
    const command = [node, resolve(ric), "index.handler"];
    const aws = summary((await runZip(zip, events, { ...options, command })).results);
    const same = own === aws;
    if (!same) differing += 1;
    process.stdout.write(
      `${same ? "same  " : "DIFFER"} ${name}: ${own}${same ? "" : `\n         aws-lambda-ric: ${aws}`}\n`,
    );
  }
  process.stdout.write(`${Object.keys(CASES).length} handlers, ${differing} with another outcome.\n`);
}

function summary(results: readonly InvocationResult[]): string {
  return results
    .map((result) =>
      result.ok
        ? JSON.stringify(result.response)
        : `${result.error.errorType}: ${result.error.errorMessage.split(/\n| imported from/)[0]}`,
    )
    .join(", ");
}
