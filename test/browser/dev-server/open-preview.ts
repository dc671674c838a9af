import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { BrowserContextOptions, FrameLocator, Locator, Page } from "playwright-core";
import { createServer, type ViteDevServer } from "vite";
import { onTestFinished } from "vitest";
import { labelsmith } from "../../../dev-server/plugin/index.ts";
import { browser } from "../support/browser.ts";

/** A preview of copies of gallery tasks, in which a test may do as it likes. */
export interface OpenedPreview {
  readonly page: Page;
  /** The worker's page that is shown. */
  readonly task: FrameLocator;
  /** Where the preview is served. */
  readonly origin: string;
  readonly server: ViteDevServer;
  /** What went wrong in the app itself. */
  readonly errors: readonly string[];
  /** A station of the data's way. */
  station(title: string | RegExp): Locator;
  /** The label that came out at the end. */
  readonly result: Locator;
  /** Reads and writes files of the tasks. */
  read(file: string): string;
  write(file: string, text: string): void;
}

export interface PreviewOptions extends BrowserContextOptions {
  readonly tasks?: readonly string[];
  readonly query?: string;
  readonly port?: number;
}

/** Handlers import the package by its name, so the copies lie within it. */
const WORK = resolve("test/.work");

/** Serves gallery tasks through Vite with the plugin, and opens the preview. All of it goes when the test ends. */
export async function openPreview(options: PreviewOptions = {}): Promise<OpenedPreview> {
  const { tasks = ["birds"], query = "", ...contextOptions } = options;
  const root = copyTasks(tasks);
  const server = await servePreview(root);
  const origin = server.resolvedUrls?.local[0]?.replace(/\/$/, "") ?? "";
  const context = await (await browser()).newContext({
    viewport: { width: 1600, height: 1000 },
    ...contextOptions,
  });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  await page.goto(`${origin}/${query}`);
  return {
    page,
    origin,
    server,
    errors,
    task: page.frameLocator('iframe[title="The page that the worker sees"]'),
    station: (title) => page.getByRole("tab", { name: title }),
    result: page.getByRole("region", { name: "Result" }),
    read: (file) => readFileSync(join(root, file), "utf8"),
    write: (file, text) => writeFileSync(join(root, file), text),
  };
}

/** Starts the server of a preview; on a port that an earlier one had, it takes its place. */
export async function servePreview(root: string, port = 0): Promise<ViteDevServer> {
  const server = await createServer({
    root,
    configFile: false,
    logLevel: "silent",
    server: { host: "127.0.0.1", port, hmr: false },
    plugins: [labelsmith()],
  });
  await server.listen();
  onTestFinished(() => server.close());
  return server;
}

function copyTasks(tasks: readonly string[]): string {
  mkdirSync(WORK, { recursive: true });
  const root = mkdtempSync(join(WORK, "preview-"));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const task of tasks) cpSync(resolve("templates/gallery", task), join(root, task), { recursive: true });
  return root;
}

/** Draws a box with the mouse, in pixels of the picture, which is 960 wide. */
export async function drawBox(
  { page, task }: OpenedPreview,
  { left, top, width, height }: { left: number; top: number; width: number; height: number },
): Promise<void> {
  const canvas = task.locator("crowd-bounding-box canvas.upper-canvas");
  await canvas.scrollIntoViewIfNeeded();
  const shown = await canvas.boundingBox();
  if (shown === null) throw new Error("The picture is not shown.");
  const scale = shown.width / 960;
  const at = (x: number, y: number) => [shown.x + x * scale, shown.y + y * scale] as const;
  await page.mouse.move(...at(left, top));
  await page.mouse.down();
  await page.mouse.move(...at(left + width / 2, top + height / 2), { steps: 3 });
  await page.mouse.move(...at(left + width, top + height), { steps: 3 });
  await page.mouse.up();
}

/** What can be read in a place, with single spaces. */
export async function words(place: Locator): Promise<string> {
  return ((await place.textContent()) ?? "").replace(/\s+/g, " ").trim();
}

/** Waits until the worker's page is there to work on. */
export async function waitForPicture({ task }: OpenedPreview): Promise<void> {
  await task.locator("crowd-bounding-box img").first().waitFor({ state: "attached" });
  await task.getByText("0 boxes").waitFor();
}
