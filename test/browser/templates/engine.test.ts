import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { analyzeVariables, compareVariables, createTemplateEngine } from "../../../templates/liquid/index.ts";
import { inventTaskInput } from "../../templates/liquid/invent-task-input.ts";
import { browser } from "../support/browser.ts";
import { bundleScript } from "../support/bundle-crowd-elements.ts";

const folder = join(import.meta.dirname, "../../fixtures/templates");
const files = readdirSync(folder).map((name) => readFileSync(join(folder, name), "utf8"));

/** What could differ between engines of JavaScript, and what could need Node. */
const constructs = [
  "{{ '2024-03-05 10:00' | date: '%a %d %b %Y %H:%M %z' }} {{ 'now' | date: '%Y' | size }}",
  "{{ 'größe 😀' | base64_encode }} {{ 'Z3LDtsOfZQ==' | base64_decode }}",
  "{{ 'größe 😀' | upcase }} {{ '😀' | size }} {{ 'a b&c' | url_encode | url_decode }}",
  "{{ 0.1 | plus: 0.2 }} {{ 7 | divided_by: 2 }} {{ 1e21 | times: 2 }} {{ 183.357 | times: 12 | round: 2 }}",
  "{{ task.input.list | sort_natural | join: ' ' }}{% for n in task.input.list %}{% cycle 'a', 'b' %}{% endfor %}",
  "{{ task.input.nowhere.at.all }}{{ }}{{ task.input.list | grant_read_access }}",
  "{% for i in (1..3) %}{% for j in (1..2) %}{{ forloop.parentloop.index }}{% endfor %}{% endfor %}",
  "{{ 'x' | tojson }}",
  "{% if true %}",
  "{{ 1 | divided_by: 0 }}",
  "{% for i in (1..9007199254740993) %}{% endfor %}",
].map((source) => ({ source, taskInput: { list: ["b", "A", "c"] } }));

const templates = [
  ...files.map((source) => ({ source, taskInput: inventTaskInput(analyzeVariables({ source })) })),
  ...constructs,
];

/** Runs in Node and, as text, in the browser. */
function renderAll(
  liquid: {
    createTemplateEngine: typeof createTemplateEngine;
    analyzeVariables: typeof analyzeVariables;
    compareVariables: typeof compareVariables;
  },
  pages: typeof templates,
) {
  const engine = liquid.createTemplateEngine({ grantReadAccess: ({ bucket, key }) => `/${bucket}/${key}` });
  return pages.map(({ source, taskInput }) => {
    try {
      const comparison = liquid.compareVariables(liquid.analyzeVariables({ source }), [taskInput, {}]);
      return { ...engine.render({ source }, taskInput), comparison };
    } catch (error) {
      return String(error);
    }
  });
}

test("the engine gives in Chromium what it gives in Node, without anything of Node", async () => {
  const bundle = await bundleScript("templates/liquid/index.ts");
  expect(bundle).not.toMatch(/\brequire\(|["']node:|\bprocess\./u);

  const context = await (await browser()).newContext({ offline: true });
  try {
    const page = await context.newPage();
    const errors: string[] = [];
    page.on("pageerror", (error) => errors.push(String(error)));
    await page.addScriptTag({ content: bundle });
    const script = `(${renderAll.toString()})(labelsmith, ${JSON.stringify(templates)})`;
    expect(await page.evaluate(script)).toEqual(
      renderAll({ createTemplateEngine, analyzeVariables, compareVariables }, templates),
    );
    expect(errors).toEqual([]);
  } finally {
    await context.close();
  }
});
