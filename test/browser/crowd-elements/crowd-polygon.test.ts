import { expect, test } from "vitest";
import { at, openPointAnnotator, PICTURE } from "../support/point-annotator.ts";

const SQUARE = [at(200, 200), at(600, 200), at(600, 600), at(200, 600)];
const CAT = { label: "Cat", vertices: SQUARE };
const DOG = { label: "Dog", vertices: [at(1000, 800), at(1400, 800), at(1200, 1100)] };
const INITIAL = `initial-value="[{label: 'Cat', vertices: ${JSON.stringify(SQUARE).replaceAll('"', "")}}, // as the
  {label: 'Dog', vertices: [{x: 1000, y: 800}, {x: 1400, y: 800}, {x: 1200, y: 1100}]}, // documentation writes it
]"`;

function answerOf(...polygons: object[]) {
  return { inputImageProperties: PICTURE, polygons };
}

test("is drawn by clicks and closed on its first point or by Enter, with a label chosen for each", async () => {
  const { view, clickAll, press, submit, value, annotator, errors } =
    await openPointAnnotator("crowd-polygon");
  await view.click(at(900, 300));
  expect(await value()).toEqual(answerOf());
  await annotator.locator("#hint").getByText("Choose a label first.").waitFor();

  await press("1");
  await clickAll(...SQUARE, at(210, 204));
  expect(await value()).toEqual(answerOf(CAT));
  expect(await annotator.locator(".label-button.selected").count()).toBe(0);
  await view.click(at(900, 300));

  // Inside the first one, which is selected until the label is chosen.
  await annotator.getByRole("button", { name: "Dog" }).first().click();
  await clickAll(at(300, 300), at(500, 300), at(400, 500));
  await press("Enter");

  const answer = await submit();
  expect(JSON.stringify(answer)).toBe(
    `{"answer":{"inputImageProperties":{"height":1200,"width":1600},"polygons":[{"label":"Cat","vertices":[{"x":200,"y":200},{"x":600,"y":200},{"x":600,"y":600},{"x":200,"y":600}]},{"label":"Dog","vertices":[{"x":300,"y":300},{"x":500,"y":300},{"x":400,"y":500}]}]}}`,
  );
  expect(errors).toEqual([]);
});

test("refuses edges that cross, takes points back and forth, and comes back when it was dropped", async () => {
  const { view, clickAll, press, value, annotator, page, status } = await openPointAnnotator("crowd-polygon");
  await press("1");
  await clickAll(at(200, 200), at(600, 200), at(600, 600));
  await view.click(at(400, 100));
  await annotator.locator("#hint.refusal").getByText("may not cross").waitFor();
  expect(await annotator.locator(".point-draft circle").count()).toBe(3);

  await view.click(at(700, 700));
  await press("Control+z");
  await status.getByText("Undone, 3 points").waitFor();
  await page.getByRole("button", { name: "Redo" }).click();
  await page.getByRole("button", { name: "Undo" }).click();
  await view.click(at(200, 600));
  await press("Escape");
  expect(await value()).toEqual(answerOf());
  await press("Control+z");
  await page.getByRole("button", { name: "Finish the polygon" }).click();
  expect(await value()).toEqual(answerOf(CAT));

  // Now it is the whole polygon that is undone.
  await press("Control+z");
  expect(await value()).toEqual(answerOf());
  await press("Control+Shift+z");
  expect(await value()).toEqual(answerOf(CAT));
});

test("cannot be ended with two points, nor where the closing edge would cross", async () => {
  const { clickAll, press, value, status, view } = await openPointAnnotator("crowd-polygon");
  await press("2");
  await clickAll(at(200, 200), at(600, 200));
  await press("Enter");
  await status.getByText("A polygon needs at least 3 points.").waitFor();
  await press("Escape");
  // A spiral whose end cannot see its beginning.
  await clickAll(at(400, 400), at(600, 400), at(600, 600), at(300, 600), at(300, 300), at(700, 300));
  await view.click(at(700, 500));
  await press("Enter");
  await status.getByText("may not cross").waitFor();
  expect(await value()).toMatchObject({ polygons: [] });
  await press("Backspace", "Enter");
  expect(await value()).toMatchObject({ polygons: [{ label: "Dog", vertices: { length: 6 } }] });
});

