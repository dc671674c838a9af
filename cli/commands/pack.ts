import { basename, resolve } from "node:path";
import { Command } from "commander";
import pc from "picocolors";
import { type PackedHandler, packTask } from "../../deploy/pack/pack-task.ts";
import { OptionsError } from "../../lambdas/contract/errors.ts";
import { findTaskFolders } from "../../task/find-tasks.ts";
import { loadTask } from "../../task/load-task.ts";
import { loadModule } from "../../task/module-loader.ts";
import { loadConfig, outputFolder } from "../load.ts";
import { printData, printJson } from "../output.ts";

interface Flags {
  readonly out?: string;
  readonly json?: boolean;
}

export function packCommand(): Command {
  return new Command("pack")
    .description("Make one zip for each Lambda handler; the same sources give the same bytes.")
    .argument("[tasks...]", "task folders (default: all below this folder)")
    .option("--out <dir>", "where the zips go (default: .labelsmith/lambdas)")
    .option("--json", "print the result as JSON")
    .addHelpText(
      "after",
      `
Examples:
  labelsmith pack
  labelsmith pack tasks/birds --out dist
  labelsmith pack tasks/birds --json | jq -r '.zips[].sha256'`,
    )
    .action(pack);
}

async function pack(named: readonly string[], flags: Flags): Promise<void> {
  const settings = await loadConfig(".");
  const out = flags.out === undefined ? resolve(outputFolder(settings), "lambdas") : resolve(flags.out);
  const places = named.length > 0 ? named : [resolve(settings.folder, settings.config.tasks ?? ".")];
  const zips: PackedHandler[] = [];
  const folders = new Set(places.flatMap(findTaskFolders));
  refuseSameNames([...folders]);
  for (const folder of folders) {
    zips.push(...(await packTask(await loadTask(folder, loadModule), out)));
  }
  if (flags.json) return printJson({ zips });
  printData(zips.map(describe).join("\n"));
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

function describe({
  handler,
  path,
  bytes,
  unzippedBytes,
  sha256,
  runtime,
  largestModules,
}: PackedHandler): string {
  const modules = largestModules
    .map(({ id, bytes }) => `${id.replace(/^.*node_modules[\\/]/, "")} ${bytes}`)
    .join(", ");
  return [
    pc.bold(handler),
    `  zip      ${path}`,
    `  size     ${bytes} bytes, ${unzippedBytes} unzipped (${runtime}, index.handler)`,
    `  sha256   ${sha256}`,
    `  largest  ${modules}`,
  ].join("\n");
}
