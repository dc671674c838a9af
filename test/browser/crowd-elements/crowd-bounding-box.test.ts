import type { BrowserContextOptions } from "playwright-core";
import { describe, expect, test } from "vitest";
import { openPage } from "../support/open-page.ts";
import { Picture } from "../support/picture.ts";

const picture = { width: 1600, height: 1200 };
const BOX = { height: 300, label: "Bird", left: 200, top: 100, width: 400 };
const NEST = { height: 100, label: "Nest", left: 1000, top: 800, width: 200 };

async function openAnnotator(attributes = "", options: BrowserContextOptions = {}) {
  const opened = await openPage(
    `<crowd-form>
      <crowd-bounding-box name="birds" src="/picture-1600x1200.svg" labels="['Bird', 'Nest',]"
        header="Draw a box around each bird" ${attributes}>
        <short-instructions><p>Draw tight boxes.</p></short-instructions>
        <full-instructions header="About birds"><p>All of them.</p></full-instructions>
      </crowd-bounding-box>
    </crowd-form>`,
    options,
  );
  await opened.page.locator("crowd-bounding-box .stage:not([hidden])").waitFor();
  const view = new Picture(opened.page, picture.width);
  return { ...opened, view, annotator: opened.page.locator("crowd-bounding-box") };
}

const withInitialValue = `initial-value='${JSON.stringify([BOX, NEST])}'`;

function answerOf(...boundingBoxes: object[]) {
  return { birds: { boundingBoxes, inputImageProperties: picture } };
}

describe("drawing", () => {
  test.each<[string, BrowserContextOptions, number]>([
    ["with the whole picture shown", {}, 0],
    ["zoomed in", {}, 3],
    ["zoomed out", {}, -2],
    ["on a screen of double density", { deviceScaleFactor: 2 }, 0],
    ["in a narrow window", { viewport: { width: 420, height: 800 } }, 0],
  ])("%s gives the picture's own pixels", async (_, options, zoom) => {
    const { page, view, submit, errors } = await openAnnotator("", options);
    const button = page.getByRole("button", { name: zoom > 0 ? "Zoom in" : "Zoom out" });
    for (let step = 0; step < Math.abs(zoom); step += 1) await button.click();
    // At most half a pixel of the screen is lost on the way there.
    const inexact = Math.ceil(0.5 / (await view.scale()));
    await view.drag({ x: 700, y: 500 }, { x: 900, y: 650 });

    const answer = await submit();

    expect(answer).toEqual(
      answerOf({
        height: about(150, 2 * inexact),
        label: "Bird",
        left: about(700, inexact),
        top: about(500, inexact),
        width: about(200, 2 * inexact),
      }),
    );
    expect(JSON.stringify(answer)).toMatch(
      /^\{"birds":\{"boundingBoxes":\[\{"height":\d+,"label":"Bird","left":\d+,"top":\d+,"width":\d+\}\],"inputImageProperties":\{"height":1200,"width":1600\}\}\}$/,
    );
    expect(errors).toEqual([]);
  });

  test("is exact where a pixel of the screen is a whole number of the picture's", async () => {
    const { page, view, submit } = await openAnnotator();
    // The instructions and the labels leave 800 pixels of such a window to the picture.
    await page.setViewportSize({ width: 1394, height: 1200 });
    await expect.poll(() => view.scale()).toBe(0.5);
    await view.drag({ x: 200, y: 100 }, { x: 600, y: 400 });
    expect(await submit()).toEqual(answerOf(BOX));
  });

  test("ends at the edges of the picture", async () => {
    const { page, view, submit } = await openAnnotator();
    await view.drag({ x: 1500, y: 1100 }, { x: 3000, y: 1500 });
    await view.drag({ x: -20, y: -20 }, { x: 200, y: 100 });
    const answer = await submit();
    const scale = 1 / (await view.scale());
    const near = (value: number) => about(value, scale);
    expect(answer).toEqual(
      answerOf(
        { height: near(100), label: "Bird", left: near(1500), top: near(1100), width: near(100) },
        { height: near(100), label: "Bird", left: 0, top: 0, width: near(200) },
      ),
    );
    const boxes = await page.evaluate(() =>
      JSON.stringify(document.querySelector("crowd-bounding-box")!.value),
    );
    const { left, width } = JSON.parse(boxes).boundingBoxes[0];
    expect(left + width).toBe(1600);
  });

  test("takes the label that is chosen by key or button", async () => {
    const { page, view, submit } = await openAnnotator();
    await page.keyboard.press("2");
    await view.drag({ x: 100, y: 100 }, { x: 400, y: 400 });
    await page.getByRole("button", { name: "Bird", exact: false, pressed: false }).first().click();
    await view.drag({ x: 600, y: 100 }, { x: 900, y: 400 });
    expect(await submit()).toMatchObject({
      birds: { boundingBoxes: [{ label: "Nest" }, { label: "Bird" }] },
    });
  });

  test("goes on inside other boxes, and with Shift on the selected one", async () => {
    const { page, view, submit } = await openAnnotator();
    await view.drag({ x: 200, y: 200 }, { x: 1200, y: 1000 });
    await page.keyboard.press("Escape");
    await view.drag({ x: 400, y: 400 }, { x: 600, y: 600 });
    await page.keyboard.down("Shift");
    await view.drag({ x: 450, y: 450 }, { x: 550, y: 550 });
    await page.keyboard.up("Shift");
    expect(await submit()).toMatchObject({ birds: { boundingBoxes: { length: 3 } } });
  });

  test("with a finger or a pen works like with a mouse", async () => {
    const { page, view, submit } = await openAnnotator("", { hasTouch: true });
    const [from, to] = [await view.toScreen({ x: 200, y: 100 }), await view.toScreen({ x: 600, y: 400 })];
    const devtools = await page.context().newCDPSession(page);
    await devtools.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [from] });
    await devtools.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: [to] });
    await devtools.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
    expect(await submit()).toMatchObject({ birds: { boundingBoxes: { length: 1 } } });
  });

  test("a click on an empty place draws nothing", async () => {
    const { view, submit } = await openAnnotator();
    await view.click({ x: 300, y: 300 });
    expect(await submit()).toEqual(answerOf());
  });
});

