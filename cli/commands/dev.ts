import { resolve } from "node:path";
import { Command } from "commander";
import pc from "picocolors";
import { labelsmith } from "../../dev-server/plugin/index.ts";
import { EnvironmentError } from "../../task/errors.ts";
import { findTaskFolders } from "../../task/find-tasks.ts";
import { loadConfig, wholeNumber } from "../load.ts";
import { say } from "../output.ts";
import { plural } from "../plural.ts";

const USUAL_PORT = 5173;

interface Flags {
  readonly port?: number;
  readonly online?: boolean;
}

export function devCommand(): Command {
  return new Command("dev")
    .description("Preview the tasks of a folder: label in the browser and watch the answer become a label.")
    .argument("[dir]", "the folder of the tasks (default: that of labelsmith.config.ts, or this one)")
    .option(
      "--port <n>",
      `port on loopback (default: ${USUAL_PORT}, or the next free one)`,
      wholeNumber(1, 65_535),
    )
    .option("--online", "let task pages load AWS's own crowd elements and other things from outside")
    .addHelpText(
      "after",
      `
Examples:
  labelsmith dev
  labelsmith dev tasks --port 4000`,
    )
    .action(dev);
}

async function dev(dir: string | undefined, flags: Flags): Promise<void> {
  const settings = await loadConfig(dir ?? ".");
  const root = dir === undefined ? resolve(settings.folder, settings.config.tasks ?? ".") : resolve(dir);
  const tasks = findTaskFolders(root);
  const port = flags.port ?? settings.config.port;
  const { createServer } = await import("vite");
  const server = await createServer({
    root,
    configFile: false,
    logLevel: "warn",
    clearScreen: false,
    server: { host: "127.0.0.1", port: port ?? USUAL_PORT, strictPort: port !== undefined, hmr: false },
    plugins: [labelsmith({ online: flags.online ?? false })],
  });
  try {
    await server.listen();
  } catch (error) {
    await server.close();
    throw new EnvironmentError(
      {
        code: "port",
        summary: "The preview could not start.",
        found: error instanceof Error ? error.message : String(error),
        fix: "Choose another port with --port.",
      },
      { cause: error },
    );
  }
  say(`\n  ${pc.bold("Labelsmith")} preview of ${plural(tasks.length, "task")} in ${root}`);
  say(`  ${pc.cyan(server.resolvedUrls?.local[0] ?? "")}\n  Ctrl+C to stop\n`);
  // Vite ends the process on SIGTERM by itself.
  process.once("SIGINT", () => void server.close().finally(() => process.exit(0)));
}
