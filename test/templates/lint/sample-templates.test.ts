import { existsSync, readdirSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { describe, expect, test } from "vitest";
import {
  createHostileRows,
  type LintRow,
  lintTemplate,
  sampleTaskInput,
} from "../../../templates/lint/index.ts";
import { analyzeVariables, TemplateError } from "../../../templates/liquid/index.ts";
import { SAMPLE_FINDINGS } from "./sample-findings.ts";

/** Besides the templates in the project: folders of others, such as AWS's public samples. */
const folders = [
  join(import.meta.dirname, "../../fixtures/templates"),
  join(import.meta.dirname, "../../../templates/gallery"),
  ...(process.env["LABELSMITH_SAMPLE_TEMPLATES"]?.split(delimiter) ?? []),
];
const templatesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".html"))
    .sort();

/** Rows with all that a template reads, hostile ones among them. */
function rowsFor(source: string): readonly LintRow[] {
  const sample = sampleTaskInput(analyzeVariables({ source }), { source });
  const hostile = createHostileRows(sample).map(({ name, data }) => ({
    datasetObjectId: name,
    taskInput: data,
    isHostile: true,
  }));
  return [{ datasetObjectId: "0", taskInput: sample }, ...hostile];
}

describe.each(folders)("templates of %s", (folder) => {
  test.each(templatesIn(folder))("%s is linted as it is, with a row and with hostile rows", (name) => {
    const source = readFileSync(join(folder, name), "utf8");
    const alone = lintTemplate({ source, file: name });
    try {
      const withRows = lintTemplate({ source, file: name }, { rows: rowsFor(source) });
      expect(withRows.length).toBeGreaterThanOrEqual(alone.length);
    } catch (error) {
      // The analysis of a template that cannot be parsed; the linter itself never throws.
      if (!(error instanceof TemplateError)) throw error;
      expect(alone.map(({ severity }) => severity)).toContain("error");
    }
  });
});

const samples = folders.find((folder) => existsSync(join(folder, "other", "tabular-data.liquid.html")));
if (samples === undefined) {
  test.todo("the findings in AWS's public samples: name their folder in LABELSMITH_SAMPLE_TEMPLATES");
} else {
  test("the findings in AWS's public samples are those that were read one by one", () => {
    const found: Record<string, Record<string, number[]>> = {};
    for (const name of templatesIn(samples)) {
      const codes: Record<string, number[]> = {};
      for (const { code, line } of lintTemplate({ source: readFileSync(join(samples, name), "utf8") })) {
        codes[code] = [...(codes[code] ?? []), line];
      }
      if (Object.keys(codes).length > 0) found[name] = codes;
    }
    expect(found).toEqual(SAMPLE_FINDINGS);
  });
}
