import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { openPage } from "../support/open-page.ts";
import { Picture } from "../support/picture.ts";

const KEY = "AWS/Textract/AnalyzeDocument/Forms/V1";
const geometry = (left: number, top: number, width: number) => ({
  boundingBox: { height: 0.1, left, top, width },
});
const pair = (number: number, key: string, value: string, top: number) => [
  {
    blockType: "KEY_VALUE_SET",
    confidence: 38.43309020996094,
    geometry: geometry(0.1, top, 0.2),
    id: `k${number}`,
    relationships: [{ type: "VALUE", ids: [`v${number}`] }],
    entityTypes: ["KEY"],
    text: key,
  },
  {
    blockType: "KEY_VALUE_SET",
    confidence: 38.43309020996094,
    geometry: geometry(0.4, top, 0.3),
    id: `v${number}`,
    entityTypes: ["VALUE"],
    text: value,
  },
];
const BLOCKS = [...pair(1, "Name:", "Jane Deo", 0.1), ...pair(2, "Address:", "1 Main St", 0.5)];
const KEYS =
  "[{ importantFormKey: 'Addr.', importantFormKeyAliases: ['Address'] }, { importantFormKey: 'Phone' }]";

const template = (attributes = "no-key-edit no-geometry-edit") => `<crowd-form>
  <crowd-textract-analyze-document src="/picture-800x600.svg" header="Review" keys="${KEYS}" block-types="['KEY_VALUE_SET']"
    initial-value='${JSON.stringify(BLOCKS)}' ${attributes}>
    <short-instructions header="Instructions">Review them.</short-instructions><full-instructions></full-instructions>
  </crowd-textract-analyze-document></crowd-form>`;

const field = (page: Page, name: string) => page.getByRole("group", { name });
const withTexts = (texts: Record<string, string>) =>
  BLOCKS.map((block) => ({ ...block, text: texts[block.id] ?? block.text }));

test("untouched, the blocks come back as they were", async () => {
  const { submit, errors } = await openPage(template());
  expect(JSON.stringify(await submit())).toBe(JSON.stringify({ [KEY]: { blocks: BLOCKS } }));
  expect(errors).toEqual([]);
});

test("values are corrected, blanked, refused and found", async () => {
  const { page, submit } = await openPage(template());
  await field(page, "Name:").getByLabel("Value", { exact: true }).fill("Jane Doe");
  await field(page, "Address:").getByText("Value is blank").click();
  await field(page, "Phone").getByLabel("Value").fill("123");
  const found = [
    {
      blockType: "KEY_VALUE_SET",
      entityTypes: ["KEY"],
      id: "important-form-key-2",
      relationships: [{ ids: ["important-form-key-2-value"], type: "VALUE" }],
      text: "Phone",
    },
    { blockType: "KEY_VALUE_SET", entityTypes: ["VALUE"], id: "important-form-key-2-value", text: "123" },
  ];
  expect(await submit()).toEqual({ [KEY]: { blocks: [...withTexts({ v1: "Jane Doe", v2: "" }), ...found] } });
  await field(page, "Address:").getByText("Value is blank").click();
  await field(page, "Name:").getByText("No", { exact: true }).click();
  await field(page, "Phone").getByText("Key not found").click();
  expect(await submit()).toEqual({ [KEY]: { blocks: BLOCKS.slice(2) } });
});

test("keys are edited only where the template does not forbid it", async () => {
  const { page, submit } = await openPage(template("no-geometry-edit"));
  await field(page, "Name:").getByLabel("Key", { exact: true }).fill("Full name:");
  expect(await submit()).toEqual({ [KEY]: { blocks: withTexts({ k1: "Full name:" }) } });
  const forbidden = await openPage(template());
  expect(await forbidden.page.getByLabel("Key", { exact: true }).count()).toBe(0);
});

