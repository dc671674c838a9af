import type { BrowserContextOptions } from "playwright-core";
import { describe, expect, test } from "vitest";
import { openMaskAnnotator, rectangle } from "../support/mask-annotator.ts";
import { openPage } from "../support/open-page.ts";
import { seriousViolations } from "../support/point-annotator.ts";

const ALL = 1600 * 1200;
const [FIRST, SECOND, THIRD, NOTHING] = ["#1f77b4ff", "#ff7f0eff", "#2ca02cff", "#00000000"];

const open = (attributes?: string, options?: BrowserContextOptions) =>
  openMaskAnnotator("crowd-instance-segmentation", attributes, options);

/** Three instances, each of 100 × 100: two birds and a nest. */
async function openWithThree() {
  const opened = await open();
  const { page, place } = opened;
  await page.keyboard.press("p");
  await place(...rectangle(100, 100, 200, 200), [100, 100]);
  await page.keyboard.press("n");
  await place(...rectangle(300, 100, 400, 200), [300, 100]);
  await page.keyboard.press("2");
  await place(...rectangle(500, 100, 600, 200), [500, 100]);
  return opened;
}

describe("instances", () => {
  test("of one label have colours of their own, in the order in which they were made", async () => {
    const { submitMask, errors } = await openWithThree();
    const answer = await submitMask();
    expect(answer.instances).toEqual([
      { color: "#1f77b4", label: "Bird" },
      { color: "#ff7f0e", label: "Bird" },
      { color: "#2ca02c", label: "Nest" },
    ]);
    expect(answer.counts).toEqual({
      [FIRST]: 10_000,
      [SECOND]: 10_000,
      [THIRD]: 10_000,
      [NOTHING]: ALL - 30_000,
    });
    expect(answer.json).toMatch(
      /^\{"mask":\{"inputImageProperties":\{"height":1200,"width":1600\},"instances":\[\{"color":"#1f77b4","label":"Bird"\},.*\],"labeledImage":\{"pngImageData":"[\w+/]+=*"\}\}\}$/,
    );
    expect(errors).toEqual([]);
  });

  test("are chosen from the list to be painted on, and by their label", async () => {
    const { page, place, counts, announcement } = await openWithThree();
    await page.getByRole("button", { name: /^Bird 1 / }).click();
    expect(await announcement()).toBe("Painting Bird 1");
    await place(...rectangle(100, 300, 200, 400), [100, 300]);
    // The label goes on with its last instance.
    await page.keyboard.press("1");
    expect(await announcement()).toBe("Painting Bird 2");
    await place(...rectangle(300, 300, 400, 400), [300, 300]);
    expect(await counts()).toEqual({
      [FIRST]: 20_000,
      [SECOND]: 20_000,
      [THIRD]: 10_000,
      [NOTHING]: ALL - 50_000,
    });
  });

  test("are deleted by button and key with all of their pixels, and come back", async () => {
    const { page, counts, announcement, annotator } = await openWithThree();
    await page.getByRole("button", { name: "Delete Bird 1" }).click();
    expect(await announcement()).toBe("Deleted Bird 1");
    expect(await counts()).toEqual({ [SECOND]: 10_000, [THIRD]: 10_000, [NOTHING]: ALL - 20_000 });
    await page.keyboard.press("Delete");
    expect(await announcement()).toBe("Deleted Nest 1");
    expect(await counts()).toEqual({ [SECOND]: 10_000, [NOTHING]: ALL - 10_000 });
    await annotator.locator("button#undo").click();
    await annotator.locator("button#undo").click();
    expect(await counts()).toMatchObject({ [FIRST]: 10_000, [SECOND]: 10_000, [THIRD]: 10_000 });
    expect(await annotator.locator(".instance").count()).toBe(3);
  });

  test("that are begun with a stroke go away with it when it is undone", async () => {
    const { page, view, annotator } = await open();
    await view.drag({ x: 300, y: 300 }, { x: 500, y: 300 });
    expect(await annotator.locator(".instance").allTextContents()).toEqual([
      expect.stringMatching(/Bird 1\s+\d+ px/),
    ]);
    await page.keyboard.press("Control+z");
    expect(await annotator.locator(".instance").count()).toBe(0);
    await page.keyboard.press("Control+Shift+z");
    expect(await annotator.locator(".instance").count()).toBe(1);
  });

  test("without a pixel are not submitted", async () => {
    const { page, view, annotator, submitMask } = await open();
    await view.drag({ x: 300, y: 300 }, { x: 500, y: 300 });
    await page.getByRole("button", { name: "Add instance" }).click();
    expect(await annotator.locator(".instance").last().textContent()).toMatch(/Bird 2\s+empty/);
    expect((await submitMask()).instances).toEqual([{ color: "#1f77b4", label: "Bird" }]);
  });

  test("get another label by Shift and its number", async () => {
    const { page, submitMask } = await openWithThree();
    await page.keyboard.press("Shift+Digit3");
    expect((await submitMask()).instances).toEqual([
      { color: "#1f77b4", label: "Bird" },
      { color: "#ff7f0e", label: "Bird" },
      { color: "#2ca02c", label: "Egg" },
    ]);
  });

  test("can be many, each with a colour that no other has", async () => {
    const { page, view, submitMask, annotator } = await open();
    await annotator.locator("#size").fill("5");
    const key = page.keyboard;
    for (let index = 0; index < 40; index += 1) {
      await key.press("n");
      await view.click({ x: 101 + 60 * (index % 20), y: 101 + 60 * Math.floor(index / 20) });
    }
    const { instances, counts } = await submitMask();
    expect(instances).toHaveLength(40);
    expect(Object.keys(counts)).toHaveLength(41);
    expect(new Set(Object.values(counts)).size).toBe(2);
  });
});

