import { type DecodedPng, decode } from "fast-png";
import { type Browser, chromium, type Page } from "playwright-core";
import { launchBrowser } from "../../test/browser/support/launch-browser.ts";
import type { Size } from "./scenery/sky.ts";

/** Turns SVG into pixels with the browser that the browser tests use. */
export interface Studio {
  /** A JPEG that is small enough to be kept in a repository and good enough to look at. */
  photograph(svg: string, size: Size): Promise<Uint8Array>;
  /** The exact pixels, for measuring. */
  scan(svg: string, size: Size): Promise<DecodedPng>;
}

/** Opens a studio for as long as the work takes. */
export async function inStudio<Result>(work: (studio: Studio) => Promise<Result>): Promise<Result> {
  const server = await launchBrowser();
  try {
    const browser: Browser = await chromium.connect(server.wsEndpoint());
    return await work(studioOn(await browser.newPage()));
  } finally {
    await server.close();
  }
}

function studioOn(page: Page): Studio {
  const show = async (svg: string, size: Size) => {
    await page.setViewportSize({ width: size.width, height: size.height });
    await page.setContent(`<body style="margin:0">${svg}</body>`);
  };
  return {
    async photograph(svg, size) {
      await show(svg, size);
      return page.screenshot({ type: "jpeg", quality: 74 });
    },
    async scan(svg, size) {
      await show(svg, size);
      return decode(await page.screenshot({ type: "png" }));
    },
  };
}
