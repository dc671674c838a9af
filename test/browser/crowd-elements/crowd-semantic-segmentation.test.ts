import { encode } from "fast-png";
import type { BrowserContextOptions, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { openMaskAnnotator, rectangle } from "../support/mask-annotator.ts";
import { openPage } from "../support/open-page.ts";

const ALL = 1600 * 1200;
const [BIRD, NEST, EGG, NOTHING] = ["#1f77b4ff", "#ff7f0eff", "#2ca02cff", "#00000000"];

const open = (attributes?: string, options?: BrowserContextOptions) =>
  openMaskAnnotator("crowd-semantic-segmentation", attributes, options);

describe("painting", () => {
  test("a polygon gives exactly its pixels, in exactly the colour of its label", async () => {
    const { page, place, submitMask, errors } = await open();
    await page.keyboard.press("p");
    await place(...rectangle(200, 100, 600, 400), [200, 100]);
    const answer = await submitMask();
    expect(answer.counts).toEqual({ [BIRD]: 400 * 300, [NOTHING]: ALL - 400 * 300 });
    expect(answer.json).toMatch(
      /^\{"mask":\{"inputImageProperties":\{"height":1200,"width":1600\},"labelMappings":\{"Bird":\{"color":"#1f77b4"\}\},"labeledImage":\{"pngImageData":"iVBORw0KGgo[\w+/]+=*"\}\}\}$/,
    );
    expect(errors).toEqual([]);
  });

  test("a stroke of the brush gives the pixels that it passes", async () => {
    const { view, submitMask } = await open();
    await view.drag({ x: 200, y: 300 }, { x: 600, y: 500 });
    const { counts } = await submitMask();
    let expected = 0;
    for (let y = 250; y < 550; y += 1) {
      for (let x = 150; x < 650; x += 1) {
        // 40 pixels wide; 400 and 200 make a line of 447.2.
        const [dx, dy] = [x + 0.5 - 200, y + 0.5 - 300];
        const along = Math.min(1, Math.max(0, (dx * 400 + dy * 200) / 200_000));
        if (Math.hypot(dx - 400 * along, dy - 200 * along) <= 20) expected += 1;
      }
    }
    expect(Object.keys(counts).sort()).toEqual([NOTHING, BIRD]);
    // The mouse comes along in steps of whole pixels of the screen, which make the line a little crooked.
    expect(Math.abs(counts[BIRD]! - expected)).toBeLessThan(expected / 200);
  });

  test.each<[string, BrowserContextOptions, number]>([
    ["zoomed in", {}, 3],
    ["zoomed out", {}, -2],
    ["on a screen of double density", { deviceScaleFactor: 2 }, 1],
    ["in a narrow window", { viewport: { width: 420, height: 800 } }, 0],
  ])("%s it lies where it was painted, without a colour in between", async (_, options, zoom) => {
    const { page, view, place, submitMask, annotator } = await open("", options);
    const button = page.getByRole("button", { name: zoom > 0 ? "Zoom in" : "Zoom out" });
    for (let step = 0; step < Math.abs(zoom); step += 1) await button.click();
    await page.keyboard.press("p");
    await place(...rectangle(700, 500, 900, 650));
    await page.keyboard.press("Enter");
    const middle = await view.toScreen({ x: 800, y: 575 });
    const shown = await annotator.evaluate((element, { x, y }) => {
      const canvas = element.shadowRoot?.querySelector<HTMLCanvasElement>("canvas.mask");
      const { left, top, width } = canvas!.getBoundingClientRect();
      const density = canvas!.width / width;
      const read = canvas!.getContext("2d")!;
      return [
        ...read.getImageData(Math.floor((x - left) * density), Math.floor((y - top) * density), 1, 1).data,
        density,
      ];
    }, middle);
    expect(shown).toEqual([0x1f, 0x77, 0xb4, 255, options.deviceScaleFactor ?? 1]);

    const { counts } = await submitMask();
    expect(Object.keys(counts).sort()).toEqual([NOTHING, BIRD]);
    const inexact = Math.ceil(1 / (await view.scale()));
    expect(Math.abs(counts[BIRD]! - 200 * 150)).toBeLessThanOrEqual(inexact * 2 * 350);
  });

  test("the eraser takes away, undo and redo bring back and forth", async () => {
    const { page, view, place, counts, annotator } = await open();
    await page.keyboard.press("p");
    await place(...rectangle(200, 100, 600, 400), [200, 100]);
    await page.keyboard.press("e");
    await view.drag({ x: 100, y: 200 }, { x: 700, y: 200 });
    const erased = 400 * 300 - 400 * 40;
    expect(await counts()).toEqual({ [BIRD]: erased, [NOTHING]: ALL - erased });
    await page.keyboard.press("Control+z");
    expect((await counts())[BIRD]).toBe(400 * 300);
    await page.keyboard.press("Control+z");
    expect(await counts()).toEqual({ [NOTHING]: ALL });
    await annotator.locator("button#redo").click();
    await annotator.locator("button#redo").click();
    expect((await counts())[BIRD]).toBe(erased);
    await annotator.locator("button#undo").click();
    expect((await counts())[BIRD]).toBe(400 * 300);
  });

  test("a later label lies over an earlier one, and only what can still be seen is submitted", async () => {
    const { page, place, submitMask } = await open();
    await page.keyboard.press("p");
    await place(...rectangle(200, 200, 400, 400), [200, 200]);
    await page.keyboard.press("2");
    await place(...rectangle(100, 100, 500, 500), [100, 100]);
    await page.getByRole("button", { name: "Egg" }).click();
    await place(...rectangle(400, 100, 600, 500), [400, 100]);
    const answer = await submitMask();
    expect(answer.labelMappings).toEqual({ Egg: { color: "#2ca02c" }, Nest: { color: "#ff7f0e" } });
    expect(answer.counts).toEqual({ [NEST]: 300 * 400, [EGG]: 200 * 400, [NOTHING]: ALL - 500 * 400 });
  });

  test("the brush has the size that is set by key or slider, and its outline shows it", async () => {
    const { page, view, counts, annotator } = await open();
    const ring = annotator.locator(".tip circle.line");
    const at = await view.toScreen({ x: 801, y: 601 });
    await page.mouse.move(at.x, at.y);
    expect(await ring.getAttribute("r")).toBe("20");
    await page.keyboard.press("]");
    expect(await ring.getAttribute("r")).toBe("25");
    await annotator.locator("#size").fill("0");
    await page.mouse.move(at.x, at.y);
    expect(await ring.getAttribute("r")).toBe("0.5");
    await page.mouse.down();
    await page.mouse.up();
    expect(await counts()).toEqual({ [BIRD]: 1, [NOTHING]: ALL - 1 });
    for (let press = 0; press < 40; press += 1) await page.keyboard.press("]");
    expect(await ring.getAttribute("r")).toBe("256");
  });

  test("outside of the picture paints nothing, across its edge what is inside", async () => {
    const { view, counts } = await open();
    await view.drag({ x: -25, y: 100 }, { x: -25, y: 300 });
    expect(await counts()).toEqual({ [NOTHING]: ALL });
    await view.drag({ x: 0, y: 100 }, { x: 0, y: 300 });
    const { [BIRD]: count } = await counts();
    // Half of a band of 40 × 200 with round ends.
    expect(Math.abs(count! - (20 * 200 + (Math.PI * 20 ** 2) / 2))).toBeLessThan(30);
  });

  test("a finger paints like a mouse, and a second one takes that back and zooms", async () => {
    const { page, view, counts } = await open("", { hasTouch: true });
    const devtools = await page.context().newCDPSession(page);
    const touch = async (
      type: "touchStart" | "touchMove" | "touchEnd",
      ...points: { x: number; y: number }[]
    ) =>
      devtools.send("Input.dispatchTouchEvent", {
        type,
        touchPoints: points.map((point, id) => ({ ...point, id, force: 0.3 })),
      });
    const [from, to] = [await view.toScreen({ x: 400, y: 300 }), await view.toScreen({ x: 800, y: 300 })];
    await touch("touchStart", from);
    await touch("touchMove", to);
    await touch("touchEnd");
    const { [BIRD]: painted } = await counts();
    expect(Math.abs(painted! - (400 * 40 + Math.PI * 20 ** 2))).toBeLessThan(500);

    const scale = await view.scale();
    await touch("touchStart", { x: from.x, y: from.y + 100 });
    await touch("touchMove", { x: from.x + 60, y: from.y + 100 });
    await touch("touchStart", { x: from.x + 60, y: from.y + 100 }, { x: from.x + 160, y: from.y + 100 });
    await touch("touchMove", { x: from.x + 10, y: from.y + 100 }, { x: from.x + 210, y: from.y + 100 });
    await touch("touchEnd");
    expect((await counts())[BIRD]).toBe(painted);
    expect(await view.scale()).toBeGreaterThan(scale * 1.5);
  });
});

describe("a polygon", () => {
  test("is ended by Enter, by a double click, and by the button", async () => {
    const { page, view, place, counts, annotator } = await open();
    await annotator.locator("button#polygon").click();
    await place(...rectangle(100, 100, 200, 200));
    await page.keyboard.press("Enter");
    expect((await counts())[BIRD]).toBe(10_000);
    await place(...rectangle(300, 100, 400, 200).slice(0, 3));
    const last = await view.toScreen({ x: 300, y: 200 });
    await page.mouse.dblclick(last.x, last.y);
    expect((await counts())[BIRD]).toBe(20_000);
    await place(...rectangle(500, 100, 600, 200));
    await annotator.locator("button#finish").click();
    expect((await counts())[BIRD]).toBe(30_000);
  });

  test("loses its last point by undo and by Backspace, and all by Escape", async () => {
    const { page, place, counts, announcement, annotator } = await open();
    await page.keyboard.press("p");
    await place(...rectangle(100, 100, 200, 200), [700, 700], [900, 900]);
    await page.keyboard.press("Control+z");
    await page.keyboard.press("Backspace");
    expect(await announcement()).toBe("Took back a point, 4 left");
    await page.keyboard.press("Enter");
    expect((await counts())[BIRD]).toBe(10_000);
    await place([300, 300], [500, 300]);
    await page.keyboard.press("Enter");
    expect(await annotator.locator(".hint").textContent()).toContain("needs three points");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Enter");
    expect((await counts())[BIRD]).toBe(10_000);
    expect(await announcement()).toBe("Dropped the polygon");
  });

  test("that is not filled holds up the form until it is filled or dropped", async () => {
    const { page, place, answers, submitMask } = await open();
    await page.keyboard.press("p");
    await place(...rectangle(100, 100, 200, 200));
    await page.getByRole("button", { name: "Submit" }).click();
    await page.getByRole("alert").getByText("fill it with Enter").waitFor();
    expect(await answers()).toEqual([]);
    await page.keyboard.press("Enter");
    expect((await submitMask()).counts[BIRD]).toBe(10_000);
  });

  test("can be drawn around an area in one go", async () => {
    const { page, view, counts } = await open();
    await page.keyboard.press("p");
    const corners = [...rectangle(200, 200, 600, 500), [200, 200] as const];
    const [start] = corners;
    const first = await view.toScreen({ x: start![0], y: start![1] });
    await page.mouse.move(first.x, first.y);
    await page.mouse.down();
    for (const [x, y] of corners) {
      const to = await view.toScreen({ x, y });
      await page.mouse.move(to.x, to.y, { steps: 12 });
    }
    await page.mouse.up();
    const { [BIRD]: count } = await counts();
    expect(Math.abs(count! - 400 * 300)).toBeLessThan(3000);
  });
});

describe("zoom and pan", () => {
  test("do not paint, and the mask stays on the picture", async () => {
    const { page, view, place, counts, annotator } = await open();
    await page.keyboard.press("p");
    await place(...rectangle(700, 500, 900, 700), [700, 500]);
    await page.keyboard.press("b");
    const before = await view.toScreen({ x: 800, y: 600 });
    await page.mouse.move(before.x, before.y);
    await page.keyboard.down("Control");
    await page.mouse.wheel(0, -300);
    await page.keyboard.up("Control");
    await page.mouse.wheel(60, 80);
    await page.keyboard.down(" ");
    await page.mouse.down();
    await page.mouse.move(before.x + 31, before.y - 17, { steps: 3 });
    await page.mouse.up();
    await page.keyboard.up(" ");
    expect(await counts()).toEqual({ [BIRD]: 40_000, [NOTHING]: ALL - 40_000 });

    const drawn = await annotator.evaluate((element) => {
      const canvas = element.shadowRoot!.querySelector<HTMLCanvasElement>("canvas.mask")!;
      const { data } = canvas.getContext("2d")!.getImageData(0, 0, canvas.width, canvas.height);
      const rows = new Set<number>();
      const columns = new Set<number>();
      for (let at = 0; at < data.length; at += 4) {
        if (data[at + 3] === 0) continue;
        rows.add(Math.floor(at / 4 / canvas.width));
        columns.add((at / 4) % canvas.width);
      }
      const { left, top } = canvas.getBoundingClientRect();
      return [left + Math.min(...columns), top + Math.min(...rows), columns.size, rows.size];
    });
    const corner = await view.toScreen({ x: 700, y: 500 });
    const size = 200 * (await view.scale());
    for (const [index, expected] of [corner.x, corner.y, size, size].entries()) {
      expect(Math.abs(drawn[index]! - expected)).toBeLessThanOrEqual(1);
    }
  });
});

describe("by keyboard alone", () => {
  test("a stroke and a polygon are painted and submitted, and what happens is said", async () => {
    const { page, answers, annotator, announcement } = await open();
    await page.keyboard.press("Tab");
    while (!(await annotator.locator(".frame").evaluate((frame) => frame.matches(":focus")))) {
      await page.keyboard.press("Tab");
    }
    await page.keyboard.press("2");
    expect(await announcement()).toBe("Painting Nest");
    // From the middle of the picture, 8 pixels of it at a time.
    await page.keyboard.press("ArrowLeft");
    expect(await announcement()).toBe("x 792, y 600");
    expect(await annotator.locator(".cross").isVisible()).toBe(true);
    await page.keyboard.down(" ");
    await page.keyboard.press("Shift+ArrowLeft");
    await page.keyboard.press("Shift+ArrowLeft");
    await page.keyboard.up(" ");
    // A band of 160 × 40, and a disc.
    expect(await announcement()).toMatch(/^Painted, Nest has 76\d\d pixels$/);

    await page.keyboard.press("p");
    await page.keyboard.press("3");
    for (const key of ["ArrowUp", "ArrowRight", "ArrowDown"]) {
      await page.keyboard.press(" ");
      await page.keyboard.press(`Shift+${key}`);
    }
    await page.keyboard.press(" ");
    await page.keyboard.press("Enter");
    expect(await announcement()).toBe("Filled, Egg has 6400 pixels");

    for (let press = 0; press < 12; press += 1) {
      await page.keyboard.press("Tab");
      if (await page.getByRole("button", { name: "Submit" }).evaluate((button) => button.matches(":focus")))
        break;
    }
    await page.keyboard.press("Enter");
    await expect.poll(answers).toHaveLength(1);
    expect(await answers()).toMatchObject([
      { mask: { labelMappings: { Egg: { color: "#2ca02c" }, Nest: { color: "#ff7f0e" } } } },
    ]);
  });

  test("the name of what lies under the cursor is said; Delete deletes the label, Escape the stroke", async () => {
    const { page, place, counts, annotator, announcement } = await open();
    await page.keyboard.press("p");
    await place(...rectangle(700, 500, 900, 700), [700, 500]);
    await page.mouse.move(5, 5);
    await page.keyboard.press("ArrowRight");
    expect(await announcement()).toBe("x 808, y 600, Bird");
    await page.keyboard.press("b");
    await page.keyboard.down(" ");
    await page.keyboard.press("Shift+ArrowRight");
    await page.keyboard.press("Shift+ArrowRight");
    await page.keyboard.press("Escape");
    await page.keyboard.up(" ");
    expect((await counts())[BIRD]).toBe(40_000);
    await page.keyboard.press("Delete");
    expect(await announcement()).toBe("Deleted Bird");
    expect(await counts()).toEqual({ [NOTHING]: ALL });
    await annotator.locator("button#undo").click();
    expect((await counts())[BIRD]).toBe(40_000);
  });

  test("a stroke that is held is ended by whatever comes between", async () => {
    const { page, view, counts, annotator } = await open();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.down(" ");
    await page.keyboard.press("Shift+ArrowRight");
    await view.drag({ x: 200, y: 300 }, { x: 300, y: 300 });
    await page.keyboard.up(" ");
    const both = (await counts())[BIRD]!;
    await page.keyboard.press("Control+z");
    const stroke = (await counts())[BIRD]!;
    expect(both).toBeGreaterThan(stroke);
    expect(stroke).toBeGreaterThan(80 * 40);
    await annotator.locator("button#undo").click();
    expect(await counts()).toEqual({ [NOTHING]: ALL });
  });

  test("the space bar on a button presses it", async () => {
    const { page, annotator, counts } = await open();
    await annotator.locator("button#eraser").focus();
    await page.keyboard.press(" ");
    expect(await annotator.locator("button#eraser").getAttribute("aria-pressed")).toBe("true");
    expect(await counts()).toEqual({ [NOTHING]: ALL });
  });
});

/** A mask of 1600 × 1200 without transparency, as other tools write it: white, with rectangles in colours. */
function opaqueMask(...areas: [color: readonly number[], ...rectangle: number[]][]): string {
  const data = new Uint8Array(3 * ALL).fill(255);
  for (const [color, left, top, right, bottom] of areas) {
    for (let y = top!; y < bottom!; y += 1) {
      for (let x = left!; x < right!; x += 1) data.set(color, 3 * (1600 * y + x));
    }
  }
  const png = encode({ width: 1600, height: 1200, data, channels: 3, depth: 8 });
  return `data:image/png;base64,${Buffer.from(png).toString("base64")}`;
}

describe("an initial value", () => {
  const [blue, red] = [
    [0x1f, 0x77, 0xb4],
    [0xd6, 0x27, 0x28],
  ];
  const src = opaqueMask([blue!, 100, 100, 300, 200], [red!, 200, 150, 400, 350]);

  /** In the notation of the documentation, with its comments. */
  const documented = `initial-value="{
    labelMappings: { Egg: { color: '#1F77B4' }, // as in the earlier job
      Nest: { color: '#d62728' } },
    src: '${src}',
  }"`;

  test("as the documentation writes it is shown, and comes back untouched with its own colours", async () => {
    const { page, annotator, submitMask, errors } = await open(documented);
    await annotator.locator(".label-button .count").first().waitFor();
    expect(await page.getByRole("note").count()).toBe(0);
    const answer = await submitMask();
    expect(answer).toMatchObject({
      initialValueModified: false,
      labelMappings: { Egg: { color: "#1f77b4" }, Nest: { color: "#d62728" } },
      counts: { [BIRD]: 200 * 100 - 100 * 50, "#d62728ff": 40_000, [NOTHING]: ALL - 55_000 },
    });
    expect(errors).toEqual([]);
  });

  test("leaves other labels other colours, and is modified by a pixel, and not when that is undone", async () => {
    const { page, view, annotator, counts, submitMask } = await open(documented);
    await annotator.locator(".label-button .count").first().waitFor();
    const modified = () =>
      annotator.evaluate(
        (element) => "value" in element && JSON.parse(JSON.stringify(element.value)).initialValueModified,
      );
    await annotator.locator("#size").fill("0");
    await view.click({ x: 1001, y: 1001 });
    // Blue, the colour of the first place, is taken by Egg.
    expect(Object.keys(await counts()).sort()).toEqual([NOTHING, BIRD, "#d62728ff", NEST].sort());
    expect(await modified()).toBe(true);
    await page.keyboard.press("e");
    await view.click({ x: 1001, y: 1001 });
    expect(await modified()).toBe(false);
    await page.keyboard.press("3");
    await page.keyboard.press("b");
    await view.click({ x: 301, y: 301 });
    expect(await submitMask()).toMatchObject({ initialValueModified: true });
  });

  test("can be an answer, and submitted untouched is that answer", async () => {
    const first = await open();
    await first.page.keyboard.press("p");
    await first.place(...rectangle(700, 500, 900, 700), [700, 500]);
    await first.page.keyboard.press("2");
    await first.place([100, 100], [333, 177], [211, 399], [100, 100]);
    const { json } = await first.submitMask();
    const { mask } = JSON.parse(json);
    const second = await open(`initial-value='${JSON.stringify(mask)}'`);
    await second.annotator.locator(".label-button .count").first().waitFor();
    expect(await second.submit()).toEqual({ mask: { ...mask, initialValueModified: false } });
  });

  test("says what of it cannot be shown", async () => {
    const strange = opaqueMask([[1, 2, 3], 0, 0, 10, 10], [blue!, 100, 100, 300, 200]);
    const { annotator, page } = await open(
      `initial-value="{labelMappings: {Cow: {color: '#1f77b4'}}, src: '${strange}'}"`,
    );
    await annotator.getByRole("note").nth(1).waitFor();
    const notes = (await page.getByRole("note").allTextContents()).join();
    expect(notes).toContain("with the label “Cow” is not shown");
    expect(notes).toContain("such as #010203");
  });

  test("that cannot be loaded is named, and the work can go on without it", async () => {
    const { page, view, submitMask } = await open(
      `initial-value="{labelMappings: {Bird: {color: '#1f77b4'}}, src: '/missing.png'}"`,
    );
    await page.getByRole("note").getByText("could not be loaded: /missing.png").waitFor();
    await view.click({ x: 300, y: 300 });
    expect(await submitMask()).toMatchObject({ initialValueModified: true });
  });
});

function savedWork(page: Page): Promise<string> {
  const form = page.locator("crowd-form");
  return form.evaluate((element: HTMLElementTagNameMap["crowd-form"]) => JSON.stringify(element.saveWork()));
}

function restoredWork(page: Page, work: string): Promise<string[]> {
  const form = page.locator("crowd-form");
  return form.evaluate(
    (element: HTMLElementTagNameMap["crowd-form"], saved) => element.restoreWork(JSON.parse(saved)),
    work,
  );
}

describe("author scripts", () => {
  test("replace the labels; what was painted goes and comes with its label", async () => {
    const { page, place, counts, annotator, submitMask } = await open();
    await page.keyboard.press("p");
    await place(...rectangle(100, 100, 200, 200), [100, 100]);
    const setLabels = (labels: string[]) =>
      annotator.evaluate((element, list) => Object.assign(element, { labels: list }), labels);
    await setLabels(["Feather", "Nest"]);
    expect(await counts()).toEqual({ [NOTHING]: ALL });
    await place(...rectangle(300, 100, 400, 200), [300, 100]);
    await setLabels(["Feather", "Bird"]);
    const answer = await submitMask();
    expect(answer.labelMappings).toEqual({ Bird: { color: "#1f77b4" }, Feather: { color: "#ff7f0e" } });
    expect(answer.counts).toEqual({ [BIRD]: 10_000, [NEST]: 10_000, [NOTHING]: ALL - 20_000 });
  });

  test("find the places in the shadow root that they have always reached for, and hear of changes", async () => {
    const { page, annotator, view } = await open();
    const missing = await annotator.evaluate((element) => {
      Object.assign(window, { changes: 0 });
      element.addEventListener("change", () => {
        if ("changes" in window && typeof window.changes === "number") window.changes += 1;
      });
      return [
        "canvas.upper-canvas",
        ".label-button.selected",
        "button#polygon",
        "button#delete",
        ".annotation-area",
      ].filter((selector) => !element.shadowRoot!.querySelector(selector));
    });
    expect(missing).toEqual([]);
    await view.click({ x: 300, y: 300 });
    await page.keyboard.press("Control+z");
    expect(await page.evaluate(() => "changes" in window && window.changes)).toBe(2);
  });

  test("read the unfinished work out and put it back, on another page, too", async () => {
    const { page, place, counts, annotator } = await open();
    expect(JSON.parse(await savedWork(page)).controls).toEqual([]);
    await page.keyboard.press("p");
    await place(...rectangle(100, 100, 300, 200), [100, 100]);
    await annotator.evaluate((element) => Object.assign(element, { labels: ["Nest"] }));
    await place(...rectangle(200, 100, 400, 200), [200, 100]);
    await place(...rectangle(500, 100, 600, 200));
    const work = await savedWork(page);

    const other = await open();
    expect(await restoredWork(other.page, work)).toEqual([]);
    // It is not there yet, and not lost either.
    expect(await savedWork(other.page)).toBe(work);
    await expect.poll(other.counts).toEqual({ [BIRD]: 10_000, [NEST]: 20_000, [NOTHING]: ALL - 30_000 });
    expect(await savedWork(other.page)).toBe(work);
    await other.page.keyboard.press("Enter");
    expect((await other.counts())[NEST]).toBe(30_000);
    expect((await counts())[NEST]).toBe(20_000);
  });

  test("reset the form; what was painted is gone", async () => {
    const { page, view, counts } = await open();
    await view.click({ x: 300, y: 300 });
    await page
      .locator("crowd-form")
      .evaluate((form: HTMLElementTagNameMap["crowd-form"]) => form.form.reset());
    await expect.poll(counts).toEqual({ [NOTHING]: ALL });
  });
});

describe("trouble", () => {
  test("a picture that fails to load is named, and the form waits", async () => {
    const { page, answers } = await openPage(
      `<crowd-form><crowd-semantic-segmentation name="m" src="/missing.png" labels="['a']"></crowd-semantic-segmentation></crowd-form>`,
    );
    await page.getByRole("alert").getByText("could not be loaded: /missing.png").waitFor();
    await page.getByRole("button", { name: "Submit" }).click();
    await page.getByText("there is nothing to submit").waitFor();
    expect(await answers()).toEqual([]);
  });

  test.each([
    [`labels="['a', 'b'"`, /The attribute labels is not a list.*line 1, column 10/s],
    ["", /The attribute labels is missing/],
    [`labels="['a']" initial-value="{"`, /initial-value is not a list or an object/],
    [`labels="['a']" initial-value="[]"`, /initial-value must be an object, but is a list/],
    [`labels="['a']" initial-value="{src: 'x.png'}"`, /must have an object labelMappings/],
    [
      `labels="['a']" initial-value="{labelMappings: {a: {}}, src: 'x'}"`,
      /has no color like #1f77b4 for the label “a”/,
    ],
    [`labels="['a']" initial-value="{labelMappings: {}}"`, /has no src, the address of the mask/],
    [
      `labels="['a', 'b']" initial-value="{labelMappings: {a: {color: '#111111'}, b: {color: '#111111'}}, src: 'x'}"`,
      /has the color #111111 more than once/,
    ],
  ])("says in place what is wrong with %s", async (attributes, message) => {
    const { page, errors } = await openPage(
      `<crowd-form><crowd-semantic-segmentation name="m" src="/picture-40x30.svg" ${attributes}></crowd-semantic-segmentation></crowd-form>`,
    );
    expect((await page.getByRole("note").allTextContents()).join()).toMatch(message);
    expect(errors).toEqual([]);
  });

  test("without labels nothing is painted, and that is said", async () => {
    const { page, view, counts, annotator } = await open();
    await annotator.evaluate((element) => Object.assign(element, { labels: [] }));
    await view.click({ x: 300, y: 300 });
    expect(await annotator.locator(".hint").textContent()).toContain("no labels");
    expect(await counts()).toEqual({ [NOTHING]: ALL });
    await page.keyboard.press("?");
    await page.getByRole("dialog", { name: "Keys" }).waitFor();
  });
});
