import type { Page } from "playwright-core";
import { fillControl } from "./fill-control.ts";
import { type FoundControl, findControls, MARK } from "./find-controls.ts";

/** Scripts show further controls in answer to a worker; so often do we look for them. */
const ROUNDS = 6;

/**
 * Fills every control of a page as a worker would who answers everything once: texts first, then the author's own
 * buttons (they add labels, for example), then the pictures and texts to mark. Returns what could not be done.
 */
export async function fillPage(page: Page): Promise<string[]> {
  const problems: string[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const found = await page.evaluate(findControls, { mark: MARK, round });
    if (found.length === 0) break;
    const [buttons, others] = split(found, isButton);
    const [annotators, fields] = split(others, ({ kind }) => ANNOTATORS.has(kind));
    for (const control of fields) await use(page, control, problems);
    for (const button of buttons.filter(({ isSubmit }) => !isSubmit)) await press(page, button, problems);
    for (const control of annotators) await use(page, control, problems);
    // The author's buttons take the texts away that they used.
    for (const control of fields.filter(({ kind }) => TEXTS.has(kind))) await use(page, control, problems);
  }
  return problems;
}

const TEXTS = new Set(["crowd-input", "crowd-text-area", "input[text]", "textarea"]);

const ANNOTATORS = new Set([
  "crowd-bounding-box",
  "crowd-entity-annotation",
  "crowd-instance-segmentation",
  "crowd-keypoint",
  "crowd-line",
  "crowd-polygon",
  "crowd-polyline",
  "crowd-semantic-segmentation",
]);

function isButton({ kind }: FoundControl): boolean {
  return ["button", "crowd-button", "crowd-fab", "crowd-icon-button", "input[button]"].includes(kind);
}

async function use(page: Page, { kind, mark }: FoundControl, problems: string[]): Promise<void> {
  const fill = fillControl[kind];
  if (fill === undefined) return;
  const control = page.locator(`[${MARK}="${mark}"]`);
  try {
    if ((await control.count()) === 1 && (await control.isVisible())) await fill({ page, control });
  } catch (error) {
    problems.push(`${kind}: ${firstLine(error)}`);
  }
}

async function press(page: Page, { kind, mark }: FoundControl, problems: string[]): Promise<void> {
  const button = page.locator(`[${MARK}="${mark}"]`);
  try {
    if ((await button.count()) === 1 && (await button.isVisible())) await button.click();
  } catch (error) {
    problems.push(`${kind}: ${firstLine(error)}`);
  }
}

function split<T>(list: readonly T[], isFirst: (item: T) => boolean): [T[], T[]] {
  return [list.filter(isFirst), list.filter((item) => !isFirst(item))];
}

function firstLine(error: unknown): string {
  return String(error instanceof Error ? error.message : error).split("\n")[0] ?? "";
}
