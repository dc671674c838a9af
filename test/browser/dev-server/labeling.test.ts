import { expect, test } from "vitest";
import { drawBox, type OpenedPreview, openPreview, waitForPicture, words } from "./open-preview.ts";

const CARDINAL = { left: 71, top: 219, width: 163, height: 176 };

test("a box drawn with the mouse and submitted becomes the label in the output manifest line", async () => {
  const preview = await openPreview();
  const { page, task, station, result, errors } = preview;
  await waitForPicture(preview);
  await labelCardinal(preview);
  await task.getByRole("button", { name: "Submit" }).click();

  await result.getByRole("heading", { name: "1 box" }).waitFor();
  expect(await words(result)).toMatch(/^Labeled, from 1 worker 1 box Cardinal 1/);
  expect(await page.getByRole("tab", { name: ", done" }).count()).toBe(9);
  expect(await station("Output manifest line").getAttribute("aria-selected")).toBe("true");
  expect(new URL(page.url()).searchParams.get("stage")).toBe("output-manifest-line");
  await page.getByRole("link", { name: "cherry-blossom.jpg labeled" }).waitFor();
  await page.getByRole("button", { name: "Worker 1, has answered" }).waitFor();

  const line = await outputLine(preview);
  expect(line.birds.annotations).toHaveLength(1);
  for (const [edge, pixels] of Object.entries(CARDINAL)) {
    expect(Math.abs((line.birds.annotations[0]?.[edge] ?? 0) - pixels)).toBeLessThanOrEqual(3);
  }
  expect(errors).toEqual([]);
});

test("several workers answer: their boxes are merged, and the label has a confidence", async () => {
  const preview = await openPreview();
  const { page, task, result } = preview;
  for (const worker of [1, 2]) {
    await page.getByRole("button", { name: `Worker ${worker}`, exact: true }).click();
    await waitForPicture(preview);
    await labelCardinal(preview);
    await task.getByRole("button", { name: "Submit" }).click();
    await result.getByText(`from ${worker} worker`).waitFor();
  }
  expect(await words(result.getByRole("heading"))).toBe("1 box");
  expect(await words(result)).toMatch(/Confidence\s+\d+ %/);
});

test("the recorded workers answer when they are let, and their votes are counted", async () => {
  const { page, result, station } = await openPreview({ tasks: ["reviews"], query: "?task=reviews&row=3" });
  await station("Worker answers , waits for an answer").waitFor();
  await page.getByRole("switch", { name: "Recorded workers" }).click();
  await station("Output manifest line , done").click();
  await result.getByText("from 5 workers").waitFor();
  const votes = await result.getByRole("list", { name: "Votes" }).getByRole("listitem").allTextContents();
  const counted = votes.map((vote) => Number(/\d+/.exec(vote)?.[0]));
  expect(counted.reduce((sum, count) => sum + count, 0)).toBe(5);
  await station("Worker answers").click();
  expect(await page.getByRole("list", { name: "Who answered" }).getByRole("listitem").count()).toBe(5);
});

test("a form without a picture to draw on is answered and forgotten again", async () => {
  const { page, task, result, station } = await openPreview({ tasks: ["receipts"] });
  await task.getByLabel("Shop").fill("The Copper Kettle");
  await task.getByLabel("Date").fill("2026-02-07");
  await task.getByLabel("Total").fill("18.40");
  await task.getByLabel("Currency").selectOption("GBP");
  await task.getByRole("button", { name: "Submit" }).click();
  await result.getByRole("row", { name: "merchant The Copper Kettle" }).waitFor();

  await station("Worker answers").click();
  await page.getByRole("button", { name: "Forget the answers given here" }).click();
  await station("Worker answers , waits for an answer").waitFor();
});

test("a message that does not come from the worker's page submits nothing", async () => {
  const preview = await openPreview();
  const { page, station } = preview;
  await waitForPicture(preview);
  const number = new URL(page.frames().at(-1)?.url() ?? "").searchParams.get("page");
  await page.evaluate((page) => {
    const time = "2026-01-01T00:00:00.000Z";
    const answer = { answerContent: {}, acceptanceTime: time, submissionTime: time, timeSpentInSeconds: 1 };
    window.postMessage({ type: "labelsmith:submitted", page, answer }, "*");
  }, number);
  await labelCardinal(preview);
  await station("Worker answers , waits for an answer").waitFor();
});

async function labelCardinal(preview: OpenedPreview): Promise<void> {
  await preview.task.getByRole("button", { name: "Cardinal" }).click();
  await drawBox(preview, CARDINAL);
  await preview.task.getByText("1 box", { exact: true }).waitFor();
}

interface OutputLine {
  readonly birds: { readonly annotations: readonly Readonly<Record<string, number>>[] };
}

/** The output manifest line, as it is copied. */
async function outputLine({ page, origin }: OpenedPreview): Promise<OutputLine> {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"], { origin });
  await page.getByRole("button", { name: "Copy" }).click();
  await page.getByText("Copied.").waitFor();
  return JSON.parse(await page.evaluate(() => navigator.clipboard.readText()));
}
