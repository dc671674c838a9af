import { expect, test } from "vitest";
import { openPage } from "../support/open-page.ts";

const TEMPLATE = `
  <crowd-form>
    <crowd-bounding-box name="birds" src="/picture-1600x1200.svg" labels="['Bird', 'Nest',]"
      header="Draw a box around each bird">
      <short-instructions><p>Tight boxes.</p></short-instructions>
      <full-instructions header="Birds"><p>All of them.</p></full-instructions>
    </crowd-bounding-box>
  </crowd-form>`;

test("smoke", async () => {
  const { page, errors, submit } = await openPage(TEMPLATE);
  const canvas = page.locator("crowd-bounding-box canvas.upper-canvas");
  await page.waitForTimeout(300);
  const box = (await canvas.boundingBox())!;
  console.log(box, errors);
  const k = box.width / 1600;
  await page.mouse.move(box.x + 200 * k, box.y + 100 * k);
  await page.mouse.down();
  await page.mouse.move(box.x + 400 * k, box.y + 300 * k, { steps: 4 });
  await page.mouse.move(box.x + 600 * k, box.y + 400 * k, { steps: 4 });
  await page.mouse.up();
  await page.screenshot({ path: "test/.work/bb.png" });
  const answer = await submit();
  console.log(JSON.stringify(answer));
  expect(errors).toEqual([]);
});
