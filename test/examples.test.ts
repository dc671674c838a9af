import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));
const work = join(root, "test", ".work", "examples");

interface Example {
  /** Where it stands: `file:line`. */
  readonly place: string;
  readonly code: string;
}

const sources = ["lambdas", "task", "templates", "dev-server/plugin", "testing"].flatMap((folder) =>
  list(folder, ".ts"),
);
const documents = ["README.md", "CONTRIBUTING.md", ...list("docs", ".md")];
const examples = [...sources.flatMap(docstringExamples), ...documents.flatMap(documentExamples)];

test("every example in a docstring, the README and the guides compiles", () => {
  expect(examples.length).toBeGreaterThan(20);
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  const files = examples.map(({ place, code }) => {
    const file = `${place.replace(/[^a-z0-9]+/gi, "_")}.ts`;
    // Examples stand alone: each is a module, whatever it declares.
    writeFileSync(join(work, file), `// ${place}\n${code}\nexport {};\n`);
    return file;
  });
  const extended = join(root, "tsconfig.json");
  const unused = { noUnusedLocals: false, noUnusedParameters: false };
  writeFileSync(
    join(work, "tsconfig.json"),
    JSON.stringify({ extends: extended, compilerOptions: unused, files, include: [] }),
  );
  const tsc = join(root, "node_modules", "typescript", "bin", "tsc");
  const { stdout, status } = spawnSync(process.execPath, [tsc, "-p", work], { cwd: root, encoding: "utf8" });
  expect(stdout).toBe("");
  expect(status).toBe(0);
});

function list(folder: string, ending: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length));
}

/** What follows `@example` in a docstring, up to the next tag or its end. */
function docstringExamples(file: string): Example[] {
  const text = readFileSync(join(root, file), "utf8");
  return [...text.matchAll(/\/\*\*[\s\S]*?\*\//g)].flatMap((comment) => {
    const lines = comment[0].split("\n").map((line) => line.replace(/^\s*\/?\*+\/? ?/, ""));
    const start = lines.findIndex((line) => line.startsWith("@example"));
    if (start < 0) return [];
    const rest = lines.slice(start + 1);
    const end = rest.findIndex((line) => line.startsWith("@"));
    const code = (end < 0 ? rest : rest.slice(0, end)).filter((line) => !line.startsWith("```")).join("\n");
    return [{ place: placeOf(file, text, comment.index), code }];
  });
}

/** The TypeScript blocks of a document; a block marked `ts ignore` is a part of a file and not a file. */
function documentExamples(file: string): Example[] {
  const text = readFileSync(join(root, file), "utf8");
  return [...text.matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map((block) => ({
    place: placeOf(file, text, block.index),
    code: block[1] ?? "",
  }));
}

function placeOf(file: string, text: string, index: number): string {
  return `${file}:${text.slice(0, index).split("\n").length}`;
}
