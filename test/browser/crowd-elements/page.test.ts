import { expect, test } from "vitest";
import { openPage } from "../support/open-page.ts";

test("an unknown element shows what stands in it, and a note", async () => {
  const { page, submit, errors } = await openPage(
    `<crowd-form><crowd-bunding-box><p>text</p><input name="a" value="1"></crowd-bunding-box></crowd-form>`,
  );
  await page.getByRole("note").getByText("There is no element <crowd-bunding-box>").waitFor();
  expect(await page.getByText("text", { exact: true }).isVisible()).toBe(true);
  await page.evaluate(() => document.body.append(document.createElement("crowd-later")));
  await page.getByRole("note").getByText("There is no element <crowd-later>").waitFor();
  expect(await submit()).toEqual({ a: "1" });
  expect(errors).toEqual([]);
});

test("all-crowd-elements-ready comes once, when everything is there", async () => {
  const { page } = await openPage(`
    <script>
      window.seen = [];
      document.addEventListener("all-crowd-elements-ready", () => {
        const annotator = document.querySelector("crowd-bounding-box");
        window.seen.push([document.readyState === "loading", annotator.labels, !!document.querySelector("crowd-form").form,
          !!annotator.shadowRoot.querySelector("canvas.upper-canvas, .awsui-modal-dialog")]);
      });
    </script>
    <crowd-form><crowd-bounding-box name="a" labels="['x']" src="/picture-40x30.svg"></crowd-bounding-box></crowd-form>`);
  expect(await page.evaluate(() => "seen" in window && window.seen)).toEqual([[false, ["x"], true, true]]);
});

test("a page that loads the script twice works as with one", async () => {
  const { submit, errors } = await openPage(`
    <script src="https://assets.crowd.aws/crowd-html-elements.js"></script>
    <script src="https://assets.crowd.aws/crowd-html-elements.js"></script>
    <crowd-form><crowd-input name="a" value="1"></crowd-input></crowd-form>`);
  expect(await submit()).toEqual({ a: "1" });
  expect(errors).toEqual([]);
});

test("the script at the end of the page finds the elements that are there already", async () => {
  const { submit, errors } = await openPage(`
    <crowd-form><crowd-input name="a" value="1"></crowd-input><input name="b" value="2">
      <crowd-classifier name="c" categories="['x']"><classification-target>t</classification-target></crowd-classifier>
    </crowd-form>
    <script>document.addEventListener("all-crowd-elements-ready", () => {
      document.querySelector("crowd-classifier").value = "x"; });</script>
    <script src="https://assets.crowd.aws/crowd-html-elements.js"></script>`);
  expect(await submit()).toEqual({ a: "1", b: "2", c: { label: "x" } });
  expect(errors).toEqual([]);
});

test("a template without a document type, in quirks mode, works too", async () => {
  const { page, submit } = await openPage(
    `<script></script><!DOCTYPE html><crowd-form><crowd-input name="a" value="1"></crowd-input></crowd-form>`,
  );
  expect(await page.evaluate(() => document.compatMode)).toBe("BackCompat");
  expect(await submit()).toEqual({ a: "1" });
});

test("styles neither leak in nor out", async () => {
  const { page } = await openPage(`
    <style>button, input, h2 { font-size: 60px; background: red; }</style>
    <crowd-form><crowd-classifier name="a" header="H" categories="['x']"></crowd-classifier>
      <button id="own" type="button">own</button></crowd-form>`);
  const sizeOf = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => getComputedStyle(element).fontSize);
  expect(await sizeOf("crowd-classifier h2")).toBe("18px");
  expect(await sizeOf("#own")).toBe("60px");
});
