import { expect, test } from "vitest";
import { openPage } from "../support/open-page.ts";

const ELEMENTS = [
  ["crowd-classifier-multi-select", ""],
  ["crowd-image-classifier-multi-select", `src="/picture-40x30.svg"`],
] as const;

const template = (tag: string, attributes: string) => `<crowd-form>
  <${tag} name="kinds" ${attributes} categories="['Cat', 'Dog', 'Bird']" header="Which?"
    exclusion-category="{ text: 'None of the above' }">
    <classification-target><p>Woof</p></classification-target>
    <full-instructions>In full</full-instructions><short-instructions>In short</short-instructions>
  </${tag}></crowd-form>`;

test.each(ELEMENTS)(
  "%s answers with the chosen categories in the order of the list",
  async (tag, attributes) => {
    const { page, submit, errors } = await openPage(template(tag, attributes));
    await page.getByText("Bird").click();
    await page.getByText("Dog").click();
    await page.keyboard.press("1");
    await page.keyboard.press("2");
    expect(await submit()).toEqual({ kinds: { labels: ["Cat", "Bird"] } });
    expect(errors).toEqual([]);
  },
);

test.each(ELEMENTS)("%s can be filled by keyboard alone", async (tag, attributes) => {
  const { page, answers } = await openPage(template(tag, attributes));
  await page.getByRole("checkbox", { name: "Cat" }).focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await page.getByRole("button", { name: "Submit" }).focus();
  await page.keyboard.press("Enter");
  await expect.poll(answers).toEqual([{ kinds: { labels: ["Cat", "Bird"] } }]);
});

test.each(ELEMENTS)(
  "%s: the exclusion category and the others exclude each other",
  async (tag, attributes) => {
    const { page, submit } = await openPage(template(tag, attributes));
    const box = (name: string) => page.getByRole("checkbox", { name });
    await box("Cat").check();
    await page.keyboard.press("4");
    expect(await box("Cat").isChecked()).toBe(false);
    expect(await box("None of the above").isChecked()).toBe(true);
    expect(await submit()).toEqual({ kinds: { labels: [] } });
    await box("Dog").check();
    expect(await box("None of the above").isChecked()).toBe(false);
    expect(await submit()).toEqual({ kinds: { labels: ["Dog"] } });
  },
);

test.each(ELEMENTS)("%s: at least one category must be chosen", async (tag, attributes) => {
  const { page, answers, submit } = await openPage(template(tag, attributes));
  await page.getByRole("button", { name: "Submit" }).click();
  await page.getByRole("alert").getByText("Please choose at least one category.").waitFor();
  expect(await answers()).toEqual([]);
  await page.keyboard.press("3");
  expect(await page.getByRole("alert").count()).toBe(0);
  expect(await submit()).toEqual({ kinds: { labels: ["Bird"] } });
});

test("unfinished work is put back", async () => {
  const { page, submit } = await openPage(template("crowd-classifier-multi-select", ""));
  const save = () => page.evaluate(() => JSON.stringify(document.querySelector("crowd-form")!.saveWork()));
  const restore = (work: string) =>
    page.evaluate((saved) => document.querySelector("crowd-form")!.restoreWork(JSON.parse(saved)), work);
  expect(JSON.parse(await save())).toEqual({ version: 1, controls: [] });
  await page.getByText("Dog").click();
  const chosen = await save();
  await page.getByText("None of the above").click();
  const excluded = await save();
  await page.reload();
  await page.waitForFunction(() => window.isReady);
  expect(await restore(excluded)).toEqual([]);
  expect(await submit()).toEqual({ kinds: { labels: [] } });
  expect(await restore(chosen)).toEqual([]);
  expect(await submit()).toEqual({ kinds: { labels: ["Dog"] } });
  await page.evaluate(() => {
    document.querySelector("crowd-classifier-multi-select")!.categories = ["Other"];
  });
  expect(await restore(chosen)).toEqual(["crowd-classifier-multi-select kinds #1"]);
});

test("hundreds of categories are searched, and Enter chooses the first one found", async () => {
  const names = Array.from(
    { length: 400 },
    (_, index) => `Kind ${index} ${index % 2 === 0 ? "even" : "odd"}`,
  );
  const { page, submit } = await openPage(
    `<crowd-form><crowd-classifier-multi-select name="kinds" categories="${JSON.stringify(names).replaceAll('"', "'")}">
    </crowd-classifier-multi-select></crowd-form>`,
  );
  await page.getByRole("searchbox").click();
  await page.keyboard.type("odd 39");
  await page.getByText("9 of 400").waitFor();
  expect(await page.getByRole("checkbox").count()).toBe(9);
  await page.keyboard.press("Enter");
  await page.getByRole("searchbox").fill("kind 7");
  await page.getByText("Kind 77 odd").click();
  expect(await page.getByRole("checkbox", { checked: true }).count()).toBe(2);
  expect(await submit()).toEqual({ kinds: { labels: ["Kind 39 odd", "Kind 77 odd"] } });
});

test("a broken exclusion category is reported in place, and the others can be chosen", async () => {
  const { page, submit } = await openPage(
    `<crowd-form><crowd-classifier-multi-select name="kinds" categories="['a']" exclusion-category="None">
    </crowd-classifier-multi-select></crowd-form>`,
  );
  expect(await page.getByRole("note").textContent()).toMatch(/exclusion-category is not a list or an object/);
  await page.keyboard.press("1");
  expect(await submit()).toEqual({ kinds: { labels: ["a"] } });
});