test("is selected by its edge, moved, and edited point by point", async () => {
  const { view, press, value, submit, annotator, shapes, status } = await openPointAnnotator(
    "crowd-polygon",
    INITIAL,
  );
  // Untouched it comes back as it came.
  expect(await submit()).toEqual({ answer: { ...answerOf(CAT, DOG), initialValueModified: false } });

  await view.click(at(400, 210));
  await annotator.locator("g.selected[aria-label^='Cat, polygon 1 of 2, 4 points']").waitFor();
  await view.drag(at(400, 400), at(500, 450));
  expect(await value()).toMatchObject({
    initialValueModified: true,
    polygons: [{ vertices: [at(300, 250), at(700, 250), at(700, 650), at(300, 650)] }, DOG],
  });
  await press("Control+z");

  await view.drag(at(600, 600), at(700, 660));
  expect(await value()).toMatchObject({ polygons: [{ vertices: SQUARE.with(2, at(700, 660)) }, DOG] });
  await view.drag(at(700, 660), at(400, 100));
  await annotator.locator("#hint.refusal").getByText("may not cross").waitFor();
  expect(await value()).toMatchObject({ polygons: [{ vertices: SQUARE.with(2, at(700, 660)) }, DOG] });

  // A new point in the middle of the upper edge, and away with it and another one.
  await view.drag(at(400, 200), at(400, 100));
  expect(await value()).toMatchObject({
    polygons: [{ vertices: [at(200, 200), at(400, 100), at(600, 200), at(700, 660), at(200, 600)] }, DOG],
  });
  await press("Delete");
  await view.click(at(200, 600));
  await annotator.getByRole("button", { name: "Delete point 4" }).click();
  expect(await value()).toMatchObject({
    polygons: [{ vertices: [at(200, 200), at(600, 200), at(700, 660)] }, DOG],
  });
  await press("Shift+Digit2");
  await view.click(at(700, 660));
  await press("Delete");
  await status.getByText("A polygon needs its 3 points.").waitFor();
  await press("Escape", "Delete");
  expect(await shapes.count()).toBe(1);
  expect(await submit()).toEqual({ answer: { ...answerOf(DOG), initialValueModified: true } });
});

test("is drawn and edited by keyboard alone", async () => {
  const { page, press, answers, status, shapes } = await openPointAnnotator("crowd-polygon");
  await press("n");
  await status.getByText("Choose a label first.").waitFor();
  await press("1", "n");
  await status.getByText("Next point at 800, 600").waitFor();
  // Shift goes by a fiftieth of what is seen: 32 pixels.
  await press("n", "Shift+ArrowRight", "n", "Shift+ArrowDown", "ArrowLeft", "n");
  await status.getByText("Point 3 at 831, 632").waitFor();
  await press("Enter");
  await status.getByText("Added Cat, 3 points").waitFor();

  await press("Shift+ArrowLeft", ".", ".", "ArrowRight");
  await status.getByText("Point 2 of 3, x 823, y 600").waitFor();
  await press("i");
  await press("Shift+ArrowRight", "Escape", "Shift+Digit2");
  await expect
    .poll(() => shapes.first().getAttribute("aria-label"))
    .toContain("Dog, polygon 1 of 1, 4 points");
  for (let tab = 0; tab < 60; tab += 1) {
    await page.keyboard.press("Tab");
    if (await page.evaluate(() => document.activeElement?.localName === "crowd-button")) break;
  }
  await press("Enter");
  await page.waitForFunction(() => window.submissions.length === 1);
  expect(await answers()).toEqual([
    {
      answer: answerOf({ label: "Dog", vertices: [at(790, 600), at(823, 600), at(832, 616), at(821, 632)] }),
    },
  ]);
});

test("takes typed coordinates, except where edges would cross", async () => {
  const { page, annotator, value, press } = await openPointAnnotator("crowd-polygon", INITIAL);
  await annotator.getByRole("button", { name: "Dog 3 points" }).click();
  await annotator.getByLabel("y 3", { exact: true }).fill("1000");
  await press("Enter");
  await annotator.getByLabel("x 2", { exact: true }).fill("2000");
  await press("Enter");
  expect(await value()).toMatchObject({
    polygons: [CAT, { label: "Dog", vertices: [at(1000, 800), at(1600, 800), at(1200, 1000)] }],
  });
  await annotator.getByLabel("y 3", { exact: true }).fill("800");
  await press("Enter");
  await annotator.locator("#hint.refusal").waitFor();
  expect(await annotator.getByLabel("y 3", { exact: true }).inputValue()).toBe("1000");

  await annotator.locator(".label-button").first().click();
  await page.getByRole("button", { name: "Add polygon" }).click();
  expect(await value()).toMatchObject({ polygons: { length: 3 } });
});

test("keeps an unfinished polygon with the work, and submits it once it could be closed", async () => {
  const { page, press, clickAll, view, value, annotator } = await openPointAnnotator(
    "crowd-polygon",
    INITIAL,
  );
  await press("1");
  await clickAll(at(800, 200), at(1000, 200));
  expect(await value()).toMatchObject({ polygons: [CAT, DOG], initialValueModified: false });
  const work = await page.evaluate(() => JSON.stringify(document.querySelector("crowd-form")!.saveWork()));
  await press("Escape");
  expect(await page.evaluate(() => document.querySelector("crowd-form")!.saveWork().controls)).toEqual([]);

  const lost = await page.evaluate(
    (saved) => document.querySelector("crowd-form")!.restoreWork(JSON.parse(saved)),
    work,
  );
  expect(lost).toEqual([]);
  await annotator.locator(".point-draft").waitFor();
  await view.click(at(900, 400));
  expect(await value()).toMatchObject({
    polygons: [CAT, DOG, { label: "Cat", vertices: [at(800, 200), at(1000, 200), at(900, 400)] }],
    initialValueModified: true,
  });
});