describe("editing", () => {
  test("moves the selected box", async () => {
    const { view, submit } = await openAnnotator(withInitialValue);
    await view.click({ x: 400, y: 250 });
    await view.drag({ x: 400, y: 250 }, { x: 500, y: 350 });
    const scale = 1 / (await view.scale());
    expect(await submit()).toEqual({
      birds: {
        ...answerOf({ ...BOX, left: about(300, scale), top: about(200, scale) }, NEST).birds,
        initialValueModified: true,
      },
    });
  });

  test.each([
    ["top left", { x: 200, y: 100 }, { left: 260, top: 140, width: 340, height: 260 }],
    ["top", { x: 400, y: 100 }, { left: 200, top: 140, width: 400, height: 260 }],
    ["top right", { x: 600, y: 100 }, { left: 200, top: 140, width: 460, height: 260 }],
    ["right", { x: 600, y: 250 }, { left: 200, top: 100, width: 460, height: 300 }],
    ["bottom right", { x: 600, y: 400 }, { left: 200, top: 100, width: 460, height: 340 }],
    ["bottom", { x: 400, y: 400 }, { left: 200, top: 100, width: 400, height: 340 }],
    ["bottom left", { x: 200, y: 400 }, { left: 260, top: 100, width: 340, height: 340 }],
    ["left", { x: 200, y: 250 }, { left: 260, top: 100, width: 340, height: 300 }],
  ])("resizes it by its handle %s", async (_, handle, expected) => {
    const { view, submit } = await openAnnotator(withInitialValue);
    await view.click({ x: 400, y: 250 });
    // The middle of a handle's 24 pixels is not needed to grab it.
    const grip = 8 / (await view.scale());
    const at = { x: handle.x + grip, y: handle.y + grip };
    await view.drag(at, { x: at.x + 60, y: at.y + 40 });
    const scale = 1 / (await view.scale());
    const near = Object.fromEntries(
      Object.entries(expected).map(([key, value]) => [key, about(value, scale)]),
    );
    expect(await submit()).toMatchObject({ birds: { boundingBoxes: [{ label: "Bird", ...near }, NEST] } });
  });

  test("deletes, undoes and redoes by keys and buttons", async () => {
    const { page, view, submit, annotator } = await openAnnotator(withInitialValue);
    const shapes = annotator.locator("g.shape");
    await view.click({ x: 400, y: 250 });
    await page.keyboard.press("Delete");
    expect(await shapes.count()).toBe(1);
    await page.keyboard.press("Control+z");
    expect(await shapes.count()).toBe(2);
    await page.keyboard.press("Control+Shift+z");
    expect(await shapes.count()).toBe(1);
    await page.getByRole("button", { name: "Undo" }).click();
    await view.click({ x: 1100, y: 850 });
    await annotator.locator("button#delete").click();
    expect(await submit()).toMatchObject({ birds: { boundingBoxes: [BOX] } });
  });

  test("a click takes the smallest of the boxes that lie there", async () => {
    const inner = { height: 50, label: "Nest", left: 300, top: 200, width: 50 };
    const { page, view, submit } = await openAnnotator(`initial-value='${JSON.stringify([inner, BOX])}'`);
    await view.click({ x: 320, y: 220 });
    await page.keyboard.press("Delete");
    expect(await submit()).toMatchObject({ birds: { boundingBoxes: [BOX] } });
  });
});

