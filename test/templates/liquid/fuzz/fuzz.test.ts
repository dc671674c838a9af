import { readdirSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  analyzeVariables,
  createTemplateEngine,
  type SourceRange,
  TemplateError,
} from "../../../../templates/liquid/index.ts";
import { fuzzTaskInput, liquidTemplate } from "./liquid-grammar.ts";
import { mutated } from "./mutations.ts";

/** More runs than in every test run are asked for by this variable; the seed of a failure is in its message. */
const numRuns = Number(process.env["LABELSMITH_FUZZ_RUNS"] ?? 400);

const folders = [
  join(import.meta.dirname, "../../../fixtures"),
  join(import.meta.dirname, "../../../../templates/gallery"),
  ...(process.env["LABELSMITH_SAMPLE_TEMPLATES"]?.split(delimiter) ?? []),
];
const templates = folders.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".html"))
    .map((name) => readFileSync(join(folder, name), "utf8")),
);

const engine = createTemplateEngine({ grantReadAccess: ({ key }) => key });

/** What a template gives, or its error; anything but a `TemplateError`, or a place outside the template, fails. */
function outcome(source: string, taskInput: Record<string, unknown>): unknown {
  try {
    for (const { places } of analyzeVariables({ source }).taskInput) {
      for (const place of places) expectInside(source, place);
    }
    const { html, diagnostics } = engine.render({ source }, taskInput);
    for (const diagnostic of diagnostics) expectInside(source, diagnostic);
    return [html, diagnostics];
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error;
    expectInside(source, error);
    return error.message;
  }
}

function expectInside(source: string, { line, column, endLine, endColumn }: SourceRange): void {
  const lines = source.split("\n");
  const inside = (at: number, col: number) => at >= 1 && col >= 1 && col <= (lines[at - 1]?.length ?? -1) + 1;
  const ordered = line < endLine || (line === endLine && column <= endColumn);
  if (!(inside(line, column) && inside(endLine, endColumn) && ordered)) {
    throw new Error(`${line}:${column}-${endLine}:${endColumn} is not in ${JSON.stringify(source)}`);
  }
}

describe("whatever the template, the outcome is a page or a TemplateError, twice the same, and the data stays", () => {
  const check = (source: string, taskInput: Record<string, unknown>) => {
    const before = JSON.stringify(taskInput);
    const first = outcome(source, taskInput);
    expect(outcome(source, taskInput)).toEqual(first);
    expect(JSON.stringify(taskInput)).toBe(before);
  };

  test("templates that follow the grammar", () => {
    fc.assert(fc.property(liquidTemplate, fuzzTaskInput, check), { numRuns });
  });

  test("real templates, mutated", () => {
    fc.assert(fc.property(mutated(templates), fuzzTaskInput, check), { numRuns });
  });
});
