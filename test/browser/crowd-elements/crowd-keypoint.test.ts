import { expect, test } from "vitest";
import { openPage } from "../support/open-page.ts";
import { at, openPointAnnotator, PICTURE } from "../support/point-annotator.ts";

const EYE = { label: "Cat", x: 300, y: 200 };
const EAR = { label: "Dog", x: 900, y: 800 };

function answerOf(...keypoints: object[]) {
  return { inputImageProperties: PICTURE, keypoints };
}

test("is placed by a click, the same label as often as wanted, and dragged", async () => {
  const { page, annotator, view, clickAll, press, submit, value, errors } =
    await openPointAnnotator("crowd-keypoint");
  await clickAll(at(300, 200), at(400, 200));
  await press("2");
  await view.click(at(900, 800));
  await view.drag(at(400, 200), at(500, 260));
  expect(await value()).toEqual(answerOf(EYE, { label: "Cat", x: 500, y: 260 }, EAR));
  await press("Delete");
  // A click on a point selects it; with Shift it places another.
  await view.click(at(310, 210));
  await annotator.locator("g.selected[aria-label='Cat, keypoint 1 of 2, x 300, y 200']").waitFor();
  await page.keyboard.down("Shift");
  await view.click(at(310, 210));
  await page.keyboard.up("Shift");
  expect(await value()).toEqual(answerOf(EYE, EAR, { label: "Dog", x: 310, y: 210 }));
  await press("Control+z");
  const answer = await submit();
  expect(JSON.stringify(answer)).toBe(
    '{"answer":{"inputImageProperties":{"height":1200,"width":1600},"keypoints":[{"label":"Cat","x":300,"y":200},{"label":"Dog","x":900,"y":800}]}}',
  );
  expect(errors).toEqual([]);
});

test("of an unknown label is not drawn; the others come back as they came", async () => {
  const { shapes, submit, view, press, annotator } = await openPointAnnotator(
    "crowd-keypoint",
    `initial-value="[{label: 'Cat', x: 300, y: 200}, {label: 'Nose', x: 5, y: 6}, {label: 'Dog', x: 900, y: 800}]"`,
  );
  expect(await shapes.count()).toBe(2);
  expect(await submit()).toEqual({ answer: { ...answerOf(EYE, EAR), initialValueModified: false } });
  await view.click(at(300, 200));
  await press("Shift+ArrowDown");
  expect(await submit()).toEqual({
    answer: { ...answerOf({ ...EYE, y: 210 }, EAR), initialValueModified: true },
  });
  await view.click(at(300, 210));
  await press("Shift+ArrowUp");
  expect(await submit()).toMatchObject({ answer: { initialValueModified: false } });
  await annotator.evaluate((element) => element.setAttribute("initial-value", "[{label: 'Cat', x: 1}]"));
  await annotator.getByRole("note").getByText("items that are no keypoints: number 1").waitFor();
});

test("is made, moved, labelled and removed by keyboard and by typing", async () => {
  const { press, value, annotator, page, status } = await openPointAnnotator("crowd-keypoint");
  await press("n", "n");
  await status.getByText("Added Cat, x 800, y 600").waitFor();
  await press("Shift+ArrowLeft", "ArrowUp", "Shift+Digit2");
  expect(await value()).toEqual(answerOf({ label: "Cat", x: 800, y: 600 }, { label: "Dog", x: 790, y: 599 }));
  await annotator.getByLabel("x", { exact: true }).fill("12.6");
  await press("Enter");
  await annotator.getByLabel("label", { exact: true }).selectOption("Cat");
  await annotator.getByRole("button", { name: "Cat 800, 600" }).click();
  await page.getByRole("button", { name: "Delete this keypoint" }).click();
  expect(await value()).toEqual(answerOf({ label: "Cat", x: 13, y: 599 }));
});

test("works with labels that a script replaces, as the sample templates do", async () => {
  const { page, submit, errors } = await openPage(
    `<crowd-form><crowd-keypoint id="annotator" name="myTexts" src="/picture-1600x1200.svg" labels="['placeholder']">
      <short-instructions><crowd-input name="_customLabel" id="customLabel"></crowd-input>
        <crowd-button id="addLabel">Add</crowd-button><div id="labelsSection"></div></short-instructions>
    </crowd-keypoint></crowd-form>
    <script>
      document.addEventListener('all-crowd-elements-ready', function() {
        document.querySelector('crowd-keypoint').labels = [];
      });
      addLabel.onclick = function() {
        annotator.labels = annotator.labels.concat([customLabel.value]);
        customLabel.value = null;
        labelsSection.textContent = annotator.labels.join();
      };
    </script>`,
  );
  const annotator = page.locator("crowd-keypoint");
  await annotator.getByText("There are no labels to draw with yet.").waitFor();
  await annotator.locator(".frame").click({ position: { x: 100, y: 100 } });
  for (const label of ["Nose", "Tail"]) {
    await page.locator("crowd-input input").fill(label);
    await page.getByRole("button", { name: "Add", exact: true }).click();
  }
  await page.getByText("Nose,Tail").waitFor();
  await annotator.getByRole("button", { name: "Tail" }).click();
  await annotator.locator(".frame").click({ position: { x: 200, y: 100 } });
  expect(await submit()).toMatchObject({ myTexts: { keypoints: [{ label: "Tail" }] } });
  expect(errors).toEqual([]);
});
