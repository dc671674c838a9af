import axe from "axe-core";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { openPreview, waitForPicture } from "./open-preview.ts";

describe.each(["light", "dark"] as const)("axe finds nothing serious in %s colours", (colorScheme) => {
  test("in a row on its way, and in the list of keys", async () => {
    const preview = await openPreview({ tasks: ["birds", "reviews"], colorScheme });
    await waitForPicture(preview);
    expect(await violations(preview.page)).toEqual([]);
    await preview.page.keyboard.press("?");
    expect(await violations(preview.page)).toEqual([]);
  });

  test("in a labeled row and all its stations", async () => {
    const { page, result, station } = await openPreview({
      colorScheme,
      query: "?task=birds&row=0&recorded=true&stage=output-manifest-line",
    });
    await result.waitFor();
    expect(await violations(page)).toEqual([]);
    for (const title of ["Rendered template", "Worker answers", "Consolidation payload"]) {
      await station(title).click();
      expect(await violations(page)).toEqual([]);
    }
  });

  test("in findings of all kinds, and in hostile rows", async () => {
    const { page, read, write } = await openPreview({
      colorScheme,
      tasks: ["reviews"],
      query: "?task=reviews&row=hostile:markup&stage=findings",
    });
    await page.getByText("The linter finds nothing").waitFor();
    expect(await violations(page)).toEqual([]);
    const template = "reviews/template.liquid.html";
    const careless = read(template)
      .replace("{{ task.input.review }}", "{{ task.input.review | skip_autoescape }}")
      .replace("| to_json | escape", "| to_json");
    write(template, careless);
    await page.getByRole("region", { name: "In the browser" }).waitFor();
    await page.getByRole("region", { name: "Template" }).waitFor();
    await page.getByRole("button", { name: "Explain" }).first().click();
    expect(await violations(page)).toEqual([]);
    await page.getByRole("link", { name: /^Without source/ }).click();
    await page.getByText("Refused by the handler (fine)").waitFor();
    expect(await violations(page)).toEqual([]);
  });

  test("in the overview of all rows", async () => {
    const { page } = await openPreview({ colorScheme, query: "?task=birds&row=0&overview=true" });
    await page.getByRole("region", { name: "Rows", exact: true }).getByText("13 ready to label").waitFor();
    expect(await violations(page)).toEqual([]);
  });

  test("in a row that failed", async () => {
    const preview = await openPreview({ colorScheme });
    await waitForPicture(preview);
    const template = "birds/template.liquid.html";
    preview.write(template, preview.read(template).replace("| to_json", "| tojson"));
    await preview.page.getByRole("alert").waitFor();
    expect(await violations(preview.page)).toEqual([]);
  });
});

test("the toggle changes the colours and is remembered", async () => {
  const { page } = await openPreview({ colorScheme: "light" });
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await background();
  await page.getByRole("button", { name: "Colours: system" }).click();
  await page.getByRole("button", { name: "Colours: light" }).click();
  await page.getByRole("button", { name: "Colours: dark" }).waitFor();
  expect(await background()).not.toBe(light);
  await page.reload();
  await page.getByRole("button", { name: "Colours: dark" }).waitFor();
  expect(await background()).not.toBe(light);
});

/** What axe finds in the app; the worker's page is its author's, and another page. */
async function violations(page: Page): Promise<string[]> {
  // The page's own policy forbids scripts from outside; what the debugger brings is not subject to it.
  await page.evaluate(axe.source);
  const found = await page.evaluate<axe.AxeResults>("axe.run(document, { iframes: false })");
  return found.violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
}
