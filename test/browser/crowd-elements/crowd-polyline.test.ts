import { expect, test } from "vitest";
import { at, openPointAnnotator, PICTURE } from "../support/point-annotator.ts";

const CAT = { label: "Cat", vertices: [at(100, 100), at(500, 100), at(300, 400), at(300, 50)] };
const DOG = { label: "Dog", vertices: [at(1000, 800), at(1400, 800)] };

function answerOf(...polylines: object[]) {
  return { inputImageProperties: PICTURE, polylines };
}

test("is drawn by clicks and ended by Enter, a double click or the button; it may cross itself", async () => {
  const { page, view, clickAll, press, submit, errors } = await openPointAnnotator("crowd-polyline");
  await clickAll(...CAT.vertices);
  await press("Enter");

  await press("2");
  await view.click(at(1000, 800));
  const end = await view.toScreen(at(1400, 800));
  await page.mouse.dblclick(end.x, end.y);

  // Without a point, or with one, there is nothing to end.
  await press("Enter");
  await view.click(at(700, 700));
  await press("Enter");
  await view.click(at(700, 900));
  await page.getByRole("button", { name: "Finish the polyline" }).click();

  const answer = await submit();
  expect(answer).toEqual({
    answer: answerOf(CAT, DOG, { label: "Dog", vertices: [at(700, 700), at(700, 900)] }),
  });
  expect(JSON.stringify(answer)).toContain(
    '{"label":"Dog","vertices":[{"x":1000,"y":800},{"x":1400,"y":800}]}',
  );
  expect(errors).toEqual([]);
});

test.each([
  ["an object, as the documentation's example has it", { polylines: [CAT, DOG] }],
  ["a list, as its text says", [CAT, DOG]],
])("takes an initial value that is %s", async (_, value) => {
  const { view, submit, press } = await openPointAnnotator(
    "crowd-polyline",
    `initial-value='${JSON.stringify(value)}'`,
  );
  expect(await submit()).toEqual({ answer: { ...answerOf(CAT, DOG), initialValueModified: false } });

  await view.drag(at(1250, 810), at(1250, 710));
  await press("ArrowLeft");
  expect(await submit()).toEqual({
    answer: {
      ...answerOf(CAT, { label: "Dog", vertices: [at(999, 700), at(1399, 700)] }),
      initialValueModified: true,
    },
  });
});

test("has the colours of label-colors, and says what is wrong with them", async () => {
  const { annotator, clickAll, press } = await openPointAnnotator(
    "crowd-polyline",
    `label-colors="['#d62728', '#0F0']" labels="['Cat', 'Dog', 'Bird']"`,
  );
  const colors = await annotator
    .locator(".label-button .swatch")
    .evaluateAll((swatches) => swatches.map((swatch) => getComputedStyle(swatch).backgroundColor));
  expect(colors).toEqual(["rgb(214, 39, 40)", "rgb(0, 255, 0)", "rgb(44, 160, 44)"]);
  await clickAll(at(100, 100), at(500, 100));
  await press("Enter");
  expect(await annotator.locator(".shape .outline").getAttribute("stroke")).toBe("#d62728");

  await annotator.evaluate((element) => element.setAttribute("label-colors", "['red']"));
  await annotator.getByRole("note").getByText("its item 1 is “red”").waitFor();
});

test("is drawn by keyboard and gets and loses points by it", async () => {
  const { press, status, value } = await openPointAnnotator("crowd-polyline");
  await press("n", "n", "ArrowDown", "ArrowDown", "n", "ArrowRight", "ArrowRight", "n", "Backspace", "Enter");
  await status.getByText("Added Cat, 2 points, left 800, top 600, right 800, bottom 602").waitFor();
  await press(".", "i");
  await status.getByText("New point 2").waitFor();
  await press("Alt+Shift+ArrowLeft", ",", "Delete");
  expect(await value()).toEqual(answerOf({ label: "Cat", vertices: [at(790, 601), at(800, 602)] }));
  await press("Control+z");
  expect(await value()).toMatchObject({ polylines: [{ vertices: { length: 3 } }] });
});
