import { readdirSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applyFixes, createHostileRows, lintTemplate } from "../../../../templates/lint/index.ts";
import { mutated } from "../../liquid/fuzz/mutations.ts";
import { workerTemplate } from "./html-grammar.ts";

/** More runs than in every test run are asked for by this variable; the seed of a failure is in its message. */
const numRuns = Number(process.env["LABELSMITH_FUZZ_RUNS"] ?? 150);

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

const sample = { text: "it's", list: ["a", "b"], n: 3, map: { k: "v" } };
const rows = createHostileRows(sample)
  .slice(0, 6)
  .map(({ name, data }) => ({ datasetObjectId: name, taskInput: data, isHostile: true }));

describe("whatever the template, there are findings and never an error", () => {
  const check = (source: string) => {
    const findings = lintTemplate({ source, file: "t.html" }, { rows, labelCategories: ["a", "b", "c"] });
    const lines = source.split("\n");
    for (const { line, column, endLine, endColumn, message, fix } of findings) {
      const isInside = (at: number, col: number) =>
        at >= 1 && col >= 1 && col <= (lines[at - 1]?.length ?? -1) + 1;
      const place = `${line}:${column}-${endLine}:${endColumn} ${message}`;
      expect(isInside(line, column) && isInside(endLine, endColumn), place).toBe(true);
      expect(line < endLine || (line === endLine && column <= endColumn), place).toBe(true);
      for (const { begin, end } of fix?.edits ?? []) {
        expect(0 <= begin && begin <= end && end <= source.length, place).toBe(true);
      }
    }
    expect(lintTemplate({ source, file: "t.html" }, { rows, labelCategories: ["a", "b", "c"] })).toEqual(
      findings,
    );
    return findings;
  };

  test("made by the grammar of Liquid and HTML", () => {
    fc.assert(
      fc.property(workerTemplate, (source) => void check(source)),
      { numRuns },
    );
  });

  test("made from real templates by cutting and pasting", () => {
    fc.assert(
      fc.property(mutated(templates), (source) => void check(source)),
      { numRuns: Math.ceil(numRuns / 3) },
    );
  });

  test("fixes come to an end", () => {
    fc.assert(
      fc.property(workerTemplate, (source) => {
        let text = source;
        for (let turn = 0; turn < 20; turn++) {
          const mended = applyFixes(text, lintTemplate({ source: text }));
          if (mended === text) return;
          text = mended;
        }
        throw new Error("there is always something to mend");
      }),
      { numRuns },
    );
  });
});
