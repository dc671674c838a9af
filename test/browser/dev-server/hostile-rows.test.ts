import { expect, test } from "vitest";
import { type OpenedPreview, openPreview } from "./open-preview.ts";

const TEMPLATE = "reviews/template.liquid.html";

test("a careful template holds all hostile rows, or the handler refuses them", async () => {
  const { page, task, errors } = await openPreview({ tasks: ["reviews"] });
  const hostile = page.getByRole("region", { name: "Hostile rows" });
  expect(await hostile.getByRole("link").count()).toBe(0);
  await hostile.getByRole("button", { name: /^Hostile rows/ }).click();
  await hostile.getByRole("link", { name: "Markup with a script" }).click();
  await task.getByText("labelsmithHostile()").first().waitFor();
  await page.getByRole("heading", { name: "1 Manifest line" }).waitFor();
  expect(new URL(page.url()).searchParams.get("row")).toBe("hostile:markup");

  await hostile.getByRole("link", { name: /^Without source/ }).click();
  await page.getByText("Refused by the handler (fine)").waitFor();
  await hostile.getByRole("link", { name: "Without source refused by the handler (fine)" }).waitFor();

  await hostile.getByRole("button", { name: "Try all" }).click();
  await hostile.getByText(/^\d+ held, \d+ refused by the handler$/).waitFor({ timeout: 90_000 });
  await page.getByRole("tab", { name: "Findings , 0 errors" }).waitFor();
  expect(errors).toEqual([]);
});

test("a script that a careless template lets through really runs, in its sandbox only, and is reported", async () => {
  const preview = await openPreview({ tasks: ["reviews"], query: "?task=reviews&row=hostile:markup" });
  const { page, read, write } = preview;
  const careful = read(TEMPLATE);
  write(TEMPLATE, careful.replace("{{ task.input.review }}", "{{ task.input.review | skip_autoescape }}"));
  await page.getByRole("button", { name: /Script of the data ran in this page/ }).waitFor();
  await page.getByRole("link", { name: "Markup with a script a script of the data ran" }).waitFor();
  await page.getByRole("tab", { name: /Findings , [1-9]/ }).click();
  const inBrowser = page.getByRole("region", { name: "In the browser" });
  await inBrowser.getByText("script-ran").waitFor();
  expect(await ranInApp(preview)).toBe(false);

  await page.getByRole("button", { name: "Try all" }).click();
  await page
    .getByRole("region", { name: "Hostile rows" })
    .getByText(/let a script of the data run/)
    .waitFor({ timeout: 90_000 });
  expect(await inBrowser.getByRole("article").count()).toBeGreaterThan(1);

  write(TEMPLATE, careful);
  await inBrowser.waitFor({ state: "detached" });
  await page.getByRole("tab", { name: "Findings , 0 errors, 0 warnings" }).waitFor();
});

test("a value that breaks out of an attribute is caught though it waits for the focus", async () => {
  const { page, read, write } = await openPreview({
    tasks: ["reviews"],
    query: "?task=reviews&row=hostile:space-breakout",
  });
  write(
    TEMPLATE,
    read(TEMPLATE).replace("<crowd-form>", "<crowd-form><p title={{ task.input.product }}>x</p>"),
  );
  await page.getByRole("button", { name: /Script of the data ran in this page/ }).waitFor();
});

test("the keys for rows go along the hostile rows when one is open", async () => {
  const { page } = await openPreview({ tasks: ["reviews"], query: "?task=reviews&row=hostile:quotes" });
  await page.getByText("3 of").waitFor();
  await page.keyboard.press("]");
  await page.getByText("4 of").waitFor();
  expect(new URL(page.url()).searchParams.get("row")).toBe("hostile:entities");
});

function ranInApp({ page }: OpenedPreview): Promise<boolean> {
  return page.evaluate(() => "labelsmithHostile" in window);
}
