#!/usr/bin/env node
import { Command } from "commander";
import packageJson from "../package.json" with { type: "json" };
import { consolidateCommand } from "./commands/consolidate.ts";
import { deployCommand } from "./commands/deploy.ts";
import { destroyCommand } from "./commands/destroy.ts";
import { devCommand } from "./commands/dev.ts";
import { doctorCommand } from "./commands/doctor.ts";
import { fetchCommand } from "./commands/fetch.ts";
import { initCommand } from "./commands/init.ts";
import { invokeCommand } from "./commands/invoke.ts";
import { jobCommand } from "./commands/job.ts";
import { lintCommand } from "./commands/lint.ts";
import { manifestCommand } from "./commands/manifest.ts";
import { packCommand } from "./commands/pack.ts";
import { renderCommand } from "./commands/render.ts";
import { reportCommand } from "./commands/report.ts";
import { runCommand } from "./commands/run.ts";
import { stackCommand } from "./commands/stack.ts";
import { statusCommand } from "./commands/status.ts";
import { typesCommand } from "./commands/types.ts";
import { EXIT, exitCodeOf } from "./exit-code.ts";
import { formatError, say } from "./output.ts";

const COMMANDS = [
  initCommand,
  devCommand,
  renderCommand,
  lintCommand,
  doctorCommand,
  invokeCommand,
  runCommand,
  consolidateCommand,
  packCommand,
  jobCommand,
  manifestCommand,
  reportCommand,
  stackCommand,
  deployCommand,
  statusCommand,
  fetchCommand,
  destroyCommand,
  typesCommand,
];

const program = new Command("labelsmith")
  .description(
    "Custom labeling tasks for Amazon SageMaker Ground Truth: preview, lint, run, consolidate, deploy.",
  )
  .version(packageJson.version)
  .showSuggestionAfterError()
  .showHelpAfterError("(--help shows the commands)")
  .addHelpText(
    "after",
    `
Exit codes:
  0   done
  1   findings at or above the fail level
  2   wrong usage or configuration
  3   your handler or template threw
  4   the environment: a port, a file, a credential, the version of Node
  70  a defect of Labelsmith`,
  );
for (const command of COMMANDS)
  program.addCommand(command().exitOverride().showHelpAfterError("(--help shows examples)"));
program.exitOverride();

// On a laptop the log of every invocation would bury what the command says.
process.env["LOG_LEVEL"] ??= "warn";

// Whoever reads our output may have enough of it, as `head` has.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(EXIT.done);
});

try {
  await program.parseAsync();
} catch (error) {
  const code = exitCodeOf(error);
  // Commander has already said what is wrong with the usage.
  if (!(error instanceof Error && error.name === "CommanderError")) say(formatError(error));
  process.exitCode = code;
}
