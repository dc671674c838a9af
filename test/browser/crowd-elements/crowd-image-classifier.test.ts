import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { openPage } from "../support/open-page.ts";
import { Picture } from "../support/picture.ts";

const template = (attributes = "", content = "") => `<crowd-form>
  <crowd-image-classifier name="kind" src="/picture-1600x1200.svg" categories="['Cat', 'Dog']" header="Which?" ${attributes}>
    <short-instructions>In short</short-instructions><full-instructions>In full</full-instructions>${content}
  </crowd-image-classifier></crowd-form>`;

async function shownPicture(page: Page): Promise<Picture> {
  await page.locator("canvas.upper-canvas").waitFor();
  return new Picture(page, 1600);
}

test("a category is chosen by click and by key; with none chosen it is not submitted", async () => {
  const { page, answers, submit, errors } = await openPage(template());
  await shownPicture(page);
  await page.getByRole("button", { name: "Submit" }).click();
  await page.getByRole("alert").getByText("Please choose a category.").waitFor();
  expect(await answers()).toEqual([]);
  await page.getByText("Dog").click();
  expect(await submit()).toEqual({ kind: { label: "Dog" } });
  await page.getByRole("radio", { name: "Dog" }).focus();
  await page.keyboard.press("1");
  expect(await submit()).toEqual({ kind: { label: "Cat" } });
  expect(await page.evaluate(() => document.querySelector("crowd-image-classifier")!.value)).toBe("Cat");
  expect(errors).toEqual([]);
});

test("the picture is zoomed by buttons, keys and wheel, and moved by hand and arrow keys", async () => {
  const { page } = await openPage(template());
  const picture = await shownPicture(page);
  const place = () => picture.toScreen({ x: 800, y: 600 });
  const fit = await picture.scale();
  const start = await place();
  await page.getByRole("button", { name: "Zoom in" }).click();
  await page.keyboard.press("+");
  expect(await picture.scale()).toBeCloseTo(fit * 1.25 ** 2);
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(start.x + 40, start.y - 30, { steps: 4 });
  await page.mouse.up();
  const dragged = await place();
  expect([dragged.x - start.x, dragged.y - start.y].map(Math.round)).toEqual([40, -30]);
  await page.getByRole("application", { name: "Picture to classify" }).focus();
  await page.keyboard.press("ArrowRight");
  expect(Math.round((await place()).x - dragged.x)).toBe(-60);
  await page.keyboard.down("Control");
  await page.mouse.wheel(0, -100);
  await page.keyboard.up("Control");
  await expect.poll(() => picture.scale()).toBeGreaterThan(fit * 1.25 ** 2 * 1.2);
  await page.keyboard.press("f");
  expect(await picture.scale()).toBeCloseTo(fit);
});

test("a worker comment is asked for where there is a region for it, and submitted when there is one", async () => {
  const { page, submit, errors } = await openPage(
    template(
      "",
      `<worker-comment header="Why?" link-text="Explain" placeholder="It is"><b>Be short.</b></worker-comment>`,
    ),
  );
  await shownPicture(page);
  await page.keyboard.press("2");
  expect(await submit()).toEqual({ kind: { label: "Dog" } });
  expect(await page.getByText("Be short.").isVisible()).toBe(false);
  await page.getByRole("button", { name: "Explain" }).click();
  await page.getByRole("dialog", { name: "Why?" }).waitFor();
  await page.getByText("Be short.").waitFor();
  expect(await page.getByRole("textbox", { name: "Why?" }).getAttribute("placeholder")).toBe("It is");
  await page.keyboard.type("no 1");
  await page.getByRole("button", { name: "Cancel" }).click();
  expect(await submit()).toEqual({ kind: { label: "Dog" } });
  await page.getByRole("button", { name: "Explain" }).click();
  await page.keyboard.type(" ears 1\nand tail ");
  await page.getByRole("button", { name: "Save" }).click();
  expect(await submit()).toEqual({ kind: { label: "Dog", workerComment: "ears 1\nand tail" } });
  expect(await page.getByRole("dialog").count()).toBe(0);
  expect(errors).toEqual([]);
});

test("the texts of a comment have defaults; unfinished work has the comment, too", async () => {
  const { page, submit } = await openPage(template("", "<worker-comment></worker-comment>"));
  await page.getByRole("button", { name: "Add a comment" }).click();
  await page.getByRole("dialog", { name: "Add a comment" }).waitFor();
  await page.keyboard.type("hm");
  await page.getByRole("button", { name: "Save" }).click();
  const work = await page.evaluate(() => JSON.stringify(document.querySelector("crowd-form")!.saveWork()));
  await page.reload();
  await shownPicture(page);
  await page.evaluate((saved) => document.querySelector("crowd-form")!.restoreWork(JSON.parse(saved)), work);
  await page.keyboard.press("1");
  expect(await submit()).toEqual({ kind: { label: "Cat", workerComment: "hm" } });
});

