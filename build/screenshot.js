import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { createServer, runnerImport } from "vite";

/**
 * Takes the picture of the README, docs/preview.png: the first row of the gallery's birds, labeled by hand beside the
 * recorded workers, and what came out of it. Run it after `npm run bundle`.
 */

const root = fileURLToPath(new URL("..", import.meta.url));
const SIZE = { width: 1536, height: 864 };
/** The birds of the picture, in its pixels; it is 960 wide. */
const BIRDS = [
  { label: "Cardinal", left: 70, top: 217, width: 165, height: 178 },
  { label: "Bluebird", left: 257, top: 236, width: 169, height: 163 },
  { label: "Bluebird", left: 494, top: 287, width: 112, height: 139 },
  { label: "Goldfinch", left: 583, top: 144, width: 123, height: 71 },
  { label: "Goldfinch", left: 797, top: 203, width: 97, height: 84 },
];
/** The system's fonts are others on every computer; where they are chosen by fontconfig they are these. */
const FONTS = `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <match target="pattern">
    <test name="family" qual="all" compare="not_eq"><string>ui-monospace</string></test>
    <edit name="family" mode="prepend" binding="strong"><string>Liberation Sans</string></edit>
  </match>
  <match target="pattern">
    <test name="family"><string>ui-monospace</string></test>
    <edit name="family" mode="assign" binding="strong"><string>DejaVu Sans Mono</string></edit>
  </match>
</fontconfig>`;

const work = mkdtempSync(join(tmpdir(), "labelsmith-screenshot-"));
process.env.FONTCONFIG_FILE = join(work, "fonts.conf");
process.env.LOG_LEVEL = "warn";
writeFileSync(process.env.FONTCONFIG_FILE, FONTS);

const { module: launcher } = await runnerImport(join(root, "test/browser/support/launch-browser.ts"));
const { labelsmith } = await import("../dist/dev-server/plugin/index.js");
const browserServer = await launcher.launchBrowser();
const server = await createServer({
  root: join(root, "templates/gallery"),
  configFile: false,
  logLevel: "error",
  server: { host: "127.0.0.1", port: 0, hmr: false },
  plugins: [labelsmith()],
});
try {
  await server.listen();
  await takePicture(server.resolvedUrls.local[0]);
} finally {
  await browserServer.close();
  await server.close();
  rmSync(work, { recursive: true, force: true });
}

async function takePicture(address) {
  const browser = await chromium.connect(browserServer.wsEndpoint());
  const page = await browser.newPage({ viewport: SIZE, colorScheme: "light" });
  await page.goto(`${address}?task=birds&recorded=true`);
  const task = page.frameLocator('iframe[title="The page that the worker sees"]');
  for (const bird of BIRDS) await drawBox(page, task, bird);
  await task.getByRole("button", { name: "Submit" }).click();
  await page.getByRole("region", { name: "Result" }).getByText("from 6 workers").waitFor();
  await page.mouse.move(0, 0);
  // Every row of the task is looked at, and the way has run to its end.
  await page.getByRole("link", { name: "moonlight.jpg labeled" }).waitFor();
  await page.getByText("is submitted.").waitFor({ state: "detached" });
  await page.waitForTimeout(1000);
  const path = join(root, "docs/preview.png");
  await page.screenshot({ path });
  console.log(`${path}: ${Math.round(statSync(path).size / 1024)} KB`);
}

async function drawBox(page, task, { label, left, top, width, height }) {
  await task.getByRole("group", { name: "Labels" }).getByRole("button", { name: label }).click();
  const picture = await task.locator("crowd-bounding-box canvas.upper-canvas").boundingBox();
  const scale = picture.width / 960;
  const at = (x, y) => [picture.x + x * scale, picture.y + y * scale];
  await page.mouse.move(...at(left, top));
  await page.mouse.down();
  await page.mouse.move(...at(left + width / 2, top + height / 2));
  await page.mouse.move(...at(left + width, top + height));
  await page.mouse.up();
  await page.keyboard.press("Escape");
}
