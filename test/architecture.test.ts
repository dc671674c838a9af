import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseSync } from "vite";
import { describe, expect, test } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Which folders of ours a folder may import; the longest folder that fits a file counts. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  "lambdas/contract": [],
  "lambdas/consolidation": ["lambdas/contract"],
  lambdas: ["lambdas/contract", "lambdas/consolidation"],
  "templates/liquid": ["lambdas/contract"],
  "templates/crowd-elements": [],
  "templates/page": ["lambdas/contract", "templates/liquid"],
  "templates/catalog": [],
  "templates/answers": ["lambdas/contract", "templates/liquid", "templates/page", "templates/catalog"],
  "templates/lint": [
    "lambdas/contract",
    "templates/liquid",
    "templates/page",
    "templates/catalog",
    "templates/answers",
  ],
  templates: ["templates/liquid", "templates/answers", "templates/lint"],
  task: ["lambdas/contract"],
  job: [
    "lambdas/contract",
    "lambdas/consolidation",
    "lambdas",
    "task",
    "templates/liquid",
    "templates/page",
    "templates/catalog",
    "templates/answers",
  ],
  deploy: ["lambdas/contract", "task", "job"],
  doctor: [
    "lambdas/contract",
    "task",
    "job",
    "deploy",
    "templates/liquid",
    "templates/page",
    "templates/answers",
    "templates/lint",
  ],
  "dev-server": [
    "lambdas/contract",
    "task",
    "job",
    "deploy",
    "doctor",
    "templates/liquid",
    "templates/answers",
    "templates/lint",
  ],
  "dev-server/client": ["dev-server", "lambdas/contract", "templates/crowd-elements"],
  testing: ["lambdas/contract", "task", "job", "templates/liquid"],
  cli: [
    "lambdas/contract",
    "lambdas/consolidation",
    "lambdas",
    "task",
    "job",
    "deploy",
    "doctor",
    "dev-server",
    "templates/liquid",
    "templates/answers",
    "templates/lint",
  ],
};
const FOLDERS = Object.keys(MAY_IMPORT).sort((a, b) => b.length - a.length);
const SOURCES = [
  "lambdas",
  "templates/index.ts",
  "templates/liquid",
  "templates/page",
  "templates/catalog",
  "templates/answers",
  "templates/lint",
  "templates/crowd-elements",
  "task",
  "job",
  "deploy",
  "doctor",
];
const OTHERS = ["dev-server", "testing", "cli", "templates/gallery"];

interface Source {
  readonly file: string;
  /** As written. */
  readonly imports: readonly string[];
  /** Our own files, relative to the root. */
  readonly ours: readonly string[];
}

const sources = [...SOURCES, ...OTHERS].flatMap(filesOf).map(readSource);
const folderOf = (file: string): string | undefined =>
  FOLDERS.find((folder) => file.startsWith(`${folder}/`));

describe("the imports of the sources", () => {
  test("are read from every file", () => {
    expect(sources.length).toBeGreaterThan(100);
    expect(sources.find(({ file }) => file === "lambdas/consolidation-handler.ts")?.ours).toContain(
      "lambdas/contract/parse.ts",
    );
  });

  test("point only where the layout says", () => {
    const forbidden = sources.flatMap(({ file, ours }) => {
      const from = folderOf(file);
      if (from === undefined) return [];
      return ours.flatMap((target) => {
        const to = folderOf(target) ?? target;
        return to === from || to === "package.json" || MAY_IMPORT[from]?.includes(to)
          ? []
          : [`${file} -> ${target}`];
      });
    });
    expect(forbidden).toEqual([]);
  });

  test("make no circle", () => {
    const graph = new Map(sources.map(({ file, ours }) => [file, ours]));
    expect(findCircles(graph)).toEqual([]);
  });

  test("of the gallery are public names only", () => {
    const gallery = sources.filter(({ file }) => file.startsWith("templates/gallery/"));
    const outside = gallery.flatMap(({ file, ours }) =>
      ours.filter((target) => dirname(target) !== dirname(file)).map((target) => `${file} -> ${target}`),
    );
    expect(gallery.length).toBeGreaterThan(6);
    expect(outside).toEqual([]);
  });

  test.each([
    "lambdas/contract",
    "lambdas/consolidation",
    "templates/liquid",
    "templates/page",
    "templates/catalog",
    "templates/answers",
    "templates/lint",
  ])("of %s need no Node", (folder) => {
    const node = sources
      .filter(({ file }) => file.startsWith(`${folder}/`))
      .flatMap(({ imports }) => imports);
    expect(node.filter((name) => name.startsWith("node:"))).toEqual([]);
  });

  test("of what ships to Lambda are few: schemas, Node, and the AWS SDK for those who ask for it", () => {
    const packages = sources
      .filter(({ file }) => file.startsWith("lambdas/"))
      .flatMap(({ imports }) => imports.filter((name) => !name.startsWith(".")));
    expect([...new Set(packages)].sort()).toEqual([
      "@aws-sdk/client-s3",
      "@standard-schema/spec",
      "fast-png",
      "node:crypto",
      "node:http",
      "node:https",
      "node:timers/promises",
      "zod/mini",
    ]);
  });
});

test("no source file is longer than a reader can hold", () => {
  const long = sources
    .map(({ file }) => [file, readFileSync(join(root, file), "utf8").split("\n").length] as const)
    .filter(([, lines]) => lines > 400);
  expect(long).toEqual([]);
});

test("only the command line ends the process or prints", () => {
  const printing = sources
    .filter(
      ({ file }) => !/^(cli|templates\/gallery|dev-server\/client|templates\/crowd-elements)\//.test(file),
    )
    .filter(({ file }) =>
      /\bconsole\.\w|process\.exit\(/.test(withoutComments(readFileSync(join(root, file), "utf8"))),
    );
  expect(printing.map(({ file }) => file)).toEqual([]);
});

function filesOf(path: string): string[] {
  if (path.endsWith(".ts")) return [path];
  if (!existsSync(join(root, path))) return [];
  return readdirSync(join(root, path), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)));
}

function readSource(file: string): Source {
  const { module } = parseSync(join(root, file), readFileSync(join(root, file), "utf8"));
  const text = readFileSync(join(root, file), "utf8");
  const imports = [
    ...module.staticImports.map((found) => found.moduleRequest.value),
    ...module.staticExports.flatMap((found) =>
      found.entries.flatMap((entry) => entry.moduleRequest?.value ?? []),
    ),
    ...module.dynamicImports.map(({ moduleRequest }) =>
      text.slice(moduleRequest.start, moduleRequest.end).replace(/^["']|["']$/g, ""),
    ),
  ];
  const ours = imports
    .filter((name) => name.startsWith("."))
    .map((name) => relative(root, resolve(root, dirname(file), name)));
  return { file, imports, ours };
}

/** Every circle that a walk along the imports closes. */
function findCircles(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const circles: string[] = [];
  const state = new Map<string, "open" | "done">();
  const visit = (file: string, way: readonly string[]): void => {
    if (state.get(file) === "done") return;
    if (state.get(file) === "open") {
      circles.push([...way.slice(way.indexOf(file)), file].join(" -> "));
      return;
    }
    state.set(file, "open");
    for (const target of graph.get(file) ?? []) visit(target, [...way, file]);
    state.set(file, "done");
  };
  for (const file of graph.keys()) visit(file, []);
  return circles;
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "");
}
