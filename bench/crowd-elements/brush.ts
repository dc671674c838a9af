import { frameTimes } from "./frames.ts";
import { summarize } from "./numbers.ts";
import { startBenchBrowser } from "./open-bench-page.ts";
import { makePicture } from "./picture.ts";

const WIDTH = 6000;
const HEIGHT = 4000;

/**
 * Prints the times between frames on a picture of 24 megapixels: while nothing happens, while a brush paints and
 * erases, and while the painted picture is panned and zoomed; then how long single acts take.
 *
 * Arguments: moves of the pointer per gesture (120).
 */
export async function main(args: string[]): Promise<void> {
  const moves = Number(args[0] ?? 120);
  const browser = await startBenchBrowser();
  try {
    const page = await browser.open(TEMPLATE, makePicture(WIDTH, HEIGHT));
    const annotator = page.locator("crowd-semantic-segmentation");
    await annotator.locator(".stage:not([hidden])").waitFor({ timeout: 60_000 });
    const canvas = await page.locator("canvas.upper-canvas").boundingBox();
    if (canvas === null) throw new Error("The picture is not shown.");
    const move = (x: number, y: number, steps = 1) =>
      page.mouse.move(canvas.x + x * canvas.width, canvas.y + y * canvas.height, { steps });
    const drag = async (from: [number, number], to: [number, number]) => {
      await move(...from);
      await page.mouse.down();
      await move(...to, moves);
      await page.mouse.up();
    };
    const measure = async (name: string, gesture: () => Promise<unknown>) =>
      console.log(summarize(name, await frameTimes(page, gesture)));

    await measure("nothing", () => page.waitForTimeout(1000));
    await measure("brush of 160 px", () => drag([0.1, 0.2], [0.9, 0.5]));
    for (let press = 0; press < 10; press += 1) await page.keyboard.press("]");
    await page.keyboard.press("2");
    await measure("brush of 512 px", () => drag([0.1, 0.8], [0.9, 0.6]));
    await page.keyboard.press("e");
    await measure("eraser of 512 px", () => drag([0.2, 0.1], [0.8, 0.9]));
    for (let press = 0; press < 4; press += 1) await page.keyboard.press("+");
    await page.keyboard.press("b");
    await measure("brush, zoomed in", () => drag([0.2, 0.2], [0.8, 0.8]));
    await page.keyboard.down("Space");
    await measure("pan, zoomed in", () => drag([0.6, 0.6], [0.3, 0.3]));
    await page.keyboard.up("Space");
    await page.keyboard.down("Control");
    await measure("zoom", async () => {
      for (let step = 0; step < moves; step += 1) await page.mouse.wheel(0, step < moves / 2 ? 12 : -12);
    });
    await page.keyboard.up("Control");
    for (const [name, act] of ACTS) {
      console.log(`${name.padEnd(32)} ${(await page.evaluate<number>(timed(act))).toFixed(1)} ms`);
    }
  } finally {
    await browser.close();
  }
}

const TEMPLATE = `<crowd-form><crowd-semantic-segmentation name="mask" src="/picture.png" header="Paint"
  labels="['Bird', 'Nest']"></crowd-semantic-segmentation></crowd-form>`;

/** Code in which `element` is the annotator. */
const ACTS: readonly (readonly [string, string])[] = [
  ["answer, encoded anew", "element.value"],
  ["answer, read again", "element.value"],
  ["undo a stroke", "element.shadowRoot.querySelector('#undo').click()"],
];

function timed(act: string): string {
  return `{
    const element = document.querySelector("crowd-semantic-segmentation");
    const start = performance.now();
    ${act};
    performance.now() - start;
  }`;
}
