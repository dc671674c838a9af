import { expect, test } from "vitest";
import { drawBox, openPreview, servePreview, waitForPicture, words } from "./open-preview.ts";

const TEMPLATE = "birds/template.liquid.html";
const BOX = { left: 258, top: 236, width: 168, height: 163 };

test("an edit of the template is shown at once, and the unfinished answer is still there", async () => {
  const preview = await openPreview();
  const { task, read, write, page } = preview;
  await waitForPicture(preview);
  await drawBox(preview, BOX);
  await task.getByText("1 box", { exact: true }).waitFor();
  await page.getByRole("link", { name: "cherry-blossom.jpg work begun" }).waitFor();

  write(TEMPLATE, read(TEMPLATE).replace("Draw a tight box around every bird", "Box all the birds"));
  await task.getByRole("heading", { name: "Box all the birds" }).waitFor();
  await task.getByText("1 box", { exact: true }).waitFor();
});

test("unfinished work survives a reload of the preview and visits to other rows", async () => {
  const preview = await openPreview();
  const { task, page } = preview;
  await waitForPicture(preview);
  await drawBox(preview, BOX);
  const begun = page.getByRole("link", { name: "cherry-blossom.jpg work begun" });
  await begun.waitFor();
  await page.reload();
  await task.getByText("1 box", { exact: true }).waitFor();
  await page.getByRole("link", { name: "moonlight.jpg" }).click();
  await task.getByText("0 boxes").waitFor();
  await begun.click();
  await task.getByText("1 box", { exact: true }).waitFor();
});

test("work that the new page has no place for is not dropped in silence", async () => {
  const { page, task, read, write } = await openPreview({ tasks: ["receipts"] });
  await task.getByLabel("Shop").fill("The Copper Kettle");
  await page.getByRole("link", { name: "work begun" }).waitFor();
  const template = "receipts/template.liquid.html";
  write(template, read(template).replace('name="merchant"', 'name="shop"'));
  await page.getByRole("status").getByText("does not fit the page any more").waitFor();
});

test("a broken template is shown with its place before the page as it last was, and heals", async () => {
  const preview = await openPreview();
  const { page, task, station, read, write } = preview;
  await waitForPicture(preview);
  await drawBox(preview, BOX);
  await page.getByRole("link", { name: "work begun" }).waitFor();
  const template = read(TEMPLATE);
  const line = template.split("\n").findIndex((text) => text.includes("to_json")) + 1;

  write(TEMPLATE, template.replace("| to_json", "| tojson"));
  const alert = page.getByRole("alert");
  await alert.getByText("There is no filter tojson.").waitFor();
  const column = (template.split("\n")[line - 1] ?? "").indexOf("to_json") + 1;
  await alert.getByText(`template.liquid.html:${line}:${column}`).waitFor();
  await alert.getByRole("region", { name: "The lines around the place" }).getByText("^^^^^^").waitFor();
  await station("Rendered template , failed").waitFor();
  await page.getByRole("link", { name: "cherry-blossom.jpg failed" }).waitFor();
  await task.getByText("1 box", { exact: true }).waitFor();

  await page.keyboard.press("Escape");
  await alert.waitFor({ state: "detached" });
  await page.getByRole("button", { name: "The page is not up to date" }).waitFor();
  write(TEMPLATE, template.replace("| to_json", "| tojsn"));
  await alert.getByText("There is no filter tojsn.").waitFor();

  write(TEMPLATE, template);
  await alert.waitFor({ state: "detached" });
  await station("Rendered template , done").waitFor();
  await task.getByText("1 box", { exact: true }).waitFor();
});

test("a broken handler fails at its own station, and the page can still be labeled", async () => {
  const preview = await openPreview({ query: "?task=birds&row=0&recorded=true" });
  const { page, station, result, read, write } = preview;
  await waitForPicture(preview);
  await station("Output manifest line , done").waitFor();
  const handler = read("birds/consolidation.ts");
  write("birds/consolidation.ts", `${handler}\nthrow new Error("out of order");\n`);
  await station("Consolidated annotations , failed").click();
  await page.getByRole("tabpanel").getByText("out of order").waitFor();
  await station("Output manifest line").click();
  await page.getByRole("button", { name: "Show what failed" }).click();
  expect(await station("Consolidated annotations").getAttribute("aria-selected")).toBe("true");
  write("birds/consolidation.ts", handler);
  await station("Output manifest line , done").click();
  await result.getByRole("heading", { name: "boxes" }).waitFor();
});

test("a task that cannot be read shows why, and comes back when it is mended", async () => {
  const preview = await openPreview({ tasks: ["birds", "receipts"] });
  const { page, read, write } = preview;
  await waitForPicture(preview);
  const task = read("birds/task.ts");
  write("birds/task.ts", task.replace("defineTask({", "defineTask({{"));
  await page.getByRole("alert").getByText("task.ts could not be loaded.").waitFor();
  expect(await page.getByRole("alert").getByText("\u001b").count()).toBe(0);
  await page.getByRole("button", { name: /birds cannot be read/ }).waitFor();
  await page.reload();
  await page.getByText("task.ts could not be loaded.").waitFor();
  write("birds/task.ts", task);
  await waitForPicture(preview);
});

test("rows that fail are seen in the list without being opened", async () => {
  const preview = await openPreview();
  const { page, write } = preview;
  await waitForPicture(preview);
  write(
    "birds/pre-annotation.ts",
    `import { labelCategories } from "./label-categories.ts";
    export const handler = async ({ dataObject }) => {
      if (dataObject["source-ref"].includes("moonlight")) throw new Error("too dark");
      return { taskInput: { image: dataObject["source-ref"], labels: labelCategories }, isHumanAnnotationRequired: true };
    };`,
  );
  await page.getByRole("link", { name: "moonlight.jpg failed" }).waitFor();
  await page.getByRole("link", { name: "spring-shower.jpg ready to label" }).waitFor();
});

test("missing variables, blocked addresses and errors of the page are listed", async () => {
  const preview = await openPreview();
  const { page, station, read, write } = preview;
  await waitForPicture(preview);
  write(
    TEMPLATE,
    `<p>{{ task.input.giraffe }}</p><img src="https://example.com/x.png"><script>nope()</script>\n${read(TEMPLATE)}`,
  );
  await station("Rendered template , done, with warnings").click();
  const warnings = page.getByRole("list", { name: "Warnings" });
  expect(await words(warnings)).toMatch(/task\.input\.giraffe[\s\S]*template\.liquid\.html:1:/);
  await page.getByRole("button", { name: "1 error on the page, 1 blocked address" }).click();
  await page.getByText("https://example.com/x.png (img-src)").waitFor();
  await page.getByText(/nope is not defined/).waitFor();
});

test("a server that goes is waited for", async () => {
  const preview = await openPreview();
  const { page, server, origin } = preview;
  await waitForPicture(preview);
  const { root } = server.config;
  await server.close();
  await page.getByRole("alert").getByText("does not answer").waitFor();
  await servePreview(root, Number(new URL(origin).port));
  await page.getByRole("alert").waitFor({ state: "detached" });
  await waitForPicture(preview);
});