describe("with the keyboard alone", () => {
  test("a box is made, moved, resized, labelled and submitted", async () => {
    const { page, answers } = await openAnnotator();
    await page.keyboard.press("n");
    await page.waitForFunction(() =>
      document.querySelector("crowd-bounding-box")!.shadowRoot!.activeElement?.getAttribute("data-id"),
    );
    await page.keyboard.press("Shift+ArrowLeft");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Alt+Shift+ArrowRight");
    await page.keyboard.press("Alt+ArrowDown");
    await page.keyboard.press("Shift+Digit2");
    // The box is made in the middle with a third of the picture's size: 533, 400, 534, 400.
    for (let press = 0; press < 40; press += 1) {
      await page.keyboard.press("Tab");
      if (await page.evaluate(() => document.activeElement?.localName === "crowd-button")) break;
    }
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => window.submissions.length === 1);
    expect(await answers()).toEqual([
      answerOf({ height: 401, label: "Nest", left: 523, top: 399, width: 544 }),
    ]);
  });

  test("Tab goes through the boxes, and Escape selects nothing", async () => {
    const { page, annotator } = await openAnnotator(withInitialValue);
    await annotator.locator(".frame").focus();
    await page.keyboard.press("Tab");
    expect(await annotator.locator("g.selected").getAttribute("aria-label")).toBe(
      "Bird, box 1 of 2, left 200, top 100, width 400, height 300",
    );
    await page.keyboard.press("Tab");
    expect(await annotator.locator("g.selected").getAttribute("aria-label")).toContain("Nest, box 2 of 2");
    await page.keyboard.press("Escape");
    expect(await annotator.locator("g.selected").count()).toBe(0);
  });

  test("the list beside the picture takes numbers and labels", async () => {
    const { page, submit, annotator } = await openAnnotator();
    await page.getByRole("button", { name: "Add box" }).click();
    for (const [name, value] of Object.entries({ left: "200", top: "100", width: "400", height: "300" })) {
      await annotator.getByLabel(name, { exact: true }).fill(value);
      await page.keyboard.press("Enter");
    }
    await annotator.getByLabel("label", { exact: true }).selectOption("Nest");
    expect(await submit()).toEqual(answerOf({ ...BOX, label: "Nest" }));
  });

  test("what happens is said", async () => {
    const { page, annotator } = await openAnnotator();
    await page.keyboard.press("n");
    await annotator
      .getByRole("status")
      .getByText("Added Bird, left 533, top 400, width 534, height 400")
      .waitFor();
    await page.keyboard.press("Delete");
    await annotator.getByRole("status").getByText("Deleted the box").waitFor();
  });

  test("letters typed into a field of the instructions are no commands", async () => {
    const { page, annotator, submit } = await openAnnotator();
    await annotator.evaluate((element) => {
      element.querySelector("short-instructions")!.innerHTML = '<crowd-input name="note"></crowd-input>';
    });
    await page.locator("crowd-input input").fill("");
    await page.keyboard.type("n12");
    expect(await submit()).toEqual({ ...answerOf(), note: "n12" });
  });
});

