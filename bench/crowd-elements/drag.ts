import { frameTimes } from "./frames.ts";
import { summarize } from "./numbers.ts";
import { startBenchBrowser } from "./open-bench-page.ts";
import { makePicture } from "./picture.ts";

const WIDTH = 6000;
const HEIGHT = 4000;

/**
 * Prints the times between frames on a picture of 24 megapixels: while nothing happens, while a box is drawn, moved,
 * and while the picture itself is panned; with 1 and with 200 boxes on it.
 *
 * Arguments: moves of the pointer per gesture (120).
 */
export async function main(args: string[]): Promise<void> {
  const moves = Number(args[0] ?? 120);
  const picture = makePicture(WIDTH, HEIGHT);
  const browser = await startBenchBrowser();
  try {
    for (const count of [1, 200]) {
      const page = await browser.open(template(count), picture);
      await page.locator("crowd-bounding-box .stage:not([hidden])").waitFor({ timeout: 60_000 });
      const canvas = await page.locator("canvas.upper-canvas").boundingBox();
      if (canvas === null) throw new Error("The picture is not shown.");
      const move = (x: number, y: number, steps = 1) =>
        page.mouse.move(canvas.x + x * canvas.width, canvas.y + y * canvas.height, { steps });
      const measure = async (name: string, gesture: () => Promise<unknown>) => {
        console.log(summarize(`${count} boxes: ${name}`, await frameTimes(page, gesture)));
      };
      const drag = async (from: [number, number], to: [number, number]) => {
        await move(...from);
        await page.mouse.down();
        await move(...to, moves);
        await page.mouse.up();
      };
      await measure("nothing", () => page.waitForTimeout(1000));
      await measure("draw a box", () => drag([0.05, 0.75], [0.25, 0.95]));
      await measure("move it", () => drag([0.15, 0.85], [0.6, 0.85]));
      await page.keyboard.press("+");
      await page.keyboard.press("+");
      await page.keyboard.down("Space");
      await measure("pan, zoomed in", () => drag([0.5, 0.5], [0.3, 0.3]));
      await page.keyboard.up("Space");
      await page.close();
    }
  } finally {
    await browser.close();
  }
}

function template(count: number): string {
  const boxes = Array.from({ length: count }, (_, index) => ({
    height: 200,
    label: "Bird",
    left: (index % 20) * 290,
    top: Math.floor(index / 20) * 260,
    width: 250,
  }));
  return `<crowd-form><crowd-bounding-box name="boxes" src="/picture.png" header="Draw" labels="['Bird']"
    initial-value='${JSON.stringify(boxes)}'></crowd-bounding-box></crowd-form>`;
}
