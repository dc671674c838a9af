import type { BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, inject, test } from "vitest";
import { PICTURE, PICTURE_PATH } from "../../../dev-server/elements/element-example.ts";
import {
  buildElementsPage,
  ELEMENTS_PAGE_SCRIPT_PATH,
  exampleGroups,
} from "../../../dev-server/elements/elements-page.ts";
import { browser } from "../support/browser.ts";
import { bundleScript } from "../support/bundle-crowd-elements.ts";

const ORIGIN = "http://elements.test";
const tags = Object.values(exampleGroups).flatMap((examples) => examples.map(({ tag }) => tag));

let context: BrowserContext;
let page: Page;
let errors: string[];

beforeAll(async () => {
  const script = await bundleScript("dev-server/client/elements-page.ts");
  const files: Readonly<Record<string, [type: string, body: string]>> = {
    "/elements": ["text/html; charset=utf-8", buildElementsPage("/crowd-elements.js")],
    "/crowd-elements.js": ["text/javascript; charset=utf-8", inject("crowdElementsScript")],
    [ELEMENTS_PAGE_SCRIPT_PATH]: ["text/javascript; charset=utf-8", script],
    [PICTURE_PATH]: ["image/svg+xml", PICTURE],
  };
  context = await (await browser()).newContext({ viewport: { width: 1400, height: 900 } });
  await context.route("**/*", async (route) => {
    const file = files[new URL(route.request().url()).pathname];
    if (file) await route.fulfill({ contentType: file[0], body: file[1] });
    else await route.abort();
  });
});
afterAll(() => context.close());

beforeEach(async () => {
  page = await context.newPage();
  errors = [];
  page.on("pageerror", (error) => errors.push(error.message));
  await page.goto(`${ORIGIN}/elements`);
  return () => page.close();
});

test("every element that is defined is there, live, and none complains of its example", async () => {
  const defined = await page.evaluate((all) => all.filter((tag) => customElements.get(tag)), tags);
  expect(defined).toEqual(tags);
  expect(new Set(tags).size).toBe(36);
  for (const tag of tags) await page.locator(`#${tag} .live ${tag}`).first().waitFor({ state: "attached" });
  expect(await page.locator(".live .problem").allTextContents()).toEqual([]);
  expect(errors).toEqual([]);
});

test("the answer stands beside the element as it is given", async () => {
  const section = page.locator("#crowd-classifier");
  await section.locator(".label-button").first().click();
  await expect
    .poll(() => section.locator(".answer > pre").textContent())
    .toBe(JSON.stringify({ mood: { label: "Glad" } }, null, 2));

  const spans = page.locator("#crowd-entity-annotation .answer > pre");
  await expect.poll(() => spans.textContent()).toContain('"startOffset": 8');
});

test("attributes can be changed, added and taken away", async () => {
  const section = page.locator("#crowd-slider");
  const answer = async () => JSON.parse((await section.locator(".answer > pre").textContent()) ?? "");
  await expect.poll(answer).toEqual({ quality: 3 });
  await section.getByLabel("Value of value of crowd-slider", { exact: true }).fill("5");
  await section.getByLabel("Value of name of crowd-slider").fill("grade");
  await page.keyboard.press("Tab");
  await expect.poll(answer).toEqual({ grade: 5 });

  await section.getByLabel("disabled", { exact: true }).check();
  await expect.poll(answer).toEqual({});
  await section.getByLabel("disabled", { exact: true }).uncheck();
  await expect.poll(answer).toEqual({ grade: 5 });
  expect(errors).toEqual([]);
});
