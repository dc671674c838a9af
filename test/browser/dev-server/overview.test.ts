import { expect, test } from "vitest";
import { openPreview, waitForPicture } from "./open-preview.ts";

test("all rows are seen at once with how they stand, and one of them is opened", async () => {
  const preview = await openPreview({ query: "?task=birds&row=0&overview=true" });
  const { page, write } = preview;
  const rows = page.getByRole("region", { name: "Rows", exact: true });
  await rows.getByText("13 ready to label").waitFor();
  await page.getByRole("region", { name: "Hostile rows" }).last().getByRole("link").first().waitFor();
  write(
    "birds/pre-annotation.ts",
    `import { labelCategories } from "./label-categories.ts";
    export const handler = async ({ dataObject }) => {
      if (dataObject["source-ref"].includes("moonlight")) throw new Error("too dark");
      return { taskInput: { image: dataObject["source-ref"], labels: labelCategories }, isHumanAnnotationRequired: true };
    };`,
  );
  await rows.getByText("12 ready to label, 1 failed").waitFor();
  await rows.getByRole("link", { name: /october-oak/ }).click();
  await waitForPicture(preview);
  expect(new URL(page.url()).search).toBe("?task=birds&row=1");
});

test("the key o goes to the overview and back, and Escape back too", async () => {
  const preview = await openPreview();
  const { page } = preview;
  await waitForPicture(preview);
  const button = page.getByRole("button", { name: "All rows" });
  for (const back of ["o", "Escape"]) {
    await page.keyboard.press("o");
    await page.getByRole("region", { name: "Rows", exact: true }).waitFor();
    expect(await button.getAttribute("aria-pressed")).toBe("true");
    await page.keyboard.press(back);
    await waitForPicture(preview);
  }
});
