import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, delimiter, join } from "node:path";
import type { StandardSchemaV1 } from "@standard-schema/spec";
import type { BrowserContext } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { analyzeAnswers, formatAnswerModule } from "../../../templates/answers/index.ts";
import {
  PICTURE_ADDRESS,
  type RenderedTemplate,
  renderTemplates,
} from "../crowd-elements/corpus/templates.ts";
import { visitTemplate } from "../crowd-elements/corpus/visit-template.ts";
import { browser } from "../support/browser.ts";
import { openPage } from "../support/open-page.ts";

const root = join(import.meta.dirname, "../../..");
const work = join(root, "test", ".work", "answer-schemas");
const FIXTURES = join(root, "test", "fixtures", "crowd-templates");
const GALLERY = ["birds", "receipts", "reviews"].map((task) => join(root, "templates", "gallery", task));
/** Other folders with templates, such as AWS's samples. */
const others = process.env["LABELSMITH_SAMPLE_TEMPLATES"]?.split(delimiter) ?? [];

let context: BrowserContext;

beforeAll(async () => {
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  context = await (await browser()).newContext({ viewport: { width: 1280, height: 900 } });
});
afterAll(() => context.close());

/** The schema of a template's answers, from the module that is written for it. */
async function schemaOf(folder: string, { name }: RenderedTemplate): Promise<StandardSchemaV1> {
  const file = readdirSync(folder, { recursive: true, encoding: "utf8" }).find(
    (path) => path.replace(/(\.liquid)?\.html$/, "") === name,
  );
  const template = join(folder, file ?? "");
  const analysis = analyzeAnswers({ source: readFileSync(template, "utf8"), file: name });
  const path = join(work, `${template.slice(1).replace(/[^\w]+/g, "-")}.ts`);
  writeFileSync(path, formatAnswerModule({ analysis, name, template: name }));
  const module: { readonly answer: StandardSchemaV1 } = await import(path);
  return module.answer;
}

async function read(schema: StandardSchemaV1, answer: unknown): Promise<unknown> {
  const result = await schema["~standard"].validate(answer);
  return result.issues ?? result.value;
}

describe.each([FIXTURES, ...GALLERY, ...others])("of %s", (folder) => {
  test.each(renderTemplates(folder))("$name: the schema reads all of a worker's answer", async (template) => {
    const schema = await schemaOf(folder, template);
    const visit = await visitTemplate(context, inject("crowdElementsScript"), template);
    const { answer, blockedScripts } = visit;
    // A page that lacks a script from elsewhere may not submit.
    if (answer === undefined && blockedScripts.length > 0 && others.includes(folder)) return;
    expect(answer).toBeDefined();
    expect(await read(schema, answer)).toEqual(answer);
  });
});

/** What can be submitted as it is when the page opens. */
const IDLE = [
  "answer-by-script",
  "canvas-overlay",
  "labels-at-run-time",
  "masks",
  "nothing-to-answer",
  "points",
  "rows-of-one-name",
  "script-before-doctype",
  "slider-closed-in-itself",
  "spans-and-questions",
  "birds",
];

test("and that of a worker who does nothing, where nothing is required", async () => {
  const submitted: string[] = [];
  for (const folder of [FIXTURES, ...GALLERY]) {
    for (const template of renderTemplates(folder)) {
      const schema = await schemaOf(folder, template);
      const html = template.html.replaceAll(PICTURE_ADDRESS, "/picture-1600x1200.svg");
      const { page, answers } = await openPage(html);
      await page.waitForFunction(() =>
        [...document.querySelectorAll("*")].every(
          (element) => element.shadowRoot?.querySelector(".stage")?.checkVisibility() ?? true,
        ),
      );
      await page.getByRole("button", { name: "Submit", exact: true }).first().click();
      await page.waitForTimeout(100);
      for (const answer of await answers()) {
        expect(await read(schema, answer)).toEqual(answer);
        submitted.push(template.name === "template" ? basename(folder) : template.name);
      }
    }
  }
  expect(submitted).toEqual(IDLE);
});
