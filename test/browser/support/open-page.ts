import type { BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { inject, onTestFinished } from "vitest";
import { browser } from "./browser.ts";
import { LOADER, PageServer } from "./page-server.ts";

export interface OpenedPage {
  readonly page: Page;
  /** What went wrong on the page: uncaught errors, errors on its console, and what its policy blocked. */
  readonly errors: readonly string[];
  /** All answers that the page has submitted so far, oldest first. */
  answers(): Promise<unknown[]>;
  /** Presses the button Submit and returns the answer; fails when none comes of it. */
  submit(): Promise<unknown>;
}

declare global {
  interface Window {
    /** The details of all `crowd-submitted` events of the page. */
    submissions: { answer: unknown; taskAnswers: string; timing: Record<string, unknown> }[];
    isReady: boolean;
  }
}

let server: Promise<PageServer> | undefined;
const contexts = new Map<string, Promise<BrowserContext>>();

/** One server for all pages, and one browser context for all with the same options: both take time to start. */
async function surroundings(options: BrowserContextOptions) {
  server ??= startServer();
  const key = JSON.stringify(options);
  const context = contexts.get(key) ?? startContext(options);
  contexts.set(key, context);
  return { server: await server, context: await context };
}

async function startServer(): Promise<PageServer> {
  const started = new PageServer(inject("crowdElementsScript"));
  await started.listen();
  return started;
}

async function startContext(options: BrowserContextOptions): Promise<BrowserContext> {
  return (await browser()).newContext({ viewport: { width: 1280, height: 900 }, ...options });
}

/**
 * Opens a template as a page of its own, with our elements in the place of AWS's script, and waits until they are
 * ready. The page is closed when the test ends.
 */
export async function openPage(template: string, options: BrowserContextOptions = {}): Promise<OpenedPage> {
  const { server, context } = await surroundings(options);
  const page = await context.newPage();
  onTestFinished(() => page.close());
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  await page.addInitScript(() => {
    window.submissions = [];
    document.addEventListener("crowd-submitted", (event) => {
      if (event instanceof CustomEvent) window.submissions.push(event.detail);
    });
    document.addEventListener("all-crowd-elements-ready", () => {
      window.isReady = true;
    });
  });
  const loader = template.includes(LOADER) ? "" : `<script src="${LOADER}"></script>`;
  // A template that brings a document type brings it late, so that its page is in quirks mode.
  const start = /<!doctype/i.test(template) ? "" : `<!doctype html><html lang="en"><title>Task</title>`;
  await page.goto(server.serve(`${start}${loader}${template}`));
  await page.waitForFunction(() => window.isReady);

  const answers = () => page.evaluate(() => window.submissions.map(({ answer }) => answer));
  return {
    page,
    errors,
    answers,
    async submit() {
      const before = (await answers()).length;
      await page.getByRole("button", { name: "Submit", exact: true }).click();
      await page.waitForFunction((count) => window.submissions.length > count, before, { timeout: 5000 });
      return (await answers()).at(-1);
    },
  };
}
