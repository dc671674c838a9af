import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { answerApi } from "../../../dev-server/plugin/api.ts";
import { createEvents } from "../../../dev-server/plugin/events.ts";
import type { Preview } from "../../../dev-server/plugin/preview.ts";

const unused = () => Promise.reject(new Error("not asked for here"));
const preview: Preview = {
  tasks: async () => ({ tasks: [] }),
  row: unused,
  submit: unused,
  clear: unused,
  findings: async (task) => ({ findings: [], problem: { code: "asked-for", summary: task } }),
  mend: async (task, id) => ({ file: task, description: id }),
  open: async (_task, place) => place,
  framePage: () => undefined,
};

async function serveApi(): Promise<string> {
  const server = createServer(
    (request, response) => void answerApi(preview, createEvents(), request, response),
  );
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  return `http://127.0.0.1:${port}`;
}

test.each<[string, (app: string) => string | undefined, number]>([
  ["the app, which names no origin when it reads", () => undefined, 200],
  ["the app, which names its own when it writes", (app) => app, 200],
  ["a task page, which is on another port", () => "http://127.0.0.1:1", 403],
  ["a sandboxed page, whose origin is none", () => "null", 403],
  ["a page from outside", () => "https://example.com", 403],
])("answers %s, or not", async (_, originOf, status) => {
  const app = await serveApi();
  const origin = originOf(app);
  const response = await fetch(`${app}/tasks`, { headers: origin === undefined ? {} : { origin } });
  expect(response.status).toBe(status);
});

const place = { file: "a.html", line: 1, column: 2 };

test.each<[string, string, RequestInit, number, object]>([
  ["reads the findings of a task", "findings", {}, 200, { problem: { summary: "a/b" } }],
  ["mends one", "mend", json({ id: "x" }), 200, { file: "a/b", description: "x" }],
  ["opens a place", "open", json(place), 200, place],
  ["mends nothing that has no name", "mend", json({}), 400, { problem: { code: "mend-request" } }],
  ["opens no place before the first line", "open", json({ ...place, line: 0 }), 400, {}],
  ["mends nothing for a form that anybody can send", "mend", { method: "POST", body: "{}" }, 404, {}],
  ["mends nothing by being read", "mend", {}, 404, {}],
])("%s", async (_, what, init, status, body) => {
  const response = await fetch(`${await serveApi()}/tasks/a%2Fb/${what}`, init);
  expect(response.status).toBe(status);
  expect(await response.json()).toMatchObject(body);
});

function json(body: object): RequestInit {
  return { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) };
}
