import type { BrowserContextOptions } from "playwright-core";
import { expect } from "vitest";
import { colorCounts } from "./mask-answer.ts";
import { openPage } from "./open-page.ts";
import { Picture } from "./picture.ts";

/** A mask's answer with its picture counted. */
export interface CountedAnswer {
  readonly inputImageProperties: { readonly height: number; readonly width: number };
  readonly labelMappings?: Readonly<Record<string, { readonly color: string }>>;
  readonly instances?: readonly { readonly color: string; readonly label: string }[];
  readonly initialValueModified?: boolean;
  readonly counts: Readonly<Record<string, number>>;
  /** As it was submitted. */
  readonly json: string;
}

/** The options with which one pixel of the screen is two of the picture, so that what the mouse paints is exact. */
const EXACT: BrowserContextOptions = { viewport: { width: 1394, height: 1200 } };

/** Opens a page with an annotator of masks on a picture of 1600 × 1200, and labels Bird, Nest and Egg. */
export async function openMaskAnnotator(
  tag: string,
  attributes = "",
  options: BrowserContextOptions = EXACT,
) {
  const opened = await openPage(
    `<main><crowd-form>
      <${tag} name="mask" src="/picture-1600x1200.svg" labels="['Bird', 'Nest', 'Egg',]" header="Paint" ${attributes}>
        <short-instructions><p>Paint each bird.</p></short-instructions>
      </${tag}>
    </crowd-form></main>`,
    options,
  );
  const { page } = opened;
  const annotator = page.locator(tag);
  await annotator.locator(".stage:not([hidden])").waitFor();
  const view = new Picture(page, 1600);
  if (options === EXACT) await expect.poll(() => view.scale()).toBe(0.5);

  const counted = (answer: unknown): CountedAnswer => {
    const json = JSON.stringify(answer);
    const { mask } = JSON.parse(json);
    const { labeledImage, ...rest } = mask;
    return { ...rest, counts: colorCounts(labeledImage.pngImageData), json };
  };
  return {
    ...opened,
    annotator,
    view,
    /** Submits, and counts the pixels of what was submitted. */
    submitMask: async () => counted(await opened.submit()),
    /** The counts of what would be submitted now. */
    counts: async () => {
      const pngImageData = await annotator.evaluate((element) =>
        "value" in element ? JSON.parse(JSON.stringify(element.value)).labeledImage.pngImageData : "",
      );
      return colorCounts(pngImageData);
    },
    /** Places the corners of a polygon with the mouse. */
    place: async (...corners: readonly (readonly [number, number])[]) => {
      for (const [x, y] of corners) await view.click({ x, y });
    },
    announcement: () => annotator.locator("[role=status]").textContent(),
  };
}

/** The corners of a rectangle. */
export function rectangle(left: number, top: number, right: number, bottom: number) {
  return [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ] as const;
}
