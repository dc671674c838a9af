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
  findings: unused,
  mend: unused,
  open: unused,
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
