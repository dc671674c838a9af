import { summarize } from "./numbers.ts";
import { startBenchBrowser } from "./open-bench-page.ts";
import { makePicture } from "./picture.ts";

/**
 * Prints the time from the start of the page's navigation to `all-crowd-elements-ready`, and to the first frame in
 * which all initial boxes are drawn, for 1 and 1,000 boxes.
 *
 * Arguments: repetitions (7).
 */
export async function main(args: string[]): Promise<void> {
  const repetitions = Number(args[0] ?? 7);
  const picture = makePicture(1600, 1200);
  const browser = await startBenchBrowser();
  try {
    for (const count of [1, 1000]) {
      const ready: number[] = [];
      const drawn: number[] = [];
      for (let repetition = 0; repetition < repetitions; repetition += 1) {
        const page = await browser.open(template(count), picture);
        await page.waitForFunction("performance.getEntriesByName('drawn').length > 0", undefined, {
          timeout: 60_000,
        });
        ready.push(await page.evaluate<number>("performance.getEntriesByName('ready')[0].startTime"));
        drawn.push(await page.evaluate<number>("performance.getEntriesByName('drawn')[0].startTime"));
        await page.close();
      }
      const boxes = count === 1 ? "1 box" : `${count.toLocaleString("en")} boxes`;
      console.log(summarize(`${boxes}: ready`, ready));
      console.log(summarize(`${boxes}: drawn`, drawn));
    }
  } finally {
    await browser.close();
  }
}

function template(count: number): string {
  const boxes = Array.from({ length: count }, (_, index) => ({
    height: 25,
    label: index % 2 === 0 ? "Bird" : "Nest",
    left: (index % 40) * 40,
    top: Math.floor(index / 40) * 45,
    width: 35,
  }));
  return `<script>
      document.addEventListener("all-crowd-elements-ready", () => performance.mark("ready"));
      requestAnimationFrame(function look() {
        const root = document.querySelector("crowd-bounding-box")?.shadowRoot;
        const isThere = root?.querySelectorAll("g.shape").length === ${count};
        if (isThere) requestAnimationFrame(() => performance.mark("drawn"));
        else requestAnimationFrame(look);
      });
    </script>
    <crowd-form><crowd-bounding-box name="boxes" src="/picture.png" header="Check" labels="['Bird', 'Nest']"
      initial-value='${JSON.stringify(boxes)}'></crowd-bounding-box></crowd-form>`;
}
