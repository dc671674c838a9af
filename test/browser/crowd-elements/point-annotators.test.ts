import type { BrowserContextOptions } from "playwright-core";
import { expect, test } from "vitest";
import { openPage } from "../support/open-page.ts";
import { at, openPointAnnotator, PICTURE, seriousViolations } from "../support/point-annotator.ts";

/** What polygons, polylines, lines and keypoints share, shown by one of them. */

const CORNERS = [at(400, 300), at(800, 300), at(800, 700)];

test.each<[string, BrowserContextOptions, number]>([
  ["zoomed in", {}, 2],
  ["zoomed out", {}, -2],
  ["on a screen of double density", { deviceScaleFactor: 2 }, 0],
  ["in a narrow window", { viewport: { width: 420, height: 800 } }, 0],
])("points are where they were clicked, %s", async (_, options, zoom) => {
  const { page, view, clickAll, press, value } = await openPointAnnotator("crowd-polyline", "", options);
  for (let step = 0; step < Math.abs(zoom); step += 1) await press(zoom > 0 ? "+" : "-");
  await clickAll(...CORNERS);
  // The picture is moved in the middle of a drawing.
  const [x, y] = Object.values(await view.toScreen(at(800, 600)));
  await page.mouse.move(Number(x), Number(y));
  await page.mouse.wheel(30, 20);
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  await view.click(at(400, 700));
  await press("Enter");
  const { polylines } = Object(await value());
  const scale = await view.scale();
  for (const [index, { x, y }] of [...CORNERS, at(400, 700)].entries()) {
    const found = polylines[0].vertices[index];
    expect(Number.isInteger(found.x) && Number.isInteger(found.y)).toBe(true);
    expect(Math.hypot(found.x - x, found.y - y)).toBeLessThan(1.5 / scale);
  }
});

test("a finger places points, ends the shape, and two fingers zoom without placing one", async () => {
  const { page, view, value } = await openPointAnnotator("crowd-polyline", "", { hasTouch: true });
  const devtools = await page.context().newCDPSession(page);
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", ...touchPoints: { x: number; y: number }[]) =>
    devtools.send("Input.dispatchTouchEvent", { type, touchPoints });
  for (const corner of CORNERS) {
    // Beside it at first: the point goes with the finger until that is lifted.
    await touch("touchStart", await view.toScreen(at(corner.x - 60, corner.y)));
    await touch("touchMove", await view.toScreen(corner));
    await touch("touchEnd");
  }
  const [left, right] = [await view.toScreen(at(700, 900)), await view.toScreen(at(900, 900))];
  await touch("touchStart", left);
  await touch("touchStart", left, right);
  await touch("touchMove", left, { x: right.x + 50, y: right.y });
  await touch("touchEnd");
  await page.getByRole("button", { name: "Finish the polyline" }).tap();
  expect(await value()).toEqual({
    inputImageProperties: PICTURE,
    polylines: [{ label: "Cat", vertices: CORNERS }],
  });
});

test("handles and edges are wide enough for a finger, and the nearest handle is taken", async () => {
  const { view, value, annotator } = await openPointAnnotator(
    "crowd-polyline",
    `initial-value="[{label: 'Cat', vertices: [{x: 400, y: 400}, {x: 420, y: 400}, {x: 900, y: 400}]}]"`,
  );
  await view.click(at(800, 422));
  const sizes = await annotator
    .locator(".hit")
    .evaluateAll((hits) => hits.map((hit) => Math.round(hit.getBoundingClientRect().width)));
  // No handle between the first two points: there is no room for it.
  expect(sizes).toEqual([24, 24, 24, 24]);
  await view.drag(at(406, 400), at(406, 500));
  expect(await value()).toMatchObject({
    polylines: [{ vertices: [at(400, 500), at(420, 400), at(900, 400)] }],
  });
});

test("a thousand polygons can be drawn among, edited and submitted", async () => {
  const polygons = Array.from({ length: 1000 }, (_, index) => {
    const [x, y] = [20 + (index % 40) * 39, 20 + Math.floor(index / 40) * 46];
    return { label: "Cat", vertices: [at(x, y), at(x + 20, y), at(x + 10, y + 20)] };
  });
  const { view, clickAll, press, submit, shapes } = await openPointAnnotator(
    "crowd-polygon",
    `initial-value='${JSON.stringify(polygons)}'`,
  );
  expect(await shapes.count()).toBe(1000);
  await view.click(at(30, 26));
  await press("ArrowRight", "Escape", "2");
  await view.click(at(50, 56));
  await clickAll(at(130, 50), at(130, 130));
  await press("Enter");
  const answer = JSON.stringify(await submit());
  const moved = { label: "Cat", vertices: [at(21, 20), at(41, 20), at(31, 40)] };
  const drawn = { label: "Dog", vertices: [at(50, 56), at(130, 50), at(130, 130)] };
  expect(JSON.parse(answer)).toEqual({
    answer: {
      initialValueModified: true,
      inputImageProperties: PICTURE,
      polygons: [moved, ...polygons.slice(1), drawn],
    },
  });
});

test.each(["light", "dark"] as const)(
  "axe finds nothing serious while they are used, %s",
  async (colorScheme) => {
    const picture = `src="/picture-400x300.svg" labels="['Cat', 'Dog']"`;
    const { page } = await openPage(
      `<meta name="color-scheme" content="light dark"><style>body { background: Canvas; }</style>
    <main><h1>Task</h1><crowd-form>
      <crowd-polygon name="a" header="Polygons" ${picture}
        initial-value="[{label: 'Cat', vertices: [{x: 9, y: 9}, {x: 99, y: 9}, {x: 50, y: 90}]}]"></crowd-polygon>
      <crowd-polyline name="b" header="Polylines" ${picture}></crowd-polyline>
      <crowd-line name="c" header="Lines" ${picture}
        initial-value="{lines: [{label: 'Dog', vertices: [{x: 9, y: 9}, {x: 99, y: 90}]}]}"></crowd-line>
      <crowd-keypoint name="d" header="Keypoints" ${picture}
        initial-value="[{label: 'Dog', x: 9, y: 9}]"></crowd-keypoint>
    </crowd-form></main>`,
      { colorScheme, bypassCSP: true },
    );
    for (const tag of ["crowd-polygon", "crowd-line", "crowd-keypoint"]) {
      await page.locator(`${tag} g.shape`).focus();
    }
    const frame = page.locator("crowd-polyline .frame");
    for (const position of [at(100, 100), at(200, 150)]) await frame.click({ position });
    await page.locator("crowd-polyline .point-draft").waitFor();
    await page.locator("crowd-polygon .frame").click({ position: at(20, 200) });
    await page.locator("crowd-polygon .frame").click({ position: at(20, 200) });
    await page.locator("crowd-polygon .refusal").waitFor();
    expect(await seriousViolations(page)).toEqual([]);
  },
);

test.each([
  ["crowd-polygon", "[{label: 'Cat', vertices: [{x: 1, y: 1}]}]", "items that are no polygons: number 1"],
  ["crowd-polyline", "{polyline: []}", "initial-value must be a list of polylines"],
  ["crowd-line", "[{label: 'Cat', vertices: [{x: 1", "initial-value is not a list or an object"],
])("%s says in place what is wrong with its initial value %s", async (tag, value, message) => {
  const { page, errors } = await openPage(
    `<crowd-form><${tag} name="a" src="/picture-40x30.svg" labels="['Cat']" initial-value="${value}"></${tag}></crowd-form>`,
  );
  await page.getByRole("note").getByText(message).waitFor();
  expect(errors).toEqual([]);
});
