import { expect, test } from "vitest";
import { openPreview, waitForPicture } from "./open-preview.ts";

test("the keyboard searches, steps through the rows and shows its keys", async () => {
  const preview = await openPreview({ tasks: ["birds", "receipts"] });
  const { page } = preview;
  await waitForPicture(preview);
  await page.keyboard.press("]");
  await page.getByText("2 of 13").waitFor();
  await page.keyboard.press("[");
  await page.getByText("1 of 13").waitFor();

  await page.keyboard.press("/");
  await page.keyboard.type("kettle");
  await page.getByRole("link", { name: "copper-kettle.jpg" }).waitFor();
  expect(await page.getByRole("link", { name: ".jpg" }).count()).toBe(1);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: "Copy the details of a receipt" }).waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("link", { name: "alma-verde.jpg" }).waitFor();

  await page.keyboard.press("Alt+3");
  expect(await page.getByRole("button", { name: "Worker 3" }).getAttribute("aria-pressed")).toBe("true");
  await page.keyboard.press("?");
  await page.getByRole("dialog", { name: "Keyboard" }).waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "hidden" });
});

test("the arrow keys go along the stations", async () => {
  const { page, station } = await openPreview();
  await station("Manifest line").first().focus();
  await page.keyboard.press("ArrowRight");
  await page.getByRole("heading", { name: "2 Pre-annotation request" }).waitFor();
  await page.keyboard.press("End");
  await page.getByRole("heading", { name: "Findings" }).waitFor();
  expect(await station("Findings").evaluate((tab) => tab.matches(":focus"))).toBe(true);
  await page.keyboard.press("ArrowLeft");
  await page.getByRole("heading", { name: "9 Output manifest line" }).waitFor();
  expect(await station("Output manifest line").evaluate((tab) => tab.matches(":focus"))).toBe(true);
  await page.keyboard.press("Home");
  await page.getByRole("heading", { name: "1 Manifest line" }).waitFor();
});

test("letters typed in the worker's page stay there; Alt with a digit goes through, but not out of a field", async () => {
  const { page, task } = await openPreview({ tasks: ["receipts"] });
  const shop = task.getByLabel("Shop");
  await shop.click();
  await page.keyboard.type("[a/b?]");
  expect(await shop.inputValue()).toBe("[a/b?]");
  await page.keyboard.press("Alt+2");
  expect(await page.getByRole("button", { name: "Worker 1" }).getAttribute("aria-pressed")).toBe("true");
  await task.getByRole("heading", { name: "Copy the receipt" }).click();
  await page.keyboard.press("Alt+2");
  await page.locator('[aria-label="Worker 2"][aria-pressed="true"]').waitFor();
  await page.keyboard.press("Alt+]");
});

test("the border of the panel moves with the arrow keys and stays where it was put", async () => {
  const { page } = await openPreview();
  const border = page.getByRole("separator", { name: "Width of the panel" });
  const before = Number(await border.getAttribute("aria-valuenow"));
  await border.focus();
  await page.keyboard.press("ArrowLeft");
  expect(Number(await border.getAttribute("aria-valuenow"))).toBe(before + 24);
  await page.reload();
  await border.waitFor();
  expect(Number(await border.getAttribute("aria-valuenow"))).toBe(before + 24);
});
