import type { BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { onTestFinished } from "vitest";
import { browser } from "./browser.ts";

declare global {
  interface Window {
    /** The details of all `crowd-submitted` events of the page. */
    submissions: { answer: unknown; taskAnswers: string; timing: Record<string, unknown> }[];
    isReady: boolean;
  }
}

const SIZE = { width: 1280, height: 900 };

/** The windows that no test uses, by the options of their browser context. */
const free = new Map<string, Page[]>();
const contexts = new Map<string, Promise<BrowserContext>>();

/**
 * A browser window for the running test. Windows take longer to open than pages to load, so one whose test went
 * well is used again by the next test; one whose test failed, who knows in what state, is closed.
 */
export async function takeWindow(options: BrowserContextOptions): Promise<Page> {
  const key = JSON.stringify(options);
  const page = free.get(key)?.pop() ?? (await openWindow(key, options));
  await page.setViewportSize(options.viewport ?? SIZE);
  onTestFinished(async ({ task }) => {
    page.removeAllListeners();
    if (task.result?.state === "pass") free.set(key, [...(free.get(key) ?? []), page]);
    else await page.close();
  });
  return page;
}

async function openWindow(key: string, options: BrowserContextOptions): Promise<Page> {
  const context = contexts.get(key) ?? browser().then((started) => started.newContext(options));
  contexts.set(key, context);
  const page = await (await context).newPage();
  await page.addInitScript(recordSubmissions);
  return page;
}

/** Runs in every page before its own scripts. */
function recordSubmissions(): void {
  window.submissions = [];
  document.addEventListener("crowd-submitted", (event) => {
    if (event instanceof CustomEvent) window.submissions.push(event.detail);
  });
  document.addEventListener("all-crowd-elements-ready", () => {
    window.isReady = true;
  });
}
