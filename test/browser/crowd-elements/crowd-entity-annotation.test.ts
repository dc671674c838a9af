import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { MarkedText } from "../support/marked-text.ts";
import { type OpenedPage, openPage } from "../support/open-page.ts";

const TEXT = `Jeff Bezos founded Amazon in 1994.
He began in a garage  in Bellevue, Washington.`;
const LABELS = `[{label: 'person', shortDisplayName: 'per', fullDisplayName: 'Person'}, {'label': 'date'},
  {label: 'company', shortDisplayName: 'com', fullDisplayName: 'Company', longDisplayName: 'ignored',}]`;

function template(attributes = "", { text = TEXT, labels = LABELS, children = "" } = {}): string {
  return `<crowd-entity-annotation name="entities" header="Mark them" text="${text}" labels="${labels}" ${attributes}>
    <short-instructions>Short</short-instructions><full-instructions>Full</full-instructions>${children}
  </crowd-entity-annotation>`;
}

async function open(html = template(), options = {}): Promise<OpenedPage & { text: MarkedText }> {
  const opened = await openPage(html, options);
  return { ...opened, text: new MarkedText(opened.page) };
}

/** The entity of a part of the text, in the form of the answer. */
function entity(label: string, part: string, text = TEXT) {
  const startOffset = [...text.slice(0, text.indexOf(part))].length;
  return { endOffset: startOffset + [...part].length, label, startOffset };
}

const isSettled = (page: Page) => page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 50)));

describe("by mouse", () => {
  test("a label is chosen and text selected, forward and backward, and answered by start", async () => {
    const { page, text, submit, errors } = await open();
    await page.getByRole("button", { name: "Company" }).click();
    await text.drag("Amazon");
    await page.keyboard.press("1");
    await text.drag("Jeff Bezos", "right to left");
    const answer = await submit();
    expect(JSON.stringify(answer)).toBe(
      JSON.stringify({
        entities: { entities: [entity("person", "Jeff Bezos"), entity("company", "Amazon")] },
      }),
    );
    expect(errors).toEqual([]);
  });

  test("text is selected first, and the label is for that alone", async () => {
    const { page, text, submit } = await open();
    await text.drag("Bellevue, ");
    await page.getByText("Choose a label for “Bellevue,”").waitFor();
    await page.getByRole("button", { name: "Company" }).click();
    await text.drag("1994");
    await page.keyboard.press("2");
    expect(await submit()).toEqual({
      entities: { entities: [entity("date", "1994"), entity("company", "Bellevue,")] },
    });
  });

  test("a double click marks a word, white space is left out, and the same is marked once", async () => {
    const { page, text, submit } = await open();
    await page.keyboard.press("1");
    await text.click("Bezos", { clickCount: 2 });
    await text.click("Bezos", { clickCount: 2 });
    await text.drag(" garage  ");
    await text.drag("  in B".slice(0, 2));
    expect(await submit()).toEqual({
      entities: { entities: [entity("person", "Bezos"), entity("person", "garage")] },
    });
  });

  test("a selection that goes beyond the text ends where the mouse is", async () => {
    const { page, text, submit } = await open();
    await page.keyboard.press("1");
    const { left } = await text.edgesOf("1994");
    await text.dragBetween(left, { x: left.x + 500, y: left.y });
    const { right } = await text.edgesOf("Jeff Bezos");
    await text.dragBetween(right, { x: 60, y: right.y });
    expect(await submit()).toEqual({
      entities: { entities: [entity("person", "Jeff Bezos"), entity("person", "1994.")] },
    });
  });

  test("marks overlap; a press selects the inner one, another the outer one", async () => {
    const { page, text, submit } = await open();
    await page.keyboard.press("3");
    await text.drag("founded Amazon in");
    await page.keyboard.press("1");
    await text.drag("Amazon in 1994");
    await text.click("Amazon");
    await page.keyboard.press("2");
    await text.click("Amazon");
    await page.keyboard.press("Delete");
    expect(await submit()).toEqual({ entities: { entities: [entity("date", "Amazon in 1994")] } });
  });

  test("the ends of a mark are dragged, and it keeps one character", async () => {
    const { page, text, submit } = await open();
    await page.keyboard.press("1");
    await text.drag("Bezos founded");
    await text.click("Bezos");
    const handle = async (edge: string) => {
      const box = await page.locator(`.handle.${edge}`).boundingBox();
      return { x: box!.x + box!.width / 2, y: box!.y + box!.height / 2 };
    };
    await text.dragBetween(await handle("start"), (await text.edgesOf("Jeff")).left);
    await text.dragBetween(await handle("end"), (await text.edgesOf("Bezos")).right);
    await page.getByText("Now “Jeff Bezos”").waitFor();
    await text.dragBetween(await handle("start"), (await text.edgesOf("1994")).left);
    await page.getByText("Now “s”").waitFor();
    await page.getByRole("button", { name: "Undo" }).click();
    expect(await submit()).toEqual({ entities: { entities: [entity("person", "Jeff Bezos")] } });
  });

  test("the cross behind a mark removes it; undo and redo", async () => {
    const { page, text, answers, submit } = await open();
    await page.keyboard.press("1");
    await text.drag("Jeff Bezos");
    await text.drag("Washington");
    await page.locator(".text").getByRole("button", { name: "Remove Person: Jeff Bezos" }).click();
    expect(await submit()).toEqual({ entities: { entities: [entity("person", "Washington")] } });
    for (const key of ["Control+z", "Control+z", "Control+z", "Control+z", "Control+Shift+z", "Control+y"]) {
      await page.keyboard.press(key);
    }
    expect(await submit()).toEqual({
      entities: { entities: [entity("person", "Jeff Bezos"), entity("person", "Washington")] },
    });
    expect(await answers()).toHaveLength(2);
  });

  test("a browser without getComposedRanges tells by the selection of the shadow root", async () => {
    const { page, text, submit } = await open();
    await page.evaluate(() => Reflect.deleteProperty(Selection.prototype, "getComposedRanges"));
    await page.keyboard.press("3");
    await text.drag("Amazon", "right to left");
    expect(await submit()).toEqual({ entities: { entities: [entity("company", "Amazon")] } });
  });

  test.each([
    ["a high-density screen", { deviceScaleFactor: 2 }, ""],
    ["a scaled page", {}, "<style>body { transform: scale(1.25); transform-origin: 0 0; }</style>"],
    ["a zoomed page", { deviceScaleFactor: 2 }, "<style>body { zoom: 0.8; }</style>"],
  ])("offsets are right on %s", async (_, options, style) => {
    const { page, text, submit } = await open(style + template(), options);
    await page.keyboard.press("3");
    await text.drag("Amazon");
    await text.click("Amazon");
    const box = (await page.locator(".handle.end").boundingBox())!;
    await text.dragBetween(
      { x: box.x + box.width / 2, y: box.y + box.height / 2 },
      (await text.edgesOf("1994")).right,
    );
    expect(await submit()).toEqual({ entities: { entities: [entity("company", "Amazon in 1994")] } });
  });
});

