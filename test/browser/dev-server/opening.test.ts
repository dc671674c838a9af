import { request } from "node:http";
import { expect, test } from "vitest";
import { openPreview, waitForPicture, words } from "./open-preview.ts";

test("the preview opens on the first task's first row, with the way done as far as the worker", async () => {
  const preview = await openPreview({ tasks: ["birds", "receipts"] });
  const { page, station, errors } = preview;
  await waitForPicture(preview);
  expect(await words(page.getByRole("heading", { level: 1 }))).toBe("Draw boxes around birds");
  expect(await page.getByRole("link", { name: "cherry-blossom.jpg" }).getAttribute("aria-current")).toBe(
    "page",
  );
  expect(await page.getByRole("tab").count()).toBe(10);
  await station("Rendered template , done").waitFor();
  await station("Worker answers , waits for an answer").waitFor();
  await station("Output manifest line , not run").waitFor();
  expect(new URL(page.url()).search).toBe("?task=birds&row=0");
  expect(errors).toEqual([]);
});

test("the worker's page is on an origin of its own, and cannot reach the app", async () => {
  const preview = await openPreview();
  await waitForPicture(preview);
  const frame = preview.page.frames().find((candidate) => candidate.url().includes("/frame/"));
  expect(new URL(frame?.url() ?? "").origin).not.toBe(preview.origin);
  const reach = () => frame?.evaluate(() => window.parent.document.title);
  await expect(reach()).rejects.toThrow(/cross-origin|Blocked a frame/);
});

test("a request with the name of another host is refused by both servers", async () => {
  const preview = await openPreview();
  await waitForPicture(preview);
  const frame = preview.page.frames().find((candidate) => candidate.url().includes("/frame/"));
  for (const address of [`${preview.origin}/api/tasks`, preview.origin, frame?.url() ?? ""]) {
    expect(await statusOf(address)).toBe(200);
    expect(await statusOf(address, "rebound.example")).toBe(403);
  }
});

test("under another name of this machine the preview goes to the one that the page accepts", async () => {
  const preview = await openPreview();
  await preview.page.goto(`${preview.origin.replace("127.0.0.1", "localhost")}/?task=birds&row=3`);
  await waitForPicture(preview);
  expect(preview.page.url()).toBe(`${preview.origin}/?task=birds&row=3`);
});

test("what is shown is in the address: it is there again after a reload, and the history goes through it", async () => {
  const { page, station, origin } = await openPreview({ tasks: ["birds", "reviews"] });
  await page.getByRole("link", { name: "garden-fence.jpg" }).click();
  await page.getByRole("button", { name: "Worker 3" }).click();
  await page.getByRole("switch", { name: "Recorded workers" }).click();
  await page.getByRole("button", { name: "Phone" }).click();
  await station("Consolidation payload").click();
  const shown = `${origin}/?task=birds&row=2&worker=3&recorded=true&stage=consolidation-payload&viewport=phone`;
  expect(page.url()).toBe(shown);

  await page.reload();
  await page.getByRole("heading", { name: "6 Consolidation payload" }).waitFor();
  expect(page.url()).toBe(shown);
  expect(await page.getByRole("button", { name: "Worker 3" }).getAttribute("aria-pressed")).toBe("true");
  expect(await page.getByRole("switch").getAttribute("aria-checked")).toBe("true");
  const frame = page.locator('iframe[title="The page that the worker sees"]');
  await frame.waitFor();
  expect(await frame.evaluate((element) => element.clientWidth)).toBe(390);

  await page.goBack();
  await page.getByText("3 of 13").waitFor();
  expect(await page.getByRole("button", { name: "Worker 1" }).getAttribute("aria-pressed")).toBe("true");
  await page.goBack();
  await page.getByText("1 of 13").waitFor();
  await page.goForward();
  await page.getByText("3 of 13").waitFor();
});

test("a task or row that is not there is said so", async () => {
  const { page, origin } = await openPreview({ query: "?task=giraffes" });
  await page.getByRole("heading", { name: "There is no task “giraffes” here" }).waitFor();
  await page.goto(`${origin}/?task=birds&row=99`);
  await page.getByText('The task birds has no data object "99".').waitFor();
});

function statusOf(address: string, host?: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const headers = { ...(host === undefined ? {} : { host }), accept: "text/html" };
    request(address, { headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on("error", reject)
      .end();
  });
}
