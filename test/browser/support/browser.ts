import { type Browser, chromium } from "playwright-core";
import { inject } from "vitest";

let connection: Promise<Browser> | undefined;

/** The browser of this test run. Open a context of your own in it, and close that. */
export function browser(): Promise<Browser> {
  connection ??= chromium.connect(inject("browserEndpoint"));
  return connection;
}