describe("any script", () => {
  const MIXED = `👍🏽 Zoë\u0308 met 👨‍👩‍👧 family.
שלום עולם, Amazon בישראל
ผมรักกรุงเทพ 東京タワーへ行く`;

  test.each([
    ["an emoji before it", "family", "left to right"],
    ["an emoji of many code points", "👨‍👩‍👧", "left to right"],
    ["a combining mark", "Zoë\u0308", "left to right"],
    ["right-to-left text", "עולם", "right to left"],
    ["right-to-left text, backward", "שלום", "left to right"],
    ["left-to-right in right-to-left text", "Amazon", "left to right"],
  ] as const)("%s", async (_, part, direction) => {
    const { page, text, submit } = await open(template("", { text: MIXED }));
    await page.keyboard.press("1");
    await text.drag(part, direction);
    expect(await submit()).toEqual({ entities: { entities: [entity("person", part, MIXED)] } });
  });

  test("a double click finds a word of Thai, which writes no spaces", async () => {
    const { page, text, submit } = await open(template("", { text: MIXED }));
    await page.keyboard.press("1");
    await text.click("กรุงเทพ", { clickCount: 2 });
    expect(await submit()).toEqual({ entities: { entities: [entity("person", "กรุงเทพ", MIXED)] } });
  });

  test("by keyboard the caret goes by whole characters, and forward is left in right-to-left text", async () => {
    const { page, submit } = await open(template("", { text: MIXED }));
    await page.locator(".text").focus();
    await page.keyboard.press("Shift+ArrowRight");
    await page.keyboard.press("1");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Home");
    await page.keyboard.press("Control+Shift+ArrowLeft");
    await page.keyboard.press("2");
    expect(await submit()).toEqual({
      entities: { entities: [entity("person", "👍🏽", MIXED), entity("date", "שלום", MIXED)] },
    });
  });
});