describe("initial-value", () => {
  test("submitted untouched comes back identical", async () => {
    const { submit } = await openAnnotator(withInitialValue);
    const answer = await submit();
    expect(answer).toEqual({ birds: { ...answerOf(BOX, NEST).birds, initialValueModified: false } });
    expect(Object.keys(Object(Object(answer)["birds"]))).toEqual([
      "boundingBoxes",
      "initialValueModified",
      "inputImageProperties",
    ]);
  });

  test("nudged is modified; nudged back is not", async () => {
    const { page, view, submit } = await openAnnotator(withInitialValue);
    await view.click({ x: 400, y: 250 });
    await page.keyboard.press("ArrowRight");
    expect(await submit()).toMatchObject({
      birds: { boundingBoxes: [{ left: 201 }, NEST], initialValueModified: true },
    });
    await view.click({ x: 400, y: 250 });
    await page.keyboard.press("ArrowLeft");
    expect(await submit()).toMatchObject({ birds: { initialValueModified: false } });
  });

  test("is taken as an answer has it, too, and says which boxes it could not show", async () => {
    const boxes = [BOX, { ...NEST, label: "Egg" }, { label: "Bird" }];
    const { annotator, submit } = await openAnnotator(
      `initial-value='${JSON.stringify({ boundingBoxes: boxes })}'`,
    );
    const notes = await annotator.getByRole("note").allTextContents();
    expect(notes.join()).toContain("items that are no boxes: number 3");
    expect(notes.join()).toContain("with the label “Egg” are not shown");
    expect(await submit()).toEqual({ birds: { ...answerOf(BOX).birds, initialValueModified: false } });
  });
});

describe("scripts", () => {
  test("read and replace the labels; boxes go and come with their label", async () => {
    const { annotator, submit } = await openAnnotator(withInitialValue);
    expect(
      await annotator.evaluate((element: HTMLElementTagNameMap["crowd-bounding-box"]) => element.labels),
    ).toEqual(["Bird", "Nest"]);
    await annotator.evaluate((element: HTMLElementTagNameMap["crowd-bounding-box"]) => {
      element.labels = element.labels.filter((label) => label !== "Bird").concat(["Egg"]);
    });
    expect(await annotator.locator(".label-pane-content .label-button").allInnerTexts()).toEqual([
      expect.stringContaining("Nest"),
      expect.stringContaining("Egg"),
    ]);
    expect(await submit()).toMatchObject({ birds: { boundingBoxes: [NEST] } });
    await annotator.evaluate((element: HTMLElementTagNameMap["crowd-bounding-box"]) => {
      element.labels = ["Bird", "Nest"];
    });
    expect(await submit()).toMatchObject({
      birds: { boundingBoxes: [BOX, NEST], initialValueModified: false },
    });
  });

  test("find no labels without breaking", async () => {
    const { page, view, submit, annotator, errors } = await openAnnotator();
    await annotator.evaluate((element: HTMLElementTagNameMap["crowd-bounding-box"]) => {
      element.labels = [];
    });
    await view.drag({ x: 100, y: 100 }, { x: 400, y: 400 });
    await page.keyboard.press("n");
    expect(await submit()).toEqual(answerOf());
    expect(errors).toEqual([]);
  });

  test("add to the boxes that will be submitted, under both names", async () => {
    const { annotator, submit } = await openAnnotator(withInitialValue);
    const areSame = await annotator.evaluate((element: HTMLElementTagNameMap["crowd-bounding-box"]) => {
      const boxes = element.value["boundingBoxes"];
      if (Array.isArray(boxes)) Object.assign(boxes[0], { id: "a" });
      return JSON.stringify(element.value) === JSON.stringify(element._submittableValue);
    });
    expect(areSame).toBe(true);
    expect(await submit()).toMatchObject({ birds: { boundingBoxes: [{ ...BOX, id: "a" }, NEST] } });
  });

  test("find the places in the shadow root that they have always reached for", async () => {
    const { annotator } = await openAnnotator();
    const missing = await annotator.evaluate((element) =>
      [
        "canvas.upper-canvas",
        ".awsui-app-layout__navigation",
        ".awsui-modal-dialog",
        ".label-pane-content",
        ".label-button.selected",
        "button#delete",
        ".headerContainer",
        ".headerButtonsContainer",
        ".moreInstructionsLink",
        ".annotation-area",
      ].filter((selector) => !element.shadowRoot!.querySelector(selector)),
    );
    expect(missing).toEqual([]);
  });

  test("hear of every change", async () => {
    const { page, annotator } = await openAnnotator();
    await annotator.evaluate((element) => {
      const heard: string[] = [];
      Object.assign(window, { heard });
      element.addEventListener("change", (event) => heard.push(String(event.target === element)));
    });
    for (const key of ["n", "ArrowLeft", "Delete", "Control+z"]) await page.keyboard.press(key);
    expect(await page.evaluate(() => "heard" in window && window.heard)).toEqual([
      "true",
      "true",
      "true",
      "true",
    ]);
  });
});

