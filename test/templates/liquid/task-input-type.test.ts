import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { analyzeVariables, formatTaskInputType } from "../../../templates/liquid/index.ts";

function typeOf(source: string): string {
  return formatTaskInputType(analyzeVariables({ source }))
    .replace(/^export (?:interface TaskInput|type TaskInput =) /u, "")
    .replace(/readonly (?=(?:"[^"]*"|[^\s"({]+)\??: )/gu, "")
    .replace(/\s+/gu, " ")
    .trim();
}

const printed = "string | number | boolean";

// biome-ignore format: one construct, one line
const types: readonly (readonly [source: string, type: string])[] = [
  ["nothing is read", "Readonly<Record<string, unknown>>;"],
  ["{{ task.input | to_json }}", "Readonly<Record<string, unknown>>;"],
  ["{{ task.input.a }}", `{ a: ${printed}; }`],
  ["{{ task.input.source-ref | grant_read_access }}", '{ "source-ref": string; }'],
  ["{{ task.input.labels | to_json | escape }}", "{ labels: unknown; }"],
  ["{{ task.input.n | times: 2 }}{{ task.input.n }}", "{ n: number; }"],
  ["{{ task.input.t | upcase }}", `{ t: ${printed}; }`],
  ["{{ task.input.a | join: ', ' }}", `{ a: readonly (${printed})[]; }`],
  ["{{ task.input.a | default: 'x' }}", `{ a?: ${printed} | null; }`],
  ["{% if task.input.a %}{{ task.input.b }}{% endif %}", `{ a?: unknown; b?: ${printed} | null; }`],
  ["{{ task.input.a.b }}{{ task.input.a.c | times: 1 }}", `{ a: { b: ${printed}; c: number; }; }`],
  ["{% if task.input.a %}{{ task.input.a.b }}{% endif %}", `{ a?: { b?: ${printed} | null; } | null; }`],
  ["{% for x in task.input.a %}{% endfor %}", "{ a: readonly unknown[]; }"],
  ["{% for x in task.input.a %}{{ x }}{% endfor %}", `{ a: readonly (${printed})[]; }`],
  ["{% for x in task.input.a %}{{ x.b }}{% endfor %}", `{ a: readonly { b: ${printed}; }[]; }`],
  ["{% for x in task.input.a %}{% for y in x %}{{ y | times: 2 }}{% endfor %}{% endfor %}", "{ a: readonly (readonly number[])[]; }"],
  ["{% for pair in task.input.m %}{{ pair[0] }}{{ pair[1].x | times: 2 }}{% endfor %}", "{ m: Readonly<Record<string, { x: number; }>>; }"],
  ["{{ task.input.m[task.input.k] }}", `{ k: unknown; m: Readonly<Record<string, ${printed}>> | readonly (${printed})[]; }`],
  ["{{ task.input.a[0] }}{{ task.input.a[1] | times: 2 }}", `{ a: readonly (${printed} | number)[]; }`],
  ["{{ task.input.a.size }}", "{ a: string | readonly unknown[]; }"],
  ["{{ task.input.a.first.b }}", `{ a: readonly { b: ${printed}; }[]; }`],
  ["{{ task.input['a b'] }}{{ task.input['ä'] }}", `{ "a b": ${printed}; ä: ${printed}; }`],
];

describe("the type of what a template reads", () => {
  test.each(types)("%s", (source, type) => {
    expect(typeOf(source)).toBe(type);
  });

  test("is laid out to be read", () => {
    const source = `{% for pair in task.input.pairs %}{{ pair.text }}{{ pair.note | default: "" }}{% endfor %}`;
    expect(formatTaskInputType(analyzeVariables({ source }), "Birds")).toBe(`export interface Birds {
  readonly pairs: readonly {
    readonly text: string | number | boolean;
    readonly note?: string | number | boolean | null;
  }[];
}
`);
  });
});

describe("a handler compiles against it", () => {
  const source = `<img src="{{ task.input.source-ref | grant_read_access }}">{{ task.input.title | default: "" }}
    {% for label in task.input.labels %}{{ label }}{% endfor %}{{ task.input.score | times: 100 }}`;
  const good = `{ "source-ref": dataObject["source-ref"], labels: ["a"], score: 0.5 }`;
  // biome-ignore format: one handler, one line
  const handlers: readonly (readonly [what: string, taskInput: string, error: string])[] = [
    ["gives what is read", good, ""],
    ["gives what is optional, too", `{ ...${good}, title: null }`, ""],
    ["lacks what is read", `{ "source-ref": dataObject["source-ref"], score: 1 }`, "Property 'labels' is missing"],
    ["gives text to go through", `{ ...${good}, labels: "a" }`, "Type 'string' is not assignable to type 'readonly (string | number | boolean)[]'"],
    ["gives text to calculate with", `{ ...${good}, score: "high" }`, "Type 'string' is not assignable to type 'number'"],
    ["gives what is misspelt", `{ ...${good}, titel: "x" }`, "'titel' does not exist in type 'TaskInput'"],
  ];

  test("unless it does not give what the template reads", () => {
    const root = fileURLToPath(new URL("../../..", import.meta.url));
    const work = join(root, "test", ".work", "task-input-type");
    rmSync(work, { recursive: true, force: true });
    mkdirSync(work, { recursive: true });
    writeFileSync(join(work, "task-input.ts"), formatTaskInputType(analyzeVariables({ source })));
    const files = handlers.map(([, taskInput], index) => {
      const file = `handler-${index}.ts`;
      writeFileSync(
        join(work, file),
        `import { createPreAnnotationHandler, s3Uri } from "labelsmith/lambdas";
import { z } from "zod";
import type { TaskInput } from "./task-input.ts";
export const handler = createPreAnnotationHandler({
  dataObject: z.object({ "source-ref": s3Uri }),
  taskInput: ({ dataObject }): TaskInput => (${taskInput}),
});
`,
      );
      return file;
    });
    writeFileSync(
      join(work, "tsconfig.json"),
      JSON.stringify({ extends: join(root, "tsconfig.json"), files, include: [] }),
    );
    const tsc = join(root, "node_modules", "typescript", "bin", "tsc");
    const { stdout } = spawnSync(process.execPath, [tsc, "-p", work], { cwd: root, encoding: "utf8" });
    for (const [index, [what, , error]] of handlers.entries()) {
      const errors = stdout.split("\n").filter((line) => line.includes(`handler-${index}.ts`));
      expect({ what, errors }).toEqual({
        what,
        errors: error === "" ? [] : [expect.stringContaining(error)],
      });
    }
  });
});
