import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { expect, onTestFinished, test } from "vitest";
import { buildReport } from "../../../job/report/build-report.ts";
import { lookCloser } from "../../../job/report/closer-look.ts";
import { reportPage } from "../../../job/report/html/page.ts";
import { createPictureAddresses } from "../../../job/report/pictures.ts";
import { readJobOutput } from "../../../job/report/read-job-output.ts";
import { answer, jobFiles, metadata } from "../../job/report/job-folder.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { browser } from "../support/browser.ts";

const AXE = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const pictures = fileURLToPath(new URL("../../../templates/gallery/birds/data", import.meta.url));
const HOSTILE =
  '"><script>window.hacked = true</script><img src="https://example.com/x.png" onerror="window.hacked = true">';

interface Opened {
  readonly page: Page;
  /** Everything but the file itself that the page asked for, and what went wrong on it. */
  readonly troubles: readonly string[];
}

/** The report of a job in which everything is that a report can show. */
async function openReport(colorScheme: "light" | "dark", width = 1180): Promise<Opened> {
  const box = (left: number) => ({ label: "Bluebird", left, top: 200, width: 90, height: 90 });
  const drawn = (left: number) => ({
    birds: { boundingBoxes: [box(left)], inputImageProperties: { width: 960, height: 640 } },
    note: HOSTILE,
  });
  const label = {
    image_size: [{ width: 960, height: 640 }],
    annotations: [box(300)],
    objects: [{ confidence: 0.3 }],
  };
  const lines = [
    { "source-ref": "s3://b/moonlight.jpg", birds: label, "birds-metadata": metadata },
    { source: HOSTILE, "birds-metadata": { "failure-reason": HOSTILE } },
    { source: "c", birds: { "class-name": HOSTILE, confidence: 0.9 }, "birds-metadata": metadata },
  ];
  const answers = [300, 380, 700].map((left, index) =>
    answer(`private.x.${index}${HOSTILE}`, drawn(left), 9 + index),
  );
  const folder = temporaryFolder(jobFiles(lines, { 0: answers, 2: answers }));
  const output = readJobOutput(folder);
  const report = buildReport(output);
  const file = join(folder, "report.html");
  writeFileSync(file, reportPage(report, lookCloser(report, output, 40), createPictureAddresses(pictures)));

  const context = await (await browser()).newContext({
    colorScheme,
    viewport: { width, height: 900 },
    bypassCSP: false,
  });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  const troubles: string[] = [];
  const address = pathToFileURL(file).href;
  page.on("request", (request) => {
    if (request.url() !== address && !request.url().startsWith("data:")) troubles.push(request.url());
  });
  page.on("console", (message) => troubles.push(message.text()));
  page.on("pageerror", (error) => troubles.push(error.message));
  await page.goto(address);
  return { page, troubles };
}

test.each([
  ["light", 1180],
  ["dark", 1180],
  ["light", 380],
] as const)(
  "in %s at %d pixels: nothing of the workers' runs or loads, all pictures show, nothing sticks out",
  async (scheme, width) => {
    const { page, troubles } = await openReport(scheme, width);
    expect(troubles).toEqual([]);
    const facts = await page.evaluate(() => ({
      hacked: "hacked" in window,
      overflow: document.documentElement.scrollWidth - innerWidth,
      background: getComputedStyle(document.body).backgroundColor,
      bars: [...document.querySelectorAll(".meter .bar")].map(
        (bar) => bar.getBoundingClientRect().height > 3,
      ),
    }));
    expect(facts).toEqual({
      hacked: false,
      overflow: 0,
      background: scheme === "light" ? "rgb(238, 240, 243)" : "rgb(10, 12, 16)",
      bars: expect.arrayContaining([true]),
    });
    expect(facts.bars).not.toContain(false);
    // The box of the label lies where it was drawn, on the picture that is as wide as its place.
    const place = await page.locator(".picture svg").boundingBox();
    const agreed = await page.locator(".picture .agreed").boundingBox();
    if (place === null || agreed === null) throw new Error("the picture or its box is not shown");
    expect((agreed.x - place.x) / place.width).toBeCloseTo(300 / 960, 1);
  },
);

test.each(["light", "dark"] as const)("axe finds nothing, %s", async (scheme) => {
  const { page } = await openReport(scheme);
  const script = readFileSync(AXE, "utf8");
  // The page's policy lets no script in: evaluated from outside, axe runs all the same.
  await page.evaluate(script);
  const violations = await page.evaluate(async () => (await window.axe.run()).violations);
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`),
  ).toEqual([]);
});

test("on paper it is light, whatever the screen is", async () => {
  const { page } = await openReport("dark");
  await page.emulateMedia({ media: "print" });
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(
    "rgb(255, 255, 255)",
  );
});
