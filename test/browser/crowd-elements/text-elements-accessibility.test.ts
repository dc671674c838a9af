import { createRequire } from "node:module";
import { expect, test } from "vitest";
import { openPage } from "../support/open-page.ts";

const AXE = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const PAIR = [
  {
    blockType: "KEY_VALUE_SET",
    entityTypes: ["KEY"],
    geometry: { boundingBox: { height: 0.1, left: 0.1, top: 0.1, width: 0.2 } },
    id: "k",
    relationships: [{ ids: ["v"], type: "VALUE" }],
    text: "Name:",
  },
  { blockType: "KEY_VALUE_SET", entityTypes: ["VALUE"], id: "v", text: "Jane" },
];

const START = `<meta name="color-scheme" content="light dark"><style>body { background: Canvas; color: CanvasText; }</style><main><h1>Task</h1>`;
const ENTITIES = `<crowd-entity-annotation name="e" header="Mark" text="Jeff Bezos founded Amazon.\nשלום עולם"
  labels="[{label: 'person', fullDisplayName: 'Person'}, {label: 'company', shortDisplayName: 'com'}, {}]"
  initial-value="[{label: 'person', startOffset: 0, endOffset: 10}, {label: 'company', startOffset: 5, endOffset: 18}]">
  <short-instructions>Mark them.</short-instructions><full-instructions>All.</full-instructions></crowd-entity-annotation>`;
const OTHERS = `<crowd-form>
  <crowd-text-ranking name="r" text="Prompt" responses="['One', 'Two']"
    ordinal-ranking-dimensions="[{name: 'Clarity', allowTie: true}]"></crowd-text-ranking>
  <crowd-question-answer-generation name="q" text="Some text to ask about." question-tags="['What']"
    allow-custom-question-tags="true" question-max-words="1"></crowd-question-answer-generation>
  <crowd-textract-analyze-document src="/picture-400x300.svg" initial-value='${JSON.stringify(PAIR)}'
    keys="[{importantFormKey: 'Phone'}]" no-geometry-edit></crowd-textract-analyze-document>
  <crowd-rekognition-detect-moderation-labels src="/picture-400x300.svg" categories="[{name: 'Gore'}]"
    exclusion-category="{text: 'None'}"></crowd-rekognition-detect-moderation-labels>
</crowd-form>`;

test.each([
  ["an entity annotation", "light", ENTITIES],
  ["an entity annotation", "dark", ENTITIES],
  ["the other elements of text and of Augmented AI", "light", OTHERS],
  ["the other elements of text and of Augmented AI", "dark", OTHERS],
] as const)("axe finds nothing serious in %s, %s", async (_, colorScheme, html) => {
  const { page } = await openPage(`${START}${html}</main>`, { colorScheme, bypassCSP: true });
  if (html === ENTITIES) {
    await page.getByRole("button", { name: "Jeff Bezos Person" }).click();
  } else {
    await page.getByLabel("Question", { exact: true }).fill("Too many words");
    await page.locator("crowd-question-answer-generation .text").focus();
    await page.keyboard.press("Control+Shift+ArrowRight");
    await page.keyboard.press("Enter");
    await page.getByLabel("Value", { exact: true }).first().focus();
    await page.getByRole("button", { name: "Submit" }).click();
    await page.getByRole("alert").first().waitFor();
  }
  await page.addScriptTag({ path: AXE });
  const violations = await page.evaluate(async () => (await window.axe.run()).violations);
  const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  expect(serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
});

test("what is pressed on a mark and its handles is as large as a finger needs", async () => {
  const { page } = await openPage(ENTITIES);
  await page.locator("mark").first().click();
  for (const target of [
    page.locator(".tag button").first(),
    page.locator(".handle.start"),
    page.locator(".handle.end"),
  ]) {
    const { width, height } = (await target.boundingBox())!;
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(16);
    expect(width).toBeGreaterThanOrEqual(24);
  }
});