describe("by keyboard alone", () => {
  test("text is marked, changed, removed and submitted", async () => {
    const { page, answers } = await open();
    const press = async (...keys: string[]) => {
      for (const key of keys) await page.keyboard.press(key);
    };
    await page.locator(".text").focus();
    await press("Control+ArrowRight", "ArrowRight", "Control+Shift+ArrowRight", "1");
    await press("End", "Control+ArrowLeft", "Shift+End", "Shift+ArrowLeft", "2");
    await press("ArrowDown", "Home", "Shift+End", "3");
    await press("Home", "Enter", "Alt+ArrowLeft", "Delete");
    await press(
      "Control+Home",
      "Control+ArrowRight",
      "ArrowRight",
      "Enter",
      "Alt+Shift+ArrowLeft",
      "Alt+ArrowLeft",
    );
    await page.getByRole("status").getByText("Now “ Bezo”").waitFor({ state: "attached" });
    await press("Escape");
    await page.getByRole("button", { name: "Submit" }).focus();
    await press("Enter");
    await page.waitForFunction(() => window.submissions.length > 0);
    expect(await answers()).toEqual([
      { entities: { entities: [entity("person", " Bezo"), entity("date", "1994")] } },
    ]);
  });

  test("the list changes the label, moves the ends and removes", async () => {
    const { page, submit } = await open(
      template(
        `initial-value="[{label: 'person', startOffset: 0, endOffset: 4}, {label: 'date', startOffset: 29, endOffset: 33}]"`,
      ),
    );
    await page.getByRole("button", { name: "Jeff Person" }).press("Enter");
    await page.getByLabel("Label", { exact: true }).selectOption("Company");
    for (let presses = 0; presses < 6; presses += 1)
      await page.getByRole("button", { name: "End later" }).press("Enter");
    await page.getByRole("button", { name: "Start later" }).press("Space");
    const list = page.locator(".span-list");
    await list.getByRole("button", { name: "Remove date: 1994" }).press("Enter");
    await list
      .getByRole("button", { name: "Remove Company: eff Bezos" })
      .and(page.locator(":focus"))
      .waitFor();
    expect(await submit()).toEqual({ entities: { entities: [entity("company", "eff Bezos")] } });
  });

  test("what happens is announced", async () => {
    const { page } = await open();
    const hears = (words: string) =>
      page.getByRole("status").getByText(words, { exact: true }).waitFor({ state: "attached" });
    await page.locator(".text").focus();
    await page.keyboard.press("ArrowRight");
    await hears("J");
    await page.keyboard.press("Control+Shift+ArrowRight");
    await hears("Selected: eff");
    await page.keyboard.press("Enter");
    await hears("Choose a label first.");
    await page.keyboard.press("1");
    await hears("Marked “eff” as Person");
    await page.keyboard.press("ArrowLeft");
    await hears("f, Person: eff");
    await page.keyboard.press("Delete");
    await hears("Removed Person, “eff”");
  });
});

describe("by finger and pen", () => {
  test.each(["touch", "pen"] as const)("dragging across a line by %s selects", async (kind) => {
    const { page, text, submit } = await open(template(), { hasTouch: true });
    await page.getByRole("button", { name: "Company" }).click();
    const { left, right } = await text.edgesOf("Amazon");
    const client = await page.context().newCDPSession(page);
    const middle = { x: (left.x + right.x) / 2, y: left.y };
    if (kind === "touch") {
      const touch = (
        type: "touchStart" | "touchMove" | "touchEnd",
        touchPoints: { x: number; y: number }[],
      ) => client.send("Input.dispatchTouchEvent", { type, touchPoints });
      await touch("touchStart", [left]);
      for (const place of [{ ...left, x: left.x + 20 }, middle, right]) await touch("touchMove", [place]);
      await touch("touchEnd", []);
    } else {
      const mouse = (
        type: "mousePressed" | "mouseMoved" | "mouseReleased",
        { x, y }: { x: number; y: number },
      ) =>
        client.send("Input.dispatchMouseEvent", {
          type,
          x,
          y,
          button: "left",
          buttons: type === "mouseReleased" ? 0 : 1,
          clickCount: 1,
          pointerType: "pen",
        });
      await mouse("mousePressed", left);
      await mouse("mouseMoved", middle);
      await mouse("mouseMoved", right);
      await mouse("mouseReleased", right);
    }
    await isSettled(page);
    expect(await submit()).toEqual({ entities: { entities: [entity("company", "Amazon")] } });
  });

  test("a tap marks a word, another selects the mark, and its ends follow the finger", async () => {
    const { page, text, submit } = await open(template(), { hasTouch: true });
    await page.getByRole("button", { name: "Company" }).tap();
    const { left, right } = await text.edgesOf("Amazon");
    const middle = [(left.x + right.x) / 2, left.y] as const;
    await page.touchscreen.tap(...middle);
    await page.locator("mark").waitFor();
    await page.touchscreen.tap(...middle);
    const box = (await page.locator(".handle.end").boundingBox())!;
    expect([box.width, box.height >= 16]).toEqual([24, true]);
    const client = await page.context().newCDPSession(page);
    const from = { x: box.x + 12, y: box.y + box.height / 2 };
    const to = (await text.edgesOf("1994")).right;
    await client.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [from] });
    await client.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: [to] });
    await client.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
    expect(await submit()).toEqual({ entities: { entities: [entity("company", "Amazon in 1994")] } });
  });

  test("a selection that the browser makes by itself waits for its label", async () => {
    const { page, submit } = await open();
    await page.locator(".block").evaluate((block) => {
      const node = document.createTreeWalker(block, NodeFilter.SHOW_TEXT).nextNode()!;
      getSelection()!.setBaseAndExtent(node, 19, node, 26);
    });
    await page.getByText("Choose a label for “Amazon”").waitFor();
    await page.getByRole("button", { name: "Company" }).click();
    expect(await submit()).toEqual({ entities: { entities: [entity("company", "Amazon")] } });
  });
});