describe("the picture and the list", () => {
  const selected = (page: Page) => page.locator(".fields .selected polygon").count();
  const focused = (page: Page) => page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.id);

  test.each([
    ["at its size", {}],
    ["on a high-density screen", { deviceScaleFactor: 2 }],
  ])("a press on a key or a value comes to it in the list, %s and zoomed", async (_, options) => {
    const { page } = await openPage(template(), options);
    const picture = new Picture(page, 800);
    await picture.click({ x: 100, y: 330 });
    expect([await focused(page), await selected(page)]).toEqual(["value-1", 2]);
    await page.getByRole("button", { name: "Zoom in" }).click();
    await picture.click({ x: 400, y: 90 });
    expect(await focused(page)).toBe("value-0");
    await picture.drag({ x: 400, y: 90 }, { x: 400, y: 60 });
    expect(await selected(page)).toBe(2);
    await picture.click({ x: 700, y: 200 });
    expect(await selected(page)).toBe(0);
  });

  test("by keyboard, the field that has the focus is brought into sight", async () => {
    const { page, answers } = await openPage(template());
    for (let zooms = 0; zooms < 8; zooms += 1)
      await page.getByRole("button", { name: "Zoom in" }).press("Enter");
    await page.locator("#value-1").focus();
    const frame = (await page.locator(".frame").boundingBox())!;
    const outline = (await page.locator(".fields .selected .key").boundingBox())!;
    const middle = outline.y + outline.height / 2;
    expect(middle).toBeGreaterThan(frame.y);
    expect(middle).toBeLessThan(frame.y + frame.height);
    await page.keyboard.press("Control+a");
    await page.keyboard.type("2 Main St");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowLeft");
    await page.getByRole("button", { name: "Submit" }).press("Enter");
    await page.waitForFunction(() => window.submissions.length > 0);
    expect(await answers()).toEqual([{ [KEY]: { blocks: withTexts({ v2: "2 Main St" }) } }]);
  });
});

test("the work is put back after a reload", async () => {
  const { page, submit } = await openPage(template());
  await field(page, "Name:").getByLabel("Value", { exact: true }).fill("Jane Doe");
  await field(page, "Address:").getByText("No", { exact: true }).click();
  const work = await page.evaluate(() => JSON.stringify(document.querySelector("crowd-form")!.saveWork()));
  await page.reload();
  await page.waitForFunction(() => window.isReady);
  const lost = await page.evaluate((saved) => {
    const form = document.querySelector("crowd-form")!;
    return [form.saveWork().controls.length, form.restoreWork(JSON.parse(saved))];
  }, work);
  expect(lost).toEqual([0, []]);
  expect(await submit()).toEqual({ [KEY]: { blocks: withTexts({ v1: "Jane Doe" }).slice(0, 2) } });
});

test("a picture that cannot be loaded is not submitted", async () => {
  const { page, answers } = await openPage(template().replace("/picture-800x600.svg", "/missing.png"));
  await page.getByText("This picture could not be loaded").waitFor();
  await page.getByRole("button", { name: "Submit" }).click();
  await page.getByRole("alert").getByText("there is nothing to submit").waitFor();
  expect(await answers()).toEqual([]);
});

test.each([
  [`initial-value="[object Object],[object Object]"`, "Print objects with the filter to_json."],
  [`initial-value="[{}]" no-geometry-edit`, "items without id or blockType: number 1"],
  [`initial-value="[]"`, "no-geometry-edit is required"],
  [`initial-value="[]" no-geometry-edit keys="[{}]"`, "keys must be a list like"],
  [`initial-value="[]" no-geometry-edit block-types="['TABLE']"`, "block-types must have KEY_VALUE_SET"],
])("says in place what is wrong with %s", async (attributes, message) => {
  const { page } = await openPage(
    `<crowd-form><crowd-textract-analyze-document src="/picture-40x30.svg" ${attributes}></crowd-textract-analyze-document></crowd-form>`,
  );
  await page.getByRole("note").getByText(message).waitFor();
});
