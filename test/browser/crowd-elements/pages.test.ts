import { expect, test } from "vitest";
import { openPage } from "../support/open-page.ts";

test.each([
  ["", "Click to open modal"],
  [`link-text="See examples" link-type="button"`, "See examples"],
])("crowd-modal %s opens its content in a dialog", async (attributes, name) => {
  const { page, submit, errors } = await openPage(`<crowd-form>
    <crowd-modal ${attributes}><b>Example text</b> <input name="inside" value="1"></crowd-modal></crowd-form>`);
  expect(await page.getByText("Example text").isVisible()).toBe(false);
  await page.getByRole("button", { name }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("dialog", { name }).waitFor();
  await page.locator("input[name=inside]").fill("2");
  await page.getByRole("button", { name: "Close" }).click();
  expect(await page.getByRole("dialog").count()).toBe(0);
  expect(await submit()).toEqual({ inside: "2" });
  expect(errors).toEqual([]);
});

test("a control in crowd-modal that may not be submitted is shown", async () => {
  const { page, answers, submit } = await openPage(`<crowd-form>
    <crowd-modal><crowd-input name="tag" label="Tag" required></crowd-input></crowd-modal></crowd-form>`);
  await page.getByRole("button", { name: "Submit" }).click();
  await page.getByRole("dialog").waitFor();
  await page.keyboard.type("red");
  await page.keyboard.press("Escape");
  expect(await answers()).toEqual([]);
  expect(await submit()).toEqual({ tag: "red" });
});

const TABS = `<crowd-form><crowd-tabs>
    <crowd-tab header="Tab 1"><h2>Image</h2></crowd-tab>
    <crowd-tab header="Tab 2"><h2>Description</h2></crowd-tab>
    <crowd-tab header="Tab 3"><crowd-input label="Inside" name="inside" required></crowd-input>
      <input type="checkbox" name="checkbox" value="foo">Foo <input type="checkbox" name="checkbox" value="bar">Bar
    </crowd-tab></crowd-tabs>
  <crowd-input label="Outside" name="outside"></crowd-input></crowd-form>`;

test("crowd-tabs shows one tab at a time, by mouse and by keyboard", async () => {
  const { page, errors } = await openPage(TABS);
  const tab = (name: string) => page.getByRole("tab", { name });
  const shown = async () => [
    await page.getByText("Image").isVisible(),
    await page.getByText("Description").isVisible(),
    await page.getByLabel("Inside").isVisible(),
  ];
  expect(await shown()).toEqual([true, false, false]);
  await tab("Tab 2").click();
  expect(await shown()).toEqual([false, true, false]);
  await page.keyboard.press("ArrowRight");
  expect(await shown()).toEqual([false, false, true]);
  await page.keyboard.press("ArrowRight");
  expect(await shown()).toEqual([true, false, false]);
  expect(await tab("Tab 1").getAttribute("aria-selected")).toBe("true");
  expect(errors).toEqual([]);
});

test("a control on another tab that may not be submitted is shown; controls of all tabs answer", async () => {
  const { page, answers, submit } = await openPage(TABS);
  await page.getByRole("button", { name: "Submit" }).click();
  await page.getByRole("tab", { name: "Tab 3", selected: true }).waitFor();
  await page.keyboard.type("x");
  await page.locator("input[value=bar]").check();
  await page.getByRole("tab", { name: "Tab 1" }).click();
  expect(await answers()).toEqual([]);
  expect(await submit()).toEqual({ inside: "x", checkbox: { foo: false, bar: true } });
});

test("scripts change, add and remove tabs", async () => {
  const { page } = await openPage(TABS);
  await page.getByRole("tab", { name: "Tab 2" }).click();
  await page.evaluate(() => {
    const tabs = document.querySelector("crowd-tabs")!;
    tabs.children[0]!.setAttribute("header", "First");
    tabs.insertAdjacentHTML("beforeend", "<crowd-tab header='Last'>made later</crowd-tab>");
    tabs.children[1]!.remove();
  });
  await page.getByRole("tab", { name: "Last" }).click();
  expect(await page.getByRole("tab").allInnerTexts()).toEqual(["First", "Tab 3", "Last"]);
  await page.getByText("made later").waitFor();
});

test("crowd-tab on its own shows its heading", async () => {
  const { page } = await openPage(`<crowd-tab header="Alone">Text</crowd-tab>`);
  await page.getByRole("heading", { name: "Alone" }).waitFor();
});

test("crowd-toast shows its content until its time is over", async () => {
  const { page, submit, errors } = await openPage(`<crowd-form>
    <crowd-toast duration="400" opened><b>A message.</b></crowd-toast><input name="a" value="1"></crowd-form>`);
  const toast = page.locator("crowd-toast");
  await page.getByText("A message.").waitFor({ state: "hidden" });
  expect(await toast.getAttribute("opened")).toBe(null);
  await toast.evaluate((element) => element.setAttribute("opened", ""));
  await page.getByText("A message.").waitFor();
  expect(await toast.getByRole("status").count()).toBe(1);
  expect(await submit()).toEqual({ a: "1" });
  expect(errors).toEqual([]);
});

test("crowd-toast stays while the pointer is on it, and can be dismissed", async () => {
  const { page } = await openPage(`<crowd-toast id="toast" duration="300"><b>A message.</b></crowd-toast>`);
  const isOpened = () => page.locator("crowd-toast").evaluate((toast) => toast.hasAttribute("opened"));
  await page.mouse.move(60, 860);
  await page.evaluate(() => {
    document.querySelector("crowd-toast")!.opened = true;
  });
  await page.getByText("A message.").hover();
  await page.waitForTimeout(600);
  expect(await isOpened()).toBe(true);
  await page.getByRole("button", { name: "Dismiss" }).click();
  expect(await isOpened()).toBe(false);
});

test("one crowd-toast is shown at a time; one with a text swallows nothing", async () => {
  const { page, submit } = await openPage(`<crowd-form><div>
    <crowd-toast id="one" text="One" duration="0" opened/><input name="a" value="1"></div>
    <div><crowd-toast id="two" text="Two" duration="0"></crowd-toast></div></crowd-form>`);
  await page.getByText("One", { exact: true }).waitFor();
  expect(await page.locator("input[name=a]").isVisible()).toBe(true);
  await page.evaluate(() => document.querySelector("#two")!.setAttribute("opened", ""));
  await page.getByText("Two", { exact: true }).waitFor();
  await page.getByText("One", { exact: true }).waitFor({ state: "hidden" });
  expect(await submit()).toEqual({ a: "1" });
});
