import { expect, test } from "vitest";
import { openPage } from "../support/open-page.ts";

test("crowd-instructions opens its parts on three tabs", async () => {
  const { page, submit, errors } = await openPage(`<crowd-form>
    <crowd-instructions link-text="View instructions" link-type="button">
      <short-summary>In short.</short-summary>
      <detailed-instructions>In detail.</detailed-instructions>
      <positive-example>Do.</positive-example><positive-example>Do this too.</positive-example>
      <negative-example>Do not.</negative-example>
    </crowd-instructions><input name="a" value="1"></crowd-form>`);
  expect(await page.getByText("In short.").isVisible()).toBe(false);
  await page.getByRole("button", { name: "View instructions" }).click();
  const shows = async (...texts: string[]) => {
    for (const text of texts) await page.getByText(text, { exact: true }).waitFor();
  };
  await shows("In short.");
  await page.getByRole("tab", { name: "Detailed instructions" }).click();
  await shows("In detail.");
  expect(await page.getByText("In short.").isVisible()).toBe(false);
  await page.keyboard.press("ArrowRight");
  await shows("Do.", "Do this too.", "Do not.");
  await page.keyboard.press("Escape");
  expect(await page.getByRole("dialog").count()).toBe(0);
  expect(await submit()).toEqual({ a: "1" });
  expect(errors).toEqual([]);
});

test("crowd-card shows heading, picture and content, and can be made by scripts", async () => {
  const { page, submit } = await openPage(`<crowd-form>
    <crowd-card heading="Item" image="/picture-40x30.svg"><input name="a" value="1"></crowd-card></crowd-form>`);
  expect(await page.getByRole("heading", { name: "Item" }).isVisible()).toBe(true);
  expect(await page.locator("crowd-card img").getAttribute("src")).toBe("/picture-40x30.svg");
  await page.evaluate(() => {
    const card = document.createElement("crowd-card");
    card.innerHTML = "made later";
    document.body.append(card);
  });
  await page.getByText("made later").waitFor();
  expect(await submit()).toEqual({ a: "1" });
});

test.each([
  ["error", "alert"],
  ["success", "status"],
  ["info", "status"],
] as const)(
  "crowd-alert of type %s, put in by a script, has the role %s and can be dismissed",
  async (type, role) => {
    const { page } = await openPage(`<crowd-form><div id="box"></div></crowd-form>`);
    await page.evaluate((alert) => {
      document.querySelector("#box")!.innerHTML = alert;
    }, `<crowd-alert type="${type}" dismissible>Look here.</crowd-alert>`);
    await page.getByText("Look here.").waitFor();
    expect(await page.locator("crowd-alert").getByRole(role).count()).toBe(1);
    await page.getByRole("button", { name: "Dismiss" }).click();
    expect(await page.locator("crowd-alert").count()).toBe(0);
  },
);
