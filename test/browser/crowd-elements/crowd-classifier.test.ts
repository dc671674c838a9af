import { expect, test } from "vitest";
import { openPage } from "../support/open-page.ts";

const TEMPLATE = `<crowd-form>
  <crowd-classifier name="sentiment" categories="['Positive', 'Negative', 'Neutral']" header="What is the sentiment?">
    <classification-target><p>Nice "pen" <input name="inside" value="1"></p></classification-target>
    <full-instructions header="Guide"><p id="guide">Read twice.</p></full-instructions>
    <short-instructions header="In short">Read.</short-instructions>
  </crowd-classifier>
</crowd-form>`;

type Classifier = HTMLElementTagNameMap["crowd-classifier"];

test.each([
  ["a click", (page) => page.getByText("Negative").click()],
  ["its number key", (page) => page.keyboard.press("2")],
  [
    "Tab and the arrow keys",
    async (page) => {
      await page.locator("crowd-classifier input[type=radio]").first().focus();
      await page.keyboard.press("Space");
      await page.keyboard.press("ArrowDown");
    },
  ],
] satisfies [string, (page: import("playwright-core").Page) => Promise<void>][])(
  "a category is chosen by %s",
  async (_, choose) => {
    const { page, submit, errors } = await openPage(TEMPLATE);
    await choose(page);
    expect(await submit()).toEqual({ sentiment: { label: "Negative" }, inside: "1" });
    expect(errors).toEqual([]);
  },
);

test("nothing chosen is not submitted, and the worker is told why", async () => {
  const { page, answers, submit } = await openPage(TEMPLATE);
  await page.getByRole("button", { name: "Submit" }).click();
  await page.getByRole("alert").getByText("Please choose a category.").waitFor();
  expect(await answers()).toEqual([]);
  await page.keyboard.press("1");
  expect(await page.getByRole("alert").count()).toBe(0);
  expect(await submit()).toMatchObject({ sentiment: { label: "Positive" } });
});

test("number keys are letters in text fields, and concern the first classifier of the page", async () => {
  const { page, submit } = await openPage(
    `<crowd-form><crowd-classifier name="a" categories="['x', 'y']"></crowd-classifier>
     <crowd-classifier name="b" categories="['x', 'y']"></crowd-classifier><input name="text"></crowd-form>`,
  );
  await page.keyboard.press("2");
  await page.locator("crowd-classifier").nth(1).locator("input").first().focus();
  await page.keyboard.press("1");
  await page.locator("input[name=text]").focus();
  await page.keyboard.type("12");
  expect(await submit()).toEqual({ a: { label: "y" }, b: { label: "x" }, text: "12" });
});

test("scripts replace the categories and hear the chosen one as text", async () => {
  const { page, submit } = await openPage(TEMPLATE);
  await page.evaluate(() => {
    const classifier = document.querySelector("crowd-classifier")!;
    classifier.categories = ["A", "B"];
    const wrapper = classifier.shadowRoot!.querySelector(".annotation-area .category-picker-wrapper")!;
    wrapper.insertAdjacentHTML("afterend", '<div id="card"></div>');
    classifier.addEventListener("change", (event) => {
      classifier.shadowRoot!.querySelector("#card")!.textContent = (event.target as Classifier).value;
    });
  });
  await page.getByText("B", { exact: true }).click();
  await page.locator("#card").getByText("B").waitFor();
  expect(await submit()).toMatchObject({ sentiment: { label: "B" } });
});

test("the regions keep their nodes; full instructions open in a dialog", async () => {
  const { page } = await openPage(TEMPLATE);
  const classifier = page.locator("crowd-classifier");
  expect(await classifier.locator(".awsui-app-layout__navigation h3").textContent()).toBe("In short");
  expect(await page.locator("#guide").isVisible()).toBe(false);
  await page.getByRole("button", { name: "View full instructions" }).click();
  await page.getByRole("dialog", { name: "Guide" }).waitFor();
  expect(await page.locator("#guide").isVisible()).toBe(true);
  await page.keyboard.press("1");
  await page.keyboard.press("Escape");
  expect(await page.locator("#guide").isVisible()).toBe(false);
  expect(await page.evaluate(() => document.querySelector("crowd-classifier")!.value)).toBe("");
});

test.each([
  [`categories="['a'"`, /categories is not a list/],
  ["", /categories is missing/],
])("says in place what is wrong with %j", async (attributes, message) => {
  const { page } = await openPage(
    `<crowd-form><crowd-classifier name="a" ${attributes}></crowd-classifier></crowd-form>`,
  );
  expect(await page.getByRole("note").textContent()).toMatch(message);
});
