import { type ChildProcess, spawn } from "node:child_process";
import { request } from "node:http";
import { createServer } from "node:net";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import type { RowView, TaskList } from "../../dev-server/protocol.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { labelsmith, root } from "./cli.ts";

const gallery = join(root, "templates", "gallery");

/** Starts `labelsmith dev` and waits for the address that it prints. */
async function startDev(
  ...args: string[]
): Promise<{ readonly origin: string; readonly child: ChildProcess }> {
  const child = spawn(process.execPath, [join(root, "dist", "cli", "main.js"), "dev", ...args], {
    env: { ...process.env, NO_COLOR: "1" },
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  const origin = await new Promise<string>((resolve, reject) => {
    let said = "";
    child.stderr.on("data", (chunk: Buffer) => {
      said += chunk.toString();
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(said);
      if (address && said.includes("Ctrl+C")) resolve(address[0]);
    });
    child.once("exit", (code) => reject(new Error(`dev ended with ${code}: ${said}`)));
  });
  return { origin, child };
}

const json = async <T>(address: string): Promise<T> => (await fetch(address)).json();

describe("labelsmith dev", () => {
  test("serves the app and every row of every task, and ends when it is asked to", async () => {
    const { origin, child } = await startDev(gallery);
    const page = await fetch(origin);
    expect(page.headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
    expect(await page.text()).toContain("<title>");
    const { tasks } = await json<TaskList>(`${origin}/api/tasks`);
    expect(tasks.map(({ name }) => name)).toEqual(["birds", "receipts", "reviews"]);
    for (const task of tasks) {
      expect(task.problem).toBeUndefined();
      const { datasetObjectId } = task.rows[0]!;
      const row = await json<RowView>(
        `${origin}/api/tasks/${task.name}/rows/${datasetObjectId}?recorded=true`,
      );
      expect(row.stages.map(({ status }) => status)).toEqual(Array.from({ length: 9 }, () => "done"));
      expect(new URL(row.frameUrl ?? "").origin).not.toBe(origin);
      const frame = await (await fetch(row.frameUrl ?? "")).text();
      expect(frame).toContain("/crowd-elements.js");
    }
    child.kill("SIGINT");
    expect(await new Promise((resolve) => child.once("exit", resolve))).toBe(0);
  });

  test("answers to loopback names only, and to its own pages only", async () => {
    const { origin } = await startDev(gallery);
    const row = await json<RowView>(`${origin}/api/tasks/birds/rows/0`);
    for (const address of [`${origin}/api/tasks`, row.frameUrl ?? ""]) {
      expect(await statusFor(address, "evil.example")).toBe(403);
    }
    // What a form on another page could send without asking.
    const posted = await fetch(`${origin}/api/tasks/birds/rows/0/answers`, { method: "POST", body: "{}" });
    expect(posted.status).toBe(404);
    const missing = await fetch(`${origin}/api/tasks/birds/rows/99`);
    expect(missing.status).toBe(404);
  });

  test("a submitted answer goes through both handlers to the output manifest line", async () => {
    const { origin } = await startDev(join(gallery, "reviews"));
    const answer = {
      answerContent: { sentiment: { label: "Positive" } },
      acceptanceTime: "2026-03-02T10:11:27.475Z",
      submissionTime: "2026-03-02T10:11:29.475Z",
      timeSpentInSeconds: 2,
    };
    const response = await fetch(`${origin}/api/tasks/reviews/rows/0/answers?worker=3`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(answer),
    });
    const row: RowView = await response.json();
    expect(row.answers).toEqual([
      { workerId: "private.us-east-1.0000000000000003", source: "preview", timeSpentInSeconds: 2 },
    ]);
    expect(row.stages[8]).toMatchObject({
      status: "done",
      value: {
        sentiment: { "class-name": "Positive", confidence: 0 },
        "sentiment-metadata": { "human-annotated": "yes" },
      },
    });
  });

  test("a taken port, named or not", async () => {
    const blocker = createServer().listen(0, "127.0.0.1");
    onTestFinished(() => void blocker.close());
    await new Promise((resolve) => blocker.once("listening", resolve));
    const address = blocker.address();
    const port = typeof address === "object" && address !== null ? String(address.port) : "";
    const { code, stderr } = labelsmith(["dev", gallery, "--port", port]);
    expect(code).toBe(4);
    expect(stderr).toMatch(/already in use[\s\S]*--port/);
  });

  test("a folder without tasks", () => {
    const { code, stderr } = labelsmith(["dev", temporaryFolder()]);
    expect(code).toBe(4);
    expect(stderr).toContain("There is no task here");
  });
});

function statusFor(address: string, host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(address, { headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on("error", reject)
      .end();
  });
}
