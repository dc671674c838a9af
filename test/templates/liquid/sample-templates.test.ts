import { readdirSync, readFileSync } from "node:fs";
import { delimiter, join, relative } from "node:path";
import { describe, expect, test } from "vitest";
import {
  analyzeVariables,
  createTemplateEngine,
  findMissingVariables,
} from "../../../templates/liquid/index.ts";
import { inventTaskInput } from "./invent-task-input.ts";

/** Besides the templates in the project: a folder of others, such as AWS's public samples. */
const folders = [
  join(import.meta.dirname, "../../fixtures/templates"),
  ...(process.env["LABELSMITH_SAMPLE_TEMPLATES"]?.split(delimiter) ?? []),
];
const engine = createTemplateEngine({
  grantReadAccess: ({ bucket, key }) => `https://s3.test/${bucket}/${key}`,
});

describe.each(folders)("templates of %s", (folder) => {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".html"),
  );

  test("there are some", () => {
    expect(files).not.toEqual([]);
  });

  test.each(files)("%s renders, with nothing missing of what the analysis says it reads", (name) => {
    const file = join(folder, name);
    const template = { source: readFileSync(file, "utf8"), file: relative(folder, file) };
    const analysis = analyzeVariables(template);
    expect(analysis.unknown).toEqual([]);

    const taskInput = inventTaskInput(analysis);
    const { html, diagnostics } = engine.render(template, taskInput);
    expect(diagnostics.filter(({ code }) => !code.startsWith("grant-read-access"))).toEqual([]);
    expect(html).not.toMatch(/undefined|\[object Object\]|NaN/u);
    expect(findMissingVariables(analysis, taskInput)).toEqual([]);
  });

  test.each(files)("%s renders without any data, and reports every variable that it needs", (name) => {
    const template = { source: readFileSync(join(folder, name), "utf8") };
    const analysis = analyzeVariables(template);
    const { diagnostics } = engine.render(template, {});
    const needed = analysis.taskInput.filter(({ required, path }) => required && !path.includes("[]"));
    const reported = new Set(diagnostics.map(({ path }) => path));
    for (const { path, places } of needed) {
      // Two names for one variable are reported once each, under the path that each was looked up by.
      expect({ path, reported: reported.has(path) || places.length > 1 }).toEqual({ path, reported: true });
    }
  });
});