test("by keyboard alone two instances are painted and submitted", async () => {
  const { page, answers, annotator } = await open();
  while (!(await annotator.locator(".frame").evaluate((frame) => frame.matches(":focus")))) {
    await page.keyboard.press("Tab");
  }
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press(" ");
  await page.keyboard.press("n");
  await page.keyboard.press("Shift+ArrowUp");
  await page.keyboard.press(" ");
  const submit = page.getByRole("button", { name: "Submit" });
  for (let press = 0; press < 20; press += 1) {
    await page.keyboard.press("Tab");
    if (await submit.evaluate((button) => button.matches(":focus"))) break;
  }
  await page.keyboard.press("Enter");
  await expect.poll(answers).toMatchObject([
    {
      mask: {
        instances: [
          { color: "#1f77b4", label: "Bird" },
          { color: "#ff7f0e", label: "Bird" },
        ],
      },
    },
  ]);
});

describe("an initial value", () => {
  test("that is an answer comes back identical, and modified when an instance is deleted", async () => {
    const first = await openWithThree();
    const { mask } = JSON.parse((await first.submitMask()).json);
    const second = await open(`initial-value='${JSON.stringify(mask)}'`);
    await second.annotator.locator(".instance").nth(2).waitFor();
    expect(await second.submit()).toEqual({ mask: { ...mask, initialValueModified: false } });
    await second.page.getByRole("button", { name: "Delete Bird 2" }).click();
    expect(await second.submitMask()).toMatchObject({
      initialValueModified: true,
      instances: [
        { color: "#1f77b4", label: "Bird" },
        { color: "#2ca02c", label: "Nest" },
      ],
    });
  });

  test("is read as the documentation writes it, and new instances get colours that it has not", async () => {
    const first = await openWithThree();
    const { mask } = JSON.parse((await first.submitMask()).json);
    const { page, view, annotator, submitMask } = await open(`initial-value="{
      instances: [ { color: '#2ca02c', label: 'Egg' }, { color: '#1f77b4', label: 'Nest' } ],
      src: 'data:image/png;base64,${mask.labeledImage.pngImageData}' }"`);
    await annotator.locator(".instance").nth(1).waitFor();
    await view.click({ x: 801, y: 801 });
    // The colour that the initial value gives no meaning is not there; it is free.
    await page.getByRole("note").getByText("such as #ff7f0e").waitFor();
    const answer = await submitMask();
    expect(answer.instances).toEqual([
      { color: "#2ca02c", label: "Egg" },
      { color: "#1f77b4", label: "Nest" },
      { color: "#ff7f0e", label: "Bird" },
    ]);
    expect(answer.counts[SECOND]).toBeLessThan(2000);
  });

  test.each([
    ["initial-value=\"{src: 'x.png'}\"", /must have a list instances/],
    [`initial-value="{instances: [{color: '#111111'}], src: 'x'}"`, /has no label at instance 1/],
    [`initial-value="{instances: [{label: 'a'}], src: 'x'}"`, /has no color like #1f77b4 for instance 1/],
  ])("says in place what is wrong with %s", async (attributes, message) => {
    const { page, errors } = await openPage(
      `<crowd-form><crowd-instance-segmentation name="m" src="/picture-40x30.svg" labels="['a']" ${attributes}></crowd-instance-segmentation></crowd-form>`,
    );
    expect((await page.getByRole("note").allTextContents()).join()).toMatch(message);
    expect(errors).toEqual([]);
  });
});

test("the unfinished work is read out and put back, with instances that have no pixel yet", async () => {
  const { page, annotator } = await openWithThree();
  await page.keyboard.press("n");
  const work = await page
    .locator("crowd-form")
    .evaluate((form: HTMLElementTagNameMap["crowd-form"]) => JSON.stringify(form.saveWork()));
  const before = await annotator.locator(".instance").allTextContents();
  const other = await open();
  await other.page
    .locator("crowd-form")
    .evaluate(
      (form: HTMLElementTagNameMap["crowd-form"], saved) => form.restoreWork(JSON.parse(saved)),
      work,
    );
  await expect.poll(() => other.annotator.locator(".instance").allTextContents()).toEqual(before);
});

test.each([
  ["crowd-semantic-segmentation", "light"],
  ["crowd-instance-segmentation", "dark"],
] as const)("axe finds nothing serious in %s, %s", async (tag, colorScheme) => {
  const opened = await openPage(
    `<meta name="color-scheme" content="light dark"><style>body { background: Canvas; }</style>
    <main><h1>Task</h1><crowd-form><${tag} name="m" src="/picture-400x300.svg" labels="['Bird', 'Nest']" header="Paint">
      <short-instructions>Paint.</short-instructions></${tag}></crowd-form></main>`,
    { colorScheme, bypassCSP: true },
  );
  const { page } = opened;
  await page.locator(`${tag} .stage:not([hidden])`).waitFor();
  for (const key of ["ArrowLeft", " ", "n", "p", " "]) await page.keyboard.press(key);
  expect(await seriousViolations(page)).toEqual([]);
});
