import type { BrowserContext, Page, Route } from "playwright-core";
import { expectedKeys } from "./expected-keys.ts";
import { fillPage } from "./fill-page.ts";
import type { RenderedTemplate } from "./templates.ts";

const PAGE_ADDRESS = "http://template.test/";
const LOADERS = /^https:\/\/assets\.crowd\.aws\/crowd-html-elements(-v2)?\.js$/;
const PICTURE = `<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="1200">
  <rect width="100%" height="100%" fill="#dfe8ef"/><circle cx="50%" cy="50%" r="10%" fill="#7a93a8"/></svg>`;

/** What became of one template in the browser, with a worker who answers everything. */
export interface Visit {
  readonly name: string;
  /** Whether `all-crowd-elements-ready` came. */
  readonly isLoaded: boolean;
  /** Tags of crowd elements that nobody has defined. */
  readonly unknownElements: readonly string[];
  readonly pageErrors: readonly string[];
  /** What the worker could not do. */
  readonly problems: readonly string[];
  /** `prevented`: a script of the template's own stopped the submission. */
  readonly submission: "submitted" | "prevented" | "none";
  /** The keys of the answer that should not be there, and those that should be and are not. */
  readonly wrongKeys: readonly string[];
  /** The keys whose value is without content, although the worker gave some. */
  readonly emptyKeys: readonly string[];
  readonly answer: object | undefined;
  /** File names of scripts from elsewhere that the template asks for and that were not loaded. */
  readonly blockedScripts: readonly string[];
}

/** Loads a rendered template, offline, answers it, submits it, and says how that went. */
export async function visitTemplate(
  context: BrowserContext,
  script: string,
  { name, html }: RenderedTemplate,
): Promise<Visit> {
  const page = await context.newPage();
  page.setDefaultTimeout(4000);
  const pageErrors: string[] = [];
  const blockedScripts: string[] = [];
  page.on("pageerror", (error) => pageErrors.push(error.message));
  page.on("dialog", (dialog) => void dialog.dismiss());
  try {
    await page.addInitScript(recordWhatHappens);
    await page.route("**/*", (route) => answerRequest(route, { html, script, blockedScripts }));
    await page.goto(PAGE_ADDRESS, { waitUntil: "domcontentloaded" });
    const isLoaded = await comesTrue(page, () => document.documentElement.hasAttribute("data-ready"));
    const unknownElements = await page.evaluate(findUnknownElements);
    await waitForPictures(page);
    const problems = await fillPage(page);
    const submission = await submit(page);
    const answer = await page.evaluate(() => window.recorded.answer);
    return {
      name,
      isLoaded,
      unknownElements,
      pageErrors,
      problems,
      submission,
      wrongKeys: answer === undefined ? [] : compareKeys(html, answer),
      emptyKeys: Object.entries(answer ?? {}).flatMap(([key, value]) => (isEmpty(value) ? [key] : [])),
      answer,
      blockedScripts,
    };
  } finally {
    await page.close();
  }
}

declare global {
  interface Window {
    recorded: { answer: object | undefined; wasPrevented: boolean };
  }
}

/** Runs in the page before its own scripts. */
function recordWhatHappens(): void {
  window.recorded = { answer: undefined, wasPrevented: false };
  document.addEventListener("all-crowd-elements-ready", () =>
    // Templates' own listeners come later than this one, and prepare the page.
    setTimeout(() => document.documentElement.setAttribute("data-ready", "")),
  );
  document.addEventListener("crowd-submitted", (event) => {
    if (event instanceof CustomEvent) window.recorded.answer = event.detail.answer;
  });
  window.addEventListener("submit", (event) => {
    if (event.defaultPrevented) window.recorded.wasPrevented = true;
  });
}

function findUnknownElements(): string[] {
  const undefinedElements = [...document.querySelectorAll(":not(:defined)")];
  const tags = undefinedElements.map(({ localName }) => localName);
  return [...new Set(tags.filter((tag) => tag.startsWith("crowd-")))].sort();
}

async function answerRequest(
  route: Route,
  { html, script, blockedScripts }: { html: string; script: string; blockedScripts: string[] },
): Promise<void> {
  const request = route.request();
  const url = request.url();
  if (url === PAGE_ADDRESS) {
    const hasLoader = /assets\.crowd\.aws\/crowd-html-elements/.test(html);
    const loader = hasLoader ? "" : `<script src="https://assets.crowd.aws/crowd-html-elements.js"></script>`;
    await route.fulfill({ contentType: "text/html; charset=utf-8", body: loader + html });
  } else if (LOADERS.test(url)) {
    await route.fulfill({ contentType: "text/javascript; charset=utf-8", body: script });
  } else if (request.resourceType() === "image" || request.resourceType() === "fetch") {
    const headers = { "access-control-allow-origin": "*" };
    await route.fulfill({ contentType: "image/svg+xml", headers, body: PICTURE });
  } else {
    if (request.resourceType() === "script") blockedScripts.push(url.replace(/^.*\//, ""));
    await route.abort();
  }
}

/** Annotators can be used once their picture is there. */
async function waitForPictures(page: Page): Promise<void> {
  await page.waitForLoadState("load");
  await comesTrue(page, () =>
    [...document.querySelectorAll("*")].every((element) => {
      const stage = element.shadowRoot?.querySelector(".stage");
      return !stage || stage.checkVisibility();
    }),
  );
}

async function submit(page: Page): Promise<Visit["submission"]> {
  const buttons = page.locator(
    'crowd-button[form-action="submit"]:visible, button:visible:text("Submit"), input[type="submit"]:visible',
  );
  const count = await buttons.count();
  if (count === 0) return "none";
  await buttons
    .nth(count - 1)
    .click()
    .catch(() => undefined);
  if (await comesTrue(page, () => window.recorded.answer !== undefined)) return "submitted";
  return (await page.evaluate(() => window.recorded.wasPrevented)) ? "prevented" : "none";
}

/** Whether a condition holds in the page soon. */
function comesTrue(page: Page, condition: () => boolean): Promise<boolean> {
  return page.waitForFunction(condition).then(
    () => true,
    () => false,
  );
}

function compareKeys(html: string, answer: object): string[] {
  const { required, possible } = expectedKeys(html);
  const keys = Object.keys(answer);
  const missing = [...required].filter((name) => !keys.includes(name)).map((name) => `-${name}`);
  const unexpected = keys.filter((key) => !required.has(key) && !possible.has(key)).map((key) => `+${key}`);
  return [...missing, ...unexpected];
}

/** Whether an annotation has lists, and nothing in any of them. */
function isEmpty(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const lists = Object.values(value).filter((part) => Array.isArray(part));
  return lists.length > 0 && lists.every((list) => list.length === 0);
}
