import type { Locator, Page } from "playwright-core";

export interface ControlContext {
  readonly page: Page;
  readonly control: Locator;
}

type Fill = (context: ControlContext) => Promise<void>;

const TEXT = "A few words of the worker.";

/** What a worker does with a control, by its tag or `input[<type>]`. Controls that are not here need nothing. */
export const fillControl: Readonly<Record<string, Fill>> = {
  select: chooseLastOption,
  textarea: ({ control }) => control.fill(TEXT),
  "input[text]": ({ control }) => control.fill(TEXT),
  "input[search]": ({ control }) => control.fill(TEXT),
  "input[email]": ({ control }) => control.fill("worker@example.com"),
  "input[url]": ({ control }) => control.fill("https://example.com/"),
  "input[number]": ({ control }) => control.fill("7"),
  "input[date]": async ({ control }) => control.fill((await control.getAttribute("max")) || "2024-05-17"),
  "input[time]": ({ control }) => control.fill("10:30"),
  "input[checkbox]": check,
  "input[radio]": checkFirst,
  "input[range]": ({ control }) => control.press("ArrowRight"),
  "crowd-input": fillInside("input"),
  "crowd-text-area": fillInside("textarea"),
  "crowd-checkbox": checkInside,
  "crowd-radio-button": checkFirst,
  "crowd-toggle-button": checkInside,
  "crowd-slider": ({ control }) => control.locator('input[type="range"]').press("ArrowRight"),
  "crowd-classifier": chooseCategory,
  "crowd-classifier-multi-select": chooseCategory,
  "crowd-image-classifier": chooseCategory,
  "crowd-image-classifier-multi-select": chooseCategory,
  "crowd-rekognition-detect-moderation-labels": chooseCategory,
  "crowd-bounding-box": drawBy(dragAcross),
  "crowd-keypoint": drawBy((hand) => hand.click(0.4, 0.4)),
  "crowd-line": drawBy(clickTwice),
  "crowd-polyline": drawBy(async (hand) => {
    await clickTwice(hand);
    await hand.page.keyboard.press("Enter");
  }),
  "crowd-polygon": drawBy(async (hand) => {
    await clickTwice(hand);
    await hand.click(0.5, 0.7);
    await hand.page.keyboard.press("Enter");
  }),
  "crowd-semantic-segmentation": drawBy(dragAcross),
  "crowd-instance-segmentation": drawBy(dragAcross),
  "crowd-entity-annotation": markFirstWords,
  "crowd-textract-analyze-document": fillEverythingInside,
  "crowd-text-ranking": rankInOrder,
  "crowd-question-answer-generation": fillEverythingInside,
};

function fillInside(selector: string): Fill {
  return async ({ control }) => {
    const field = control.locator(selector).first();
    const type = (await field.getAttribute("type")) ?? "text";
    await field.fill(type === "number" ? "7" : type === "email" ? "worker@example.com" : TEXT);
  };
}

async function chooseLastOption({ control }: ControlContext): Promise<void> {
  const count = await control.locator("option").count();
  if (count > 0) await control.selectOption({ index: count - 1 });
}

async function check({ control }: ControlContext): Promise<void> {
  if (!(await isChecked(control))) await control.click();
}

/** The whole element may be wider than what one clicks on. */
async function checkInside({ control }: ControlContext): Promise<void> {
  if (!(await isChecked(control))) await control.locator("label").click();
}

/** Of radio buttons that exclude each other a worker chooses one: here the first. */
async function checkFirst({ control }: ControlContext): Promise<void> {
  const isAnswered = await control.evaluate((element) => {
    const group =
      element instanceof HTMLInputElement
        ? element.form?.querySelectorAll(`input[name="${CSS.escape(element.name)}"]`)
        : element.closest("crowd-radio-group")?.querySelectorAll("crowd-radio-button");
    return [...(group ?? [])].some((button) => "checked" in button && button.checked === true);
  });
  if (isAnswered) return;
  const isNative = await control.evaluate((element) => element instanceof HTMLInputElement);
  await (isNative ? control : control.locator("label")).click();
}

function isChecked(control: Locator): Promise<boolean> {
  return control.evaluate((element) => "checked" in element && element.checked === true);
}

async function chooseCategory({ control }: ControlContext): Promise<void> {
  await control.locator(".label-button").first().click();
}

/** A hand over a picture; places are shares of its width and height. */
interface Hand {
  readonly page: Page;
  move(x: number, y: number): Promise<void>;
  click(x: number, y: number): Promise<void>;
}

function drawBy(draw: (hand: Hand) => Promise<void>): Fill {
  return async ({ page, control }) => {
    const label = control.locator(".label-button").first();
    if ((await label.count()) > 0) await label.click();
    const canvas = control.locator("canvas.upper-canvas");
    await canvas.scrollIntoViewIfNeeded();
    const box = await canvas.boundingBox();
    if (box === null) throw new Error("The picture is not shown.");
    const move = (x: number, y: number) =>
      page.mouse.move(box.x + x * box.width, box.y + y * box.height, { steps: 3 });
    await draw({
      page,
      move,
      async click(x, y) {
        await move(x, y);
        await page.mouse.down();
        await page.mouse.up();
      },
    });
  };
}

async function dragAcross({ page, move }: Hand): Promise<void> {
  await move(0.3, 0.3);
  await page.mouse.down();
  await move(0.6, 0.5);
  await page.mouse.up();
}

async function clickTwice(hand: Hand): Promise<void> {
  await hand.click(0.3, 0.3);
  await hand.click(0.6, 0.4);
}

/** Chooses a label and drags over the start of the text. */
async function markFirstWords({ page, control }: ControlContext): Promise<void> {
  await control.locator(".label-button").first().click();
  const text = control.locator(".text").first();
  await text.scrollIntoViewIfNeeded();
  const box = await text.locator(".block").first().boundingBox();
  if (box === null) throw new Error("The text is not shown.");
  const y = box.y + Math.min(12, box.height / 2);
  await page.mouse.move(box.x + 2, y);
  await page.mouse.down();
  await page.mouse.move(box.x + Math.min(90, box.width / 2), y, { steps: 4 });
  await page.mouse.up();
}

/** The first response is best, the last is worst. */
async function rankInOrder({ control }: ControlContext): Promise<void> {
  for (const row of await control.locator("[data-row]").all()) {
    const response = Number((await row.getAttribute("data-row"))?.split(" ")[1]);
    await row
      .locator("input")
      .first()
      .press(String(response + 1));
  }
}

/** For elements that are forms of their own: every field in them, once. */
async function fillEverythingInside({ control }: ControlContext): Promise<void> {
  for (const field of await control.locator("textarea, input[type=text], input:not([type])").all()) {
    if (!(await field.isVisible())) continue;
    await field.fill(TEXT);
    await field.press("Tab");
  }
  for (const select of await control.locator("select").all()) {
    const options = await select.locator("option").count();
    if ((await select.isVisible()) && options > 0) await select.selectOption({ index: options - 1 });
  }
}
