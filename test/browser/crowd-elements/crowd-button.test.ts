import { expect, test } from "vitest";
import { openPage } from "../support/open-page.ts";

test("a button is the author's: it is clicked, and submits nothing", async () => {
  const { page, answers } = await openPage(`<crowd-form><crowd-button id="add">Add</crowd-button></crowd-form>
    <script>window.clicks = 0; add.onclick = () => { window.clicks += 1; };</script>`);
  await page.getByRole("button", { name: "Add" }).click();
  await page.getByRole("button", { name: "Add" }).press("Enter");
  expect(await page.evaluate(() => "clicks" in window && window.clicks)).toBe(2);
  expect(await answers()).toEqual([]);
});

test.each(["disabled", 'disabled="true"', "loading"])("%s it does nothing", async (attribute) => {
  const { page, answers } = await openPage(
    `<crowd-form><crowd-button form-action="submit" ${attribute}>Go</crowd-button></crowd-form>`,
  );
  expect(await page.getByRole("button", { name: "Go" }).isDisabled()).toBe(true);
  await page.evaluate(() => document.querySelector("crowd-button")!.click());
  await page.waitForTimeout(50);
  expect(await answers()).toEqual([]);
});

test("a click that is prevented does not submit", async () => {
  const { page, answers } = await openPage(`
    <crowd-form><crowd-button id="go" form-action="submit">Go</crowd-button></crowd-form>
    <script>go.addEventListener("click", (event) => event.preventDefault());</script>`);
  await page.getByRole("button", { name: "Go" }).click();
  await page.waitForTimeout(50);
  expect(await answers()).toEqual([]);
});

test("with href it is a link; with an icon it has that or its name", async () => {
  const { page } = await openPage(`<crowd-form>
    <crowd-button href="https://example.com/" target="_blank">Docs</crowd-button>
    <crowd-button icon="search">Find</crowd-button>
    <crowd-button icon="no-such-icon" variant="icon"></crowd-button></crowd-form>`);
  const link = page.getByRole("link", { name: "Docs" });
  expect([await link.getAttribute("href"), await link.getAttribute("target")]).toEqual([
    "https://example.com/",
    "_blank",
  ]);
  expect(await page.locator("crowd-button[icon=search] svg").count()).toBe(1);
  expect(await page.getByRole("button", { name: "no-such-icon" }).count()).toBe(1);
});
