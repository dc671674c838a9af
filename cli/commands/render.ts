import { readFileSync, statSync } from "node:fs";
import { basename, dirname } from "node:path";
import { pathToFileURL } from "node:url";
import { Command } from "commander";
import pc from "picocolors";
import { renderRow } from "../../job/render-row.ts";
import { OptionsError } from "../../lambdas/contract/errors.ts";
import { findLocalCopy } from "../../task/data-folder.ts";
import { loadTask } from "../../task/load-task.ts";
import { loadModule } from "../../task/module-loader.ts";
import { createTemplateEngine, type TemplateDiagnostic } from "../../templates/liquid/index.ts";
import { existingFile, readJsonObject, wholeNumber } from "../load.ts";
import { divertHandlerOutput, printJson, say, writeResult } from "../output.ts";

interface Flags {
  readonly row: number;
  readonly input?: string;
  readonly out?: string;
  readonly json?: boolean;
}

export function renderCommand(): Command {
  return new Command("render")
    .description("Render a task's template, or a bare template file, to one page.")
    .argument("<task or template>", "a task folder or a template file")
    .option(
      "--row <n>",
      "which data object of the manifest, from 0",
      wholeNumber(0, Number.MAX_SAFE_INTEGER),
      0,
    )
    .option("--input <file>", "a JSON file with the task input, instead of a manifest row")
    .option("--out <file>", "write the page to a file")
    .option("--json", "print { html, diagnostics } as JSON")
    .addHelpText(
      "after",
      `
Examples:
  labelsmith render tasks/birds --row 3 --out page.html
  labelsmith render template.liquid.html --input input.json`,
    )
    .action(render);
}

async function render(path: string, flags: Flags): Promise<void> {
  divertHandlerOutput();
  const target = existingFile(path, "task or template");
  const { html, diagnostics } = statSync(target).isDirectory()
    ? await renderTask(target, flags)
    : renderFile(target, flags);
  for (const { severity, message, line, column } of diagnostics) {
    const mark = severity === "error" ? pc.red("error") : pc.yellow("warning");
    say(`${mark} ${basename(target)}:${line}:${column} ${message}`);
  }
  if (flags.json) return printJson({ html, diagnostics });
  writeResult(html, flags.out);
}

interface Rendered {
  readonly html: string;
  readonly diagnostics: readonly TemplateDiagnostic[];
}

async function renderTask(folder: string, { row, input }: Flags): Promise<Rendered> {
  const task = await loadTask(folder, loadModule);
  return renderRow(
    task,
    input === undefined ? { row } : { taskInput: readJsonObject(input, "task input") },
    (location) => {
      const copy = findLocalCopy(task.files.data, location);
      return copy === undefined ? `s3://${location.bucket}/${location.key}` : pathToFileURL(copy).href;
    },
  );
}

function renderFile(file: string, { input }: Flags): Rendered {
  if (input === undefined) {
    throw new OptionsError({
      code: "no-input",
      summary: "A bare template file has no manifest to take its task input from.",
      fix: "Name a JSON file with --input.",
    });
  }
  const folder = dirname(file);
  const engine = createTemplateEngine({
    grantReadAccess: (location) => {
      const copy = findLocalCopy(folder, location);
      return copy === undefined ? `s3://${location.bucket}/${location.key}` : pathToFileURL(copy).href;
    },
  });
  return engine.render(
    { source: readFileSync(file, "utf8"), file: basename(file) },
    readJsonObject(input, "task input"),
  );
}
