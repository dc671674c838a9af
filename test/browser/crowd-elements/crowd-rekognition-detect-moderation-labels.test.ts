import { expect, test } from "vitest";
import { openPage } from "../support/open-page.ts";

const KEY = "AWS/Rekognition/DetectModerationLabels/Image/V3";
const OBJECTS = `[ { name: 'Gore', parentName: 'Violence', }, { name: 'Corpses', parentName: 'Violence', confidence: 61.5 },
  { name: 'Weapons', parentName: '' }, ]`;

const template = (attributes: string) => `<crowd-form>
  <crowd-rekognition-detect-moderation-labels src="/picture-400x300.svg" header="Review" ${attributes}>
    <short-instructions header="Instructions">If none apply, choose None.</short-instructions>
    <full-instructions header="Instructions"></full-instructions>
  </crowd-rekognition-detect-moderation-labels></crowd-form>`;

test("categories that are objects are shown by name and answered in full", async () => {
  const { page, submit, errors } = await openPage(template(`categories="${OBJECTS}"`));
  await page.getByText("Corpses").click();
  await page.keyboard.press("1");
  expect(JSON.stringify(await submit())).toBe(
    JSON.stringify({
      [KEY]: {
        moderationLabels: [
          { name: "Gore", parentName: "Violence" },
          { name: "Corpses", parentName: "Violence", confidence: 61.5 },
        ],
      },
    }),
  );
  expect(errors).toEqual([]);
});

test("categories that are texts are answered as texts", async () => {
  const { page, submit } = await openPage(template(`categories="['Gore', 'Weapons']"`));
  await page.getByRole("checkbox", { name: "Weapons" }).press("Space");
  expect(await submit()).toEqual({ [KEY]: { moderationLabels: ["Weapons"] } });
});

test("the exclusion category answers with an empty list, and takes the others' place", async () => {
  const { page, submit, answers } = await openPage(
    template(`categories="${OBJECTS}" exclusion-category="{ text: 'None' }"`),
  );
  await page.getByRole("button", { name: "Submit" }).click();
  await page.getByRole("alert").getByText("Please choose at least one category.").waitFor();
  expect(await answers()).toEqual([]);
  await page.getByText("Gore").click();
  await page.getByText("None", { exact: true }).click();
  expect(await page.getByRole("checkbox", { name: "Gore" }).isChecked()).toBe(false);
  expect(await submit()).toEqual({ [KEY]: { moderationLabels: [] } });
});

test.each([
  [`categories="[{name: 'a'}, {}]"`, "its item 2 is neither"],
  [`categories="{}"`, "must be a list, but is an object"],
  [`categories="[{{ x }}]"`, "The Liquid in it was not rendered"],
])("says in place what is wrong with %s", async (attributes, message) => {
  const { page } = await openPage(template(attributes));
  await page.getByRole("note").getByText(message).waitFor();
});

test("the work is put back after a reload", async () => {
  const { page, submit } = await openPage(template(`categories="${OBJECTS}"`));
  await page.getByText("Weapons").click();
  const work = await page.evaluate(() => JSON.stringify(document.querySelector("crowd-form")!.saveWork()));
  await page.reload();
  await page.waitForFunction(() => window.isReady);
  const lost = await page.evaluate(
    (saved) => document.querySelector("crowd-form")!.restoreWork(JSON.parse(saved)),
    work,
  );
  expect(lost).toEqual([]);
  expect(await submit()).toEqual({ [KEY]: { moderationLabels: [{ name: "Weapons", parentName: "" }] } });
});