test("without a region there is no comment", async () => {
  const { page } = await openPage(template());
  expect(await page.getByRole("button", { name: "Add a comment" }).count()).toBe(0);
});

test("boxes to verify are over the picture, where they were drawn, and can be hidden", async () => {
  const { page, submit, errors } = await openPage(
    template(`overlay='{ "boundingBox": { labels: ["bird", "cat"], value: [
      { height: 284, label: "bird", left: 230, top: 674, width: 223 },
      { height: 69, label: "bird", left: 79, top: 889, width: 247 } ] }, }'`),
  );
  const picture = await shownPicture(page);
  const box = page.getByRole("img", { name: /^bird, box 1 of 2/ });
  const [corner, scale] = [await picture.toScreen({ x: 230, y: 674 }), await picture.scale()];
  const shown = (await box.locator("rect").first().boundingBox())!;
  expect(shown.x).toBeCloseTo(corner.x, -0.5);
  expect(shown.y).toBeCloseTo(corner.y, -0.5);
  expect(Math.abs(shown.width - 223 * scale)).toBeLessThan(4);
  expect(await page.getByRole("list", { name: "Labels" }).getByRole("listitem").allInnerTexts()).toEqual([
    "bird",
    "cat",
  ]);
  await page.keyboard.press("h");
  expect(await box.count()).toBe(0);
  await page.getByLabel("Show annotations").check();
  expect(await box.count()).toBe(1);
  await page.keyboard.press("1");
  expect(await submit()).toEqual({ kind: { label: "Cat" } });
  expect(errors).toEqual([]);
});

const MASK = `data:image/svg+xml,${encodeURIComponent(
  `<svg xmlns="http://www.w3.org/2000/svg" width="160" height="120" shape-rendering="crispEdges">
    <rect width="160" height="120" fill="#ffffff"/><rect width="80" height="60" fill="#2ca02c"/></svg>`,
)}`;

test.each([
  ["semanticSegmentation", `labels: ["Cat"], labelMappings: { Cat: { color: "#2ca02c" } }`],
  ["instanceSegmentation", `instances: [{ label: "Cat", color: "#2ca02c" }]`],
])("a mask to verify, %s, is over the picture without its background", async (kind, content) => {
  const { page, errors } = await openPage(template(`overlay='{ ${kind}: { ${content}, src: "${MASK}" } }'`));
  await shownPicture(page);
  const canvas = page.locator("canvas.mask");
  await canvas.waitFor();
  const pixels = await canvas.evaluate((element: HTMLCanvasElement) => {
    const context = element.getContext("2d")!;
    return [10, 100].map((x) => [...context.getImageData(x, 10, 1, 1).data]);
  });
  expect(pixels[0]).toEqual([0x2c, 0xa0, 0x2c, 255]);
  expect(pixels[1]?.[3]).toBe(0);
  const [mask, picture] = [
    await canvas.boundingBox(),
    await page.locator("canvas.upper-canvas").boundingBox(),
  ];
  expect(mask).toEqual(picture);
  expect(errors).toEqual([]);
});

test("a mask that has none of its colours is shown as it is", async () => {
  const { page } = await openPage(
    template(
      `overlay='{ instanceSegmentation: { instances: [{ label: "a", color: "#000001" }], src: "${MASK}" } }'`,
    ),
  );
  await page.locator("img.mask").waitFor();
});

test.each([
  ["a missing picture", `src="/missing.png"`, /picture could not be loaded.*missing\.png/],
  [
    "a missing mask",
    `src="/picture-40x30.svg" overlay="{ instanceSegmentation: { instances: [], src: '/none.png' } }"`,
    /annotations could not be loaded.*none\.png/,
  ],
])("%s is reported and not submitted", async (_, attributes, message) => {
  const { page, answers } = await openPage(
    `<crowd-form><crowd-image-classifier name="a" ${attributes} categories="['x']"></crowd-image-classifier></crowd-form>`,
  );
  await page.getByRole("alert").getByText(message).waitFor();
  await page.keyboard.press("1");
  await page.getByRole("button", { name: "Submit" }).click();
  await page.getByText(/could not be loaded\.|so there is nothing to submit/).waitFor();
  expect(await answers()).toEqual([]);
});

test.each([
  [`categories="['a']"`, /src is missing/],
  [
    `src="/picture-40x30.svg" categories="['a']" overlay="{ boundingBox: { value: [1] } }"`,
    /overlay has items.*number 1/,
  ],
  [
    `src="/picture-40x30.svg" categories="['a']" overlay="{ boundingBox"`,
    /overlay is not a list or an object/,
  ],
])("says in place what is wrong with %s", async (attributes, message) => {
  const { page } = await openPage(
    `<crowd-form><crowd-image-classifier name="a" ${attributes}></crowd-image-classifier></crowd-form>`,
  );
  expect(await page.getByRole("note").textContent()).toMatch(message);
});
