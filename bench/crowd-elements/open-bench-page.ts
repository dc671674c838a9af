import { type Browser, chromium, type Page } from "playwright-core";
import { bundleCrowdElements } from "../../test/browser/support/bundle-crowd-elements.ts";
import { launchBrowser } from "../../test/browser/support/launch-browser.ts";

const ADDRESS = "http://template.test/";

/** A browser in which templates are opened with the elements' script, offline. */
export interface BenchBrowser {
  /** Opens a template in a new page, without waiting for the elements. */
  open(template: string, picture: Buffer): Promise<Page>;
  close(): Promise<void>;
}

export async function startBenchBrowser(): Promise<BenchBrowser> {
  const [server, script] = await Promise.all([launchBrowser(), bundleCrowdElements()]);
  const browser: Browser = await chromium.connect(server.wsEndpoint());
  return {
    async open(template, picture) {
      const page = await browser.newPage({ viewport: { width: 1600, height: 1000 } });
      await page.route("**/*", (route) => {
        const path = new URL(route.request().url()).pathname;
        if (path === "/elements.js") return route.fulfill({ contentType: "text/javascript", body: script });
        if (path === "/picture.png") return route.fulfill({ contentType: "image/png", body: picture });
        const start =
          '<!doctype html><html lang="en"><title>Task</title><script src="/elements.js"></script>';
        return route.fulfill({ contentType: "text/html; charset=utf-8", body: start + template });
      });
      await page.goto(ADDRESS, { waitUntil: "commit" });
      return page;
    },
    close: () => server.close(),
  };
}