describe("zoom and pan", () => {
  test("Ctrl + wheel zooms about the pointer; the wheel and the space bar move the picture; F shows all of it", async () => {
    const { page, view } = await openAnnotator();
    const fitted = await view.scale();
    const at = { x: 400, y: 300 };
    const before = await view.toScreen(at);
    await page.mouse.move(before.x, before.y);
    await page.keyboard.down("Control");
    await page.mouse.wheel(0, -300);
    await page.keyboard.up("Control");
    await expect.poll(() => view.scale()).toBeCloseTo(fitted * Math.E, 3);
    const after = await view.toScreen(at);
    // A wheel event tells its place in whole pixels of the screen.
    expect(after.x).toSatisfy((x: number) => Math.abs(x - before.x) < 1);
    expect(after.y).toSatisfy((y: number) => Math.abs(y - before.y) < 1);

    await page.mouse.wheel(50, 40);
    await expect.poll(async () => (await view.toScreen(at)).x).toBeCloseTo(after.x - 50, 0);

    await page.locator("crowd-bounding-box .frame").focus();
    await page.keyboard.down(" ");
    await page.mouse.down();
    await page.mouse.move(before.x + 50, before.y + 40, { steps: 3 });
    await page.mouse.up();
    await page.keyboard.up(" ");
    expect((await view.toScreen(at)).x).toBeCloseTo(after.x, 0);
    expect(await page.locator("crowd-bounding-box g.shape").count()).toBe(0);

    await page.keyboard.press("f");
    expect(await view.scale()).toBeCloseTo(fitted, 5);
  });

  test("two fingers zoom and do not draw", async () => {
    const { page, view, annotator } = await openAnnotator("", { hasTouch: true });
    const fitted = await view.scale();
    const middle = await view.toScreen({ x: 800, y: 600 });
    const fingers = (distance: number) => [
      { x: middle.x - distance, y: middle.y, id: 1 },
      { x: middle.x + distance, y: middle.y, id: 2 },
    ];
    const devtools = await page.context().newCDPSession(page);
    await devtools.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: fingers(50) });
    for (const distance of [70, 90, 100]) {
      await devtools.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: fingers(distance) });
    }
    await devtools.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
    expect(await view.scale()).toBeCloseTo(fitted * 2, 2);
    expect(await annotator.locator("g.shape").count()).toBe(0);
  });
});

describe("trouble", () => {
  test("a picture that fails to load is named, and the form waits", async () => {
    const { page, answers } = await openPage(
      `<crowd-form><crowd-bounding-box name="b" src="/missing.png" labels="['a']"></crowd-bounding-box></crowd-form>`,
    );
    await page.getByRole("alert").getByText("could not be loaded: /missing.png").waitFor();
    await page.getByRole("button", { name: "Submit" }).click();
    await page.getByText("there is nothing to submit").waitFor();
    expect(await answers()).toEqual([]);
  });

  test.each([
    [`labels="['a', 'b'" src="/picture-40x30.svg"`, /The attribute labels is not a list.*line 1, column 10/s],
    [`labels="{a: 1}" src="/picture-40x30.svg"`, /labels must be a list of texts, but is an object/],
    [`src="/picture-40x30.svg"`, /The attribute labels is missing/],
    [`labels="['a']"`, /The attribute src is missing/],
    [`labels="['a']" src="/picture-40x30.svg" initial-value="[{]"`, /initial-value is not a list/],
    [`labels="['a']" src="/picture-40x30.svg" initial-value="3"`, /initial-value must be a list of boxes/],
  ])("says in place what is wrong with %s", async (attributes, message) => {
    const { page, errors } = await openPage(
      `<crowd-form><crowd-bounding-box name="b" ${attributes}></crowd-bounding-box></crowd-form>`,
    );
    expect((await page.getByRole("note").allTextContents()).join()).toMatch(message);
    expect(errors).toEqual([]);
  });

  test("hundreds of labels can be searched", async () => {
    const labels = JSON.stringify(Array.from({ length: 300 }, (_, index) => `label ${index}`));
    const { page, annotator } = await openPage(
      `<crowd-form><crowd-bounding-box name="b" src="/picture-40x30.svg" labels='${labels}'></crowd-bounding-box></crowd-form>`,
    ).then((opened) => ({ ...opened, annotator: opened.page.locator("crowd-bounding-box") }));
    await page.getByLabel("Search labels").fill("LABEL 29");
    expect(await annotator.locator(".labels .label-button").count()).toBe(11);
  });
});

/** A whole number that is no further away than the screen's pixels make it. */
function about(value: number, tolerance: number) {
  return {
    asymmetricMatch: (found: unknown) =>
      typeof found === "number" && Number.isInteger(found) && Math.abs(found - value) <= tolerance,
    toString: () => `about ${value}`,
  };
}
