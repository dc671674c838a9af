import { cpSync, existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { Command } from "commander";
import { packageRoot } from "../../dev-server/plugin/assets.ts";
import { OptionsError, show } from "../../lambdas/contract/errors.ts";
import packageJson from "../../package.json" with { type: "json" };
import { EnvironmentError } from "../../task/errors.ts";
import { printJson, say } from "../output.ts";
import { shellWord } from "../shell-word.ts";

const USUAL_TASK = "birds";

export function initCommand(): Command {
  return new Command("init")
    .description("Make a project with a task that runs at once.")
    .argument("[dir]", "the folder to make", "labeling")
    .option("--from <task>", "the gallery task to begin with", USUAL_TASK)
    .option("--json", "print the result as JSON")
    .addHelpText(
      "after",
      `
Examples:
  labelsmith init
  labelsmith init my-labeling --from reviews`,
    )
    .action(init);
}

interface Flags {
  readonly from: string;
  readonly json?: boolean;
}

function init(dir: string, { from, json }: Flags): void {
  const gallery = join(packageRoot(), "templates", "gallery");
  const names = readdirSync(gallery, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? [entry.name] : [],
  );
  if (!names.includes(from)) {
    throw new OptionsError({
      code: "gallery-task",
      summary: "The gallery has no such task.",
      expected: names.sort().join(", "),
      found: show(from),
    });
  }
  const root = resolve(dir);
  if (existsSync(root) && readdirSync(root).length > 0) {
    throw new EnvironmentError({
      code: "not-empty",
      summary: "The folder is not empty.",
      where: root,
      fix: "Name a folder that does not exist yet.",
    });
  }
  mkdirSync(join(root, "tasks"), { recursive: true });
  cpSync(join(gallery, from), join(root, "tasks", from), { recursive: true });
  for (const [name, content] of Object.entries(projectFiles(basename(root))))
    writeFileSync(join(root, name), content);
  if (json) return printJson({ folder: root, task: join(root, "tasks", from) });
  say(`Made ${root} with the task ${from}.

Next:
  cd ${shellWord(dir)}
  npm install
  npx labelsmith dev              label in the browser
  npx labelsmith run tasks/${from}    the whole job, on this machine
  npx labelsmith pack             the Lambda zips`);
}

function projectFiles(name: string): Readonly<Record<string, string>> {
  const { dependencies, devDependencies, version } = packageJson;
  const json = (value: object) => `${JSON.stringify(value, null, 2)}\n`;
  return {
    "package.json": json({
      name: name.toLowerCase().replace(/[^a-z0-9-]+/g, "-"),
      private: true,
      type: "module",
      scripts: { dev: "labelsmith dev", pack: "labelsmith pack" },
      dependencies: { labelsmith: version, zod: dependencies.zod },
      devDependencies: { typescript: devDependencies.typescript },
    }),
    "tsconfig.json": json({
      compilerOptions: {
        target: "ES2023",
        module: "preserve",
        moduleResolution: "bundler",
        strict: true,
        noEmit: true,
        allowImportingTsExtensions: true,
        skipLibCheck: true,
      },
      include: ["**/*.ts"],
    }),
    "labelsmith.config.ts": `import { defineConfig } from "labelsmith";\n\nexport default defineConfig({ tasks: "tasks" });\n`,
    ".gitignore": "node_modules/\n.labelsmith/\n",
  };
}
