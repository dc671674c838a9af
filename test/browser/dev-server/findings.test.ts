import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { answerTypes } from "../../../doctor/answer-types.ts";
import { writeGeneratedFile } from "../../../doctor/generated-file.ts";
import { loadTask } from "../../../task/load-task.ts";
import { loadModule } from "../../../task/module-loader.ts";
import { openPreview, waitForPicture, words } from "./open-preview.ts";

const REVIEWS = "reviews/template.liquid.html";
const BIRDS = "birds/template.liquid.html";

test("a mistake in the template is found as soon as it is saved, and gone when it is mended by hand", async () => {
  const { page, station, read, write, errors } = await openPreview({ tasks: ["reviews"] });
  await station("Findings , 0 errors, 0 warnings").click();
  await page.getByText("The linter finds nothing").waitFor();
  const template = read(REVIEWS);
  write(REVIEWS, template.replace("</crowd-form>", '<crowd-input label="Why?"></crowd-input></crowd-form>'));
  const finding = page.getByRole("region", { name: "Template" }).getByRole("article").first();
  await finding.getByText("name-missing").waitFor();
  await station(/Findings , [1-9]/).waitFor();
  const line = template.split("\n").findIndex((text) => text.includes("</crowd-form>")) + 1;
  await finding.getByText(`template.liquid.html:${line}:`).first().waitFor();
  expect(new URL(page.url()).searchParams.get("stage")).toBe("findings");
  await page.reload();
  await finding.waitFor();

  await finding.getByRole("button", { name: "Explain" }).click();
  await finding.getByRole("link", { name: /documented/ }).waitFor();
  write(REVIEWS, template);
  await page.getByText("The linter finds nothing").waitFor();
  expect(errors).toEqual([]);
});

test("a finding that only some rows show names them, leads to them, and marks them in the list", async () => {
  const preview = await openPreview({ query: "?task=birds&row=0&stage=findings" });
  const { page, write } = preview;
  await waitForPicture(preview);
  write(
    "birds/pre-annotation.ts",
    `export const handler = async ({ dataObject }) => ({
      taskInput: {
        image: dataObject["source-ref"],
        ...(dataObject["source-ref"].includes("moonlight") ? {} : { labels: ["Wren"] }),
      },
      isHumanAnnotationRequired: true,
    });`,
  );
  const rows = page.getByRole("group", { name: "Data objects that show it" }).first();
  await rows.getByRole("button", { name: "moonlight.jpg" }).click();
  await page.getByText(/^\d+ of 13$/).waitFor();
  await page.getByRole("link", { name: /moonlight\.jpg (has errors|has warnings|failed)/ }).waitFor();
  expect(await page.getByRole("link", { name: /moonlight/ }).getAttribute("aria-current")).toBe("page");
});

test("a safe fix is made in the file by one click, and a severity can be left out", async () => {
  const { page, read, write } = await openPreview({ tasks: ["reviews"], query: "?stage=findings" });
  await page.getByText("The linter finds nothing").waitFor();
  const template = read(REVIEWS);
  expect(template).toContain("| to_json | escape");
  write(REVIEWS, template.replace("| to_json | escape", "| to_json"));
  const mend = page.getByRole("button", { name: /^Mend: / }).first();
  await mend.waitFor();
  const filters = page.getByRole("group", { name: "Severities shown" });
  for (const filter of await filters.getByRole("button", { disabled: false }).all()) await filter.click();
  await page.getByText("Nothing of the severities chosen above.").waitFor();
  for (const filter of await filters.getByRole("button", { disabled: false }).all()) await filter.click();
  await mend.click();
  await page.getByRole("status").getByText("Mended template.liquid.html").waitFor();
  await page.getByText("The linter finds nothing").waitFor();
  expect(read(REVIEWS)).toContain("| to_json | escape");
});

test("a place opens in the author's editor", async () => {
  const { page, server, read, write } = await openPreview({ tasks: ["reviews"], query: "?stage=findings" });
  const { root } = server.config;
  const editor = join(root, "editor.sh");
  writeFileSync(editor, `#!/bin/sh\necho "$@" > "${join(root, "opened.txt")}"\n`, { mode: 0o755 });
  vi.stubEnv("LAUNCH_EDITOR", editor);
  onTestFinished(() => void vi.unstubAllEnvs());
  await page.getByText("The linter finds nothing").waitFor();
  write(
    REVIEWS,
    read(REVIEWS).replace("<crowd-form>", '<crowd-form>\n<crowd-input label="Why?"></crowd-input>'),
  );
  await page
    .getByRole("button", { name: /^Open template\.liquid\.html:\d+:\d+ in your editor$/ })
    .first()
    .click();
  await page.getByRole("status").getByText("Your editor was asked to open").waitFor();
  await expect
    .poll(() => readFileSync(join(root, "opened.txt"), "utf8"), { timeout: 10_000 })
    .toContain(join(root, REVIEWS));
});

test("axe looks at the page of the row, and what it finds has its place in the template", async () => {
  const preview = await openPreview({ query: "?task=birds&row=0&stage=findings" });
  const { page, station, read, write } = preview;
  await waitForPicture(preview);
  write(BIRDS, read(BIRDS).replace("<crowd-form>", '<crowd-form>\n<p style="color: #ddd">So pale</p>'));
  await preview.task.getByText("So pale").waitFor();
  await page.getByRole("button", { name: "Check accessibility" }).click();
  const found = page.getByRole("region", { name: "Accessibility" });
  const finding = found.getByRole("article").filter({ hasText: "color-contrast" }).first();
  await finding.waitFor();
  const line =
    read(BIRDS)
      .split("\n")
      .findIndex((text) => text.includes("So pale")) + 1;
  expect(await words(finding)).toContain(`template.liquid.html:${line}:1`);
  // The page that people work in is not the one that was marked.
  expect(await preview.task.locator("[data-labelsmith-place]").count()).toBe(0);
  await station("Findings").waitFor();
});

test("the author is told when the file of answer types is rewritten", async () => {
  const { page, server, station, read, write } = await openPreview({ tasks: ["reviews"] });
  await station("Findings , 0 errors, 0 warnings").waitFor();
  writeGeneratedFile(answerTypes(await loadTask(join(server.config.root, "reviews"), loadModule)));
  write(REVIEWS, read(REVIEWS).replace('name="sentiment"', 'name="feeling"'));
  await page.getByRole("status").getByText("answer.ts is rewritten").waitFor();
  expect(read("reviews/answer.ts")).toContain("feeling");
});
