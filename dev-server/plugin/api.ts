import type { IncomingMessage, ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import { LabelsmithError, type Problem } from "../../lambdas/contract/errors.ts";
import { parseJsonContract } from "../../lambdas/contract/parse.ts";
import type { ErrorBody } from "../protocol.ts";
import type { Events } from "./events.ts";
import type { Preview, RowAddress } from "./preview.ts";
import { submittedAnswer } from "./preview-answers.ts";
import { filePlace, mendRequest } from "./task-requests.ts";
import { toProblem } from "./way.ts";

const TASK = /^\/tasks\/([^/]+)\/(findings|mend|open)$/;
const ROW = /^\/tasks\/([^/]+)\/rows\/([^/]+)(\/answers)?$/;

/** Answers the requests below `/api`. */
export async function answerApi(
  preview: Preview,
  events: Events,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    if (!isFromApp(request)) {
      const summary = "Only the preview's own page may ask here.";
      return send(response, 403, failure({ code: "other-origin", summary }));
    }
    const url = new URL(request.url ?? "/", "http://preview");
    if (request.method === "GET" && url.pathname === "/events") return events.subscribe(response);
    const body = await route(preview, request, url);
    if (body === undefined) {
      return send(
        response,
        404,
        failure({ code: "not-found", summary: `There is no ${url.pathname} here.` }),
      );
    }
    send(response, 200, body);
  } catch (error) {
    send(response, statusOf(error), failure(toProblem(error)));
  }
}

function statusOf(error: unknown): number {
  // An address that cannot be decoded is a URIError.
  if (error instanceof URIError) return 400;
  if (!(error instanceof LabelsmithError)) return 500;
  return error.code === "not-found" ? 404 : 400;
}

async function route(preview: Preview, request: IncomingMessage, url: URL): Promise<unknown> {
  if (request.method === "GET" && url.pathname === "/tasks") return preview.tasks();
  const ofTask = TASK.exec(url.pathname);
  if (ofTask) return routeTask(preview, request, decodeURIComponent(ofTask[1] ?? ""), ofTask[2]);
  const match = ROW.exec(url.pathname);
  if (!match) return undefined;
  const address = readAddress(match, url.searchParams);
  const isAnswers = match[3] !== undefined;
  if (request.method === "GET" && !isAnswers) return preview.row(address);
  if (request.method === "DELETE" && isAnswers) return preview.clear(address);
  if (request.method !== "POST" || !isAnswers) return undefined;
  if (!isJson(request)) return undefined;
  const context = { code: "submitted-answer", what: "the submitted answer" };
  return preview.submit(address, parseJsonContract(submittedAnswer, await text(request), context));
}

async function routeTask(
  preview: Preview,
  request: IncomingMessage,
  task: string,
  what: string | undefined,
): Promise<unknown> {
  if (what === "findings") return request.method === "GET" ? preview.findings(task) : undefined;
  if (request.method !== "POST" || !isJson(request)) return undefined;
  const body = await text(request);
  if (what === "mend") {
    const { id } = parseJsonContract(mendRequest, body, { code: "mend-request", what: "what to mend" });
    return preview.mend(task, id);
  }
  return preview.open(task, parseJsonContract(filePlace, body, { code: "file-place", what: "what to open" }));
}

/** A page of another origin can post text without asking, but not JSON. */
function isJson({ headers }: IncomingMessage): boolean {
  return headers["content-type"]?.startsWith("application/json") ?? false;
}

/** Vite lets every page of this machine read its answers, and the pages of templates are pages of this machine. */
function isFromApp({ headers }: IncomingMessage): boolean {
  return headers.origin === undefined || headers.origin.replace(/^https?:\/\//, "") === headers.host;
}

function readAddress(match: RegExpExecArray, query: URLSearchParams): RowAddress {
  const worker = Number(query.get("worker") ?? "1");
  return {
    task: decodeURIComponent(match[1] ?? ""),
    datasetObjectId: decodeURIComponent(match[2] ?? ""),
    worker: Number.isInteger(worker) && worker >= 1 && worker <= 9 ? worker : 1,
    recorded: query.get("recorded") === "true",
  };
}

function failure(problem: Problem): ErrorBody {
  return { problem };
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, {
    "content-type": "application/json; charset=utf-8",
    "cache-control": "no-store",
  });
  response.end(JSON.stringify(body));
}
