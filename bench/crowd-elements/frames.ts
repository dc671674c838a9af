import type { Page } from "playwright-core";

/** The times between a page's frames, in milliseconds, while something is done on it. */
export async function frameTimes(page: Page, act: () => Promise<unknown>): Promise<number[]> {
  await page.evaluate(START);
  await act();
  return page.evaluate<number[]>(STOP);
}

const START = `{
  window.frameTimes = [];
  let last;
  window.isTiming = true;
  requestAnimationFrame(function next(now) {
    if (last !== undefined) window.frameTimes.push(now - last);
    last = now;
    if (window.isTiming) requestAnimationFrame(next);
  });
}`;
const STOP = "window.isTiming = false; window.frameTimes";
