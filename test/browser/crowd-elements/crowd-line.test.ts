import { expect, test } from "vitest";
import { at, openPointAnnotator, PICTURE } from "../support/point-annotator.ts";

const CAT = { label: "Cat", vertices: [at(200, 200), at(600, 400)] };
const DOG = { label: "Dog", vertices: [at(1400, 900), at(1000, 900)] };

function answerOf(...lines: object[]) {
  return { inputImageProperties: PICTURE, lines };
}

test("is drawn by two clicks or by a drag", async () => {
  const { view, clickAll, press, submit, shapes, errors } = await openPointAnnotator("crowd-line");
  await clickAll(...CAT.vertices);
  await press("2");
  await view.drag(at(1400, 900), at(1000, 900));
  await view.click(at(800, 100));
  await press("Escape");
  // A double click is a slip, no line without length.
  await clickAll(at(800, 100), at(802, 100));
  expect(await shapes.count()).toBe(2);

  const answer = await submit();
  expect(answer).toEqual({ answer: answerOf(CAT, DOG) });
  expect(JSON.stringify(answer)).toContain(
    '"lines":[{"label":"Cat","vertices":[{"x":200,"y":200},{"x":600,"y":400}]}',
  );
  expect(errors).toEqual([]);
});

test("comes back as it came; its ends and the whole of it are moved; it keeps both ends", async () => {
  const { view, press, submit, value, shapes, status } = await openPointAnnotator(
    "crowd-line",
    `initial-value="{lines: [{label: 'Cat', vertices: [{x: 200, y: 200}, {x: 600, y: 400}]},
      {label: 'Dog', vertices: [{x: 1400, y: 900}, {x: 1000, y: 900}]}]}"`,
  );
  expect(await submit()).toEqual({ answer: { ...answerOf(CAT, DOG), initialValueModified: false } });

  await view.click(at(1200, 910));
  await view.drag(at(1000, 900), at(900, 700));
  expect(await value()).toMatchObject({ lines: [CAT, { vertices: [at(1400, 900), at(900, 700)] }] });
  await press("Delete");
  await status.getByText("A line needs its 2 points.").waitFor();
  await press("i");
  await status.getByText("A line has no more than 2 points.").waitFor();

  // As far as the picture goes.
  await view.drag(at(400, 300), at(400, -100));
  expect(await value()).toMatchObject({
    lines: [{ vertices: [at(200, 0), at(600, 200)] }, { label: "Dog" }],
  });
  await press("Shift+Digit2", "Delete", "Control+z", "Control+z");
  expect(await shapes.first().getAttribute("aria-label")).toBe("Cat, line 1 of 2, 200, 0 to 600, 200");
  await press("Control+z", "Control+z");
  expect(await submit()).toEqual({ answer: { ...answerOf(CAT, DOG), initialValueModified: false } });
});

test("is drawn and moved by keyboard alone, and by typing", async () => {
  const { page, press, value, annotator } = await openPointAnnotator("crowd-line");
  await press("n", "n", "Shift+ArrowRight", "ArrowUp", "n");
  await page.waitForFunction(() =>
    document.querySelector("crowd-line")!.shadowRoot!.activeElement?.getAttribute("data-id"),
  );
  await press("ArrowDown", "e");
  await page.keyboard.type("100");
  await press("Enter");
  expect(await value()).toEqual(answerOf({ label: "Cat", vertices: [at(100, 601), at(832, 600)] }));
  await annotator.getByLabel("y 2", { exact: true }).fill("-5");
  await press("Enter");
  expect(await annotator.getByLabel("y 2", { exact: true }).inputValue()).toBe("0");
});
