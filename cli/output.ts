import { writeFileSync } from "node:fs";
import pc from "picocolors";
import { formatProblem, type Problem, problemOf } from "../lambdas/contract/errors.ts";
import { isSystemError } from "./exit-code.ts";

const writeToStdout = process.stdout.write.bind(process.stdout);

/** Data goes to standard output and talk to standard error, so that a command can be piped. */
export function printData(text: string): void {
  writeToStdout(text.endsWith("\n") ? text : `${text}\n`);
}

/** Sends what the author's handlers print, which in Lambda is the log, to standard error: our data is not to be mixed with it. */
export function divertHandlerOutput(): void {
  process.stdout.write = process.stderr.write.bind(process.stderr);
}

/** Drops what the author's handlers print: where they are given broken data on purpose, their log would only frighten. */
export function muteHandlerOutput(): void {
  process.stdout.write = () => true;
}

/** A result of `--json`, with the version of its form. */
export function printJson(result: object): void {
  printData(JSON.stringify({ version: 1, ...result }, null, 2));
}

export function say(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** Writes to a file if one is named, else to standard output. */
export function writeResult(text: string, out: string | undefined): void {
  if (out === undefined) return printData(text);
  writeFileSync(out, text);
  say(`Wrote ${out}`);
}

/** An error as the command line shows it; one that is not ours is a defect, and shows where it came from. */
export function formatError(error: unknown): string {
  const problem = problemOf(error);
  if (problem) return formatProblemInColour(problem);
  if (isSystemError(error)) {
    const where = error.path === undefined ? {} : { where: error.path };
    return formatProblemInColour({
      code: "system",
      summary: "A file could not be used.",
      found: error.message,
      ...where,
    });
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `${pc.red("This is a defect of Labelsmith; please report it with the lines below.")}\n${stack}`;
}

function formatProblemInColour(problem: Problem): string {
  const [summary = "", ...details] = formatProblem(problem).split("\n");
  const lines = details.map((line) =>
    line.replace(/^ {2}([a-z]+:)/, (_, name: string) => `  ${pc.dim(name)}`),
  );
  return [`${pc.red("error")} ${pc.bold(summary)}`, ...lines].join("\n");
}
