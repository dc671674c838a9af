import { createRequire } from "node:module";
import { expect, test } from "vitest";
import { openPage } from "../support/open-page.ts";

const AXE = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

const TEMPLATE = `
  <meta name="color-scheme" content="light dark"><style>body { background: Canvas; }</style>
  <main><h1>Task</h1>
  <crowd-form>
    <crowd-bounding-box name="boxes" src="/picture-400x300.svg" labels="['Bird', 'Nest', 'Egg']" header="Boxes"
      initial-value="[{label: 'Bird', left: 10, top: 10, width: 100, height: 100}, {label: 'Egg', left: 200, top: 10, width: 90, height: 80}]">
      <short-instructions>Tight boxes.</short-instructions><full-instructions>All of them.</full-instructions>
    </crowd-bounding-box>
    <crowd-classifier name="kind" categories="['x', 'y']" header="Kind"></crowd-classifier>
    <crowd-input name="tag" label="Tag" required></crowd-input>
    <crowd-text-area name="note" label="Note" char-counter></crowd-text-area>
    <crowd-instructions link-text="Help"><short-summary>Short.</short-summary></crowd-instructions>
    <crowd-card heading="Card">Text</crowd-card>
    <crowd-alert type="error" dismissible>Wrong</crowd-alert><crowd-alert type="warning">Mind this</crowd-alert>
    <crowd-alert type="success">Done</crowd-alert><crowd-alert>Note</crowd-alert>
    <crowd-checkbox name="c" required>Tick</crowd-checkbox><crowd-toggle-button name="t">Switch</crowd-toggle-button>
    <crowd-radio-group aria-label="Pick"><crowd-radio-button name="r1" checked>One</crowd-radio-button>
      <crowd-radio-button name="r2">Two</crowd-radio-button></crowd-radio-group>
    <crowd-slider name="s" max="10" value="4" pin editable><crowd-slider-label position="5">five</crowd-slider-label></crowd-slider>
    <crowd-image-classifier name="verdict" src="/picture-400x300.svg" categories="['Good', 'Bad']" header="Verdict"
      overlay="{ boundingBox: { labels: ['Bird'], value: [{label: 'Bird', left: 10, top: 10, width: 100, height: 100}] } }">
      <short-instructions id="look">Look.<crowd-badge icon="star" for="look"/></short-instructions>
      <worker-comment>Why?</worker-comment></crowd-image-classifier>
    <crowd-classifier-multi-select name="kinds" header="Kinds" exclusion-category="{ text: 'None' }"
      categories="['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm']"></crowd-classifier-multi-select>
    <crowd-fab icon="star" title="Star"></crowd-fab><crowd-fab label="A" disabled></crowd-fab>
    <crowd-icon-button icon="report-problem" title="Report"></crowd-icon-button><crowd-badge label="3"></crowd-badge>
    <crowd-modal link-text="Examples">Text</crowd-modal><crowd-toast duration="0" opened>Message</crowd-toast>
    <crowd-tabs><crowd-tab header="One">First</crowd-tab><crowd-tab header="Two">Second</crowd-tab></crowd-tabs>
    <crowd-unknown>what stands in it</crowd-unknown>
    <crowd-button>Other</crowd-button><crowd-button disabled>Off</crowd-button>
    <crowd-button form-action="submit" variant="primary">Submit</crowd-button>
  </crowd-form></main>`;

interface Violation {
  readonly id: string;
  readonly impact: string;
  readonly nodes: { readonly html: string }[];
}

declare global {
  interface Window {
    axe: { run(): Promise<{ violations: Violation[] }> };
  }
}

test.each(["light", "dark"] as const)("axe finds nothing serious, %s", async (colorScheme) => {
  const { page } = await openPage(TEMPLATE, { colorScheme, bypassCSP: true });
  await page.locator("crowd-bounding-box g.shape").first().focus();
  await page.getByRole("button", { name: "Submit" }).click();
  await page.getByRole("alert").first().waitFor();
  await page.addScriptTag({ path: AXE });

  const violations = await page.evaluate(async () => (await window.axe.run()).violations);

  const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  expect(serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
});

test("a shape with the focus, and every handle, can be hit by a finger", async () => {
  const { page } = await openPage(TEMPLATE);
  await page.locator("crowd-bounding-box g.shape").first().focus();
  const sizes = await page
    .locator("crowd-bounding-box .hit")
    .evaluateAll((hits) =>
      hits.map((hit) => hit.getBoundingClientRect()).map(({ width, height }) => [width, height]),
    );
  expect(sizes).toHaveLength(8);
  for (const [width, height] of sizes) {
    expect(width).toBeCloseTo(24, 1);
    expect(height).toBeCloseTo(24, 1);
  }
});
