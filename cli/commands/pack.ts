import { basename, relative, resolve } from "node:path";
import { Command } from "commander";
import pc from "picocolors";
import { describeShare } from "../../deploy/pack/lambda-limits.ts";
import { lambdaArchitecture, lambdaRuntime } from "../../deploy/pack/lambda-runtime.ts";
import {
  type CheckedZip,
  checkZips,
  type PackedHandler,
  type PackOptions,
  packTask,
  RUNTIME,
} from "../../deploy/pack/pack-task.ts";
import { OptionsError } from "../../lambdas/contract/errors.ts";
import type { LambdaArchitecture, LambdaRuntime } from "../../task/deploy-settings.ts";
import { findTaskFolders } from "../../task/find-tasks.ts";
import { loadTask } from "../../task/load-task.ts";
import { loadModule } from "../../task/module-loader.ts";
import type { Task } from "../../task/task.ts";
import { EXIT } from "../exit-code.ts";
import { loadConfig, outputFolder } from "../load.ts";
import { printData, printJson, say } from "../output.ts";

interface Flags {
  readonly out?: string;
  readonly runtime: LambdaRuntime;
  readonly arch: LambdaArchitecture;
  readonly sourceMap?: boolean;
  readonly check?: boolean;
  readonly json?: boolean;
}

export function packCommand(): Command {
  return new Command("pack")
    .description("Make one zip for each Lambda handler; the same sources give the same bytes.")
    .argument("[tasks...]", "task folders (default: all below this folder)")
    .option("--out <dir>", "where the zips go (default: .labelsmith/lambdas)")
    .option("--runtime <name>", "nodejs24.x or nodejs22.x", lambdaRuntime, RUNTIME)
    .option("--arch <name>", "x86_64 or arm64: the bytes are the same", lambdaArchitecture, "x86_64")
    .option("--source-map", "write a source map beside each zip")
    .option("--check", "write nothing; fail if a zip is not what the sources give")
    .option("--json", "print the result as JSON")
    .addHelpText(
      "after",
      `
Examples:
  labelsmith pack
  labelsmith pack tasks/birds --out dist
  labelsmith pack tasks/birds --check
  labelsmith pack tasks/birds --json | jq -r '.zips[].codeSha256'`,
    )
    .action(pack);
}

async function pack(named: readonly string[], flags: Flags): Promise<void> {
  const settings = await loadConfig(".");
  const out = flags.out === undefined ? resolve(outputFolder(settings), "lambdas") : resolve(flags.out);
  const places = named.length > 0 ? named : [resolve(settings.folder, settings.config.tasks ?? ".")];
  const folders = new Set(places.flatMap(findTaskFolders));
  refuseSameNames([...folders]);
  const tasks: Task[] = [];
  for (const folder of folders) tasks.push(await loadTask(folder, loadModule));
  const options = {
    runtime: flags.runtime,
    architecture: flags.arch,
    sourceMap: flags.sourceMap ?? false,
  };
  if (flags.check) return check(tasks, out, options, flags.json);
  const zips: PackedHandler[] = [];
  for (const task of tasks) zips.push(...(await packTask(task, out, options)));
  if (flags.json) return printJson({ zips });
  printZips(zips.map(describe));
}

async function check(
  tasks: readonly Task[],
  out: string,
  options: PackOptions,
  json: boolean | undefined,
): Promise<void> {
  const zips: CheckedZip[] = [];
  for (const task of tasks) zips.push(...(await checkZips(task, out, options)));
  if (zips.some(({ state }) => state !== "same")) process.exitCode = EXIT.findings;
  if (json) return printJson({ zips });
  printZips(zips.map(describeCheck));
}

function printZips(described: readonly string[]): void {
  if (described.length === 0) return say("No task here has a handler: there is nothing to pack.");
  printData(described.join("\n"));
}

/** Zips are called by their task's folder: of two with one name, one would overwrite the other. */
function refuseSameNames(folders: readonly string[]): void {
  for (const folder of folders) {
    const others = folders.filter((other) => other !== folder && basename(other) === basename(folder));
    if (others.length === 0) continue;
    throw new OptionsError({
      code: "same-task-name",
      summary: "Two tasks have the same name.",
      expected: "folders with different names",
      found: [folder, ...others].join(" and "),
      fix: "Rename one of the folders, or pack them one by one with different --out.",
    });
  }
}

function describe(zip: PackedHandler): string {
  const modules = zip.largestModules.map(({ id, bytes }) => `${moduleName(id)} ${bytes}`).join(", ");
  return [
    pc.bold(zip.handler),
    `  zip         ${zip.path}`,
    `  size        ${zip.bytes} bytes, ${zip.unzippedBytes} unzipped`,
    `  limits      ${describeShare(zip.bytes, zip.unzippedBytes)}`,
    `  function    index.handler on ${zip.runtime}, ${zip.architecture} (the same bytes run on both architectures)`,
    `  sha256      ${zip.sha256}`,
    `  CodeSha256  ${zip.codeSha256}`,
    `  largest     ${modules}`,
    ...(zip.sourceMap === undefined ? [] : [`  source map  ${zip.sourceMap}`]),
  ].join("\n");
}

/** A module of a package by the package's name, one of the author's by its path from here. */
function moduleName(id: string): string {
  return id.includes("node_modules") ? id.replace(/^.*node_modules[\\/]/, "") : relative(".", id);
}

function describeCheck({ handler, path, state, sha256, foundSha256 }: CheckedZip): string {
  if (state === "same") return `${pc.green("same")}     ${handler}  ${sha256}`;
  return [
    `${pc.red(state.padEnd(8))} ${handler}`,
    `  zip      ${path}`,
    `  sources  ${sha256}`,
    `  found    ${foundSha256 ?? "nothing"}`,
  ].join("\n");
}
