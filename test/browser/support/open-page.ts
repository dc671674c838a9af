import type { BrowserContextOptions, Page } from "playwright-core";
import { inject } from "vitest";
import { LOADER, PageServer } from "./page-server.ts";
import { takeWindow } from "./windows.ts";

export interface OpenedPage {
  readonly page: Page;
  /** What went wrong on the page: uncaught errors, errors on its console, and what its policy blocked. */
  readonly errors: readonly string[];
  /** All answers that the page has submitted so far, oldest first. */
  answers(): Promise<unknown[]>;
  /** Presses the button Submit and returns the answer; fails when none comes of it. */
  submit(): Promise<unknown>;
}

let server: Promise<PageServer> | undefined;

/** One server for all pages of a test file. */
function pageServer(): Promise<PageServer> {
  server ??= startServer();
  return server;
}

async function startServer(): Promise<PageServer> {
  const started = new PageServer(inject("crowdElementsScript"));
  await started.listen();
  return started;
}

/**
 * Opens a template as a page of its own, with our elements in the place of AWS's script, and waits until they are
 * ready. A later test may get the same window, freshly loaded.
 */
export async function openPage(template: string, options: BrowserContextOptions = {}): Promise<OpenedPage> {
  const page = await takeWindow(options);
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  const loader = template.includes(LOADER) ? "" : `<script src="${LOADER}"></script>`;
  // A template that brings a document type brings it late, so that its page is in quirks mode.
  const start = /<!doctype/i.test(template) ? "" : `<!doctype html><html lang="en"><title>Task</title>`;
  await page.goto((await pageServer()).serve(`${start}${loader}${template}`));
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
