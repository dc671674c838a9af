import { createRequire } from "node:module";
import type { BrowserContextOptions, Page } from "playwright-core";
import { openPage } from "./open-page.ts";
import { Picture, type Place } from "./picture.ts";

export const PICTURE = { width: 1600, height: 1200 };

/** A window in which the picture is shown at half its size, so that even numbers of its pixels are hit exactly. */
const VIEWPORT = { width: 1394, height: 1200 };

/** Opens a page with one annotator that draws point by point, named `answer`. */
export async function openPointAnnotator(
  tag: "crowd-polygon" | "crowd-polyline" | "crowd-line" | "crowd-keypoint",
  attributes = "",
  options: BrowserContextOptions = {},
) {
  const labels = attributes.includes("labels=") ? "" : `labels="['Cat', 'Dog',]"`;
  const opened = await openPage(
    `<crowd-form><${tag} name="answer" src="/picture-1600x1200.svg" header="Draw" ${labels} ${attributes}>
      <short-instructions>Draw all of them.</short-instructions></${tag}></crowd-form>`,
    { viewport: VIEWPORT, ...options },
  );
  const annotator = opened.page.locator(tag);
  await annotator.locator(".stage:not([hidden])").waitFor();
  const view = new Picture(opened.page, PICTURE.width);
  return {
    ...opened,
    annotator,
    view,
    status: annotator.getByRole("status"),
    shapes: annotator.locator("g.shape"),
    async clickAll(...places: readonly Place[]): Promise<void> {
      for (const place of places) await view.click(place);
    },
    /** Presses keys one after the other. */
    async press(...keys: readonly string[]): Promise<void> {
      for (const key of keys) await opened.page.keyboard.press(key);
    },
    /** What would be submitted now under the name of the annotator. */
    value: () => annotator.evaluate((element) => ("value" in element ? element.value : undefined)),
  };
}

export function at(x: number, y: number): Place {
  return { x, y };
}

interface Violation {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** What axe finds on a page that is serious; the page's context has to bypass the content security policy. */
export async function seriousViolations(page: Page): Promise<string[]> {
  await page.addScriptTag({ path: createRequire(import.meta.url).resolve("axe-core/axe.min.js") });
  const violations = await page.evaluate<Violation[]>("axe.run().then(({ violations }) => violations)");
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}
