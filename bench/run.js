import { existsSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { runnerImport } from "vite";

/** Runs a benchmark of this folder by its name: `npm run bench -- consolidation/speed [arguments]`. */

const [name, ...args] = process.argv.slice(2);
const folder = fileURLToPath(new URL(".", import.meta.url));
const file = `${folder}${name}.ts`;
if (name === undefined || !existsSync(file)) {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) =>
    path.endsWith(".ts"),
  );
  process.stderr.write(
    `Name a benchmark:\n${names
      .sort()
      .map((path) => `  ${path.slice(0, -3)}\n`)
      .join("")}`,
  );
  process.exit(2);
}
const { module } = await runnerImport(file, { root: `${folder}..`, configFile: false, logLevel: "error" });
await module.main(args);
