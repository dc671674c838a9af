import { createReadStream } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { extname } from "node:path";
import type { ObjectStore } from "../../job/local-s3/store.ts";
import { PICTURE, PICTURE_PATH } from "../elements/element-example.ts";
import {
  buildElementsPage,
  ELEMENTS_PAGE_PATH,
  ELEMENTS_PAGE_SCRIPT_PATH,
} from "../elements/elements-page.ts";
import { AXE_PATH } from "../protocol.ts";
import { browserAsset } from "./assets.ts";
import { contentSecurityPolicy, ELEMENTS_PATH, FRAME_SCRIPT_PATH } from "./frame-page.ts";

/** The server of the task pages: an origin of its own, so that a template's scripts cannot reach the app or its API. */
export interface FrameServer {
  readonly origin: string;
  close(): Promise<void>;
}

export interface FrameServerOptions {
  readonly appOrigin: () => string;
  readonly online: boolean;
  readonly store: ObjectStore;
  /** The page of a task at `/frame/...`; `undefined` if there is none. */
  readonly page: (url: URL) => string | undefined;
}

/** A template may not say what its own text is encoded in, which scripts would inherit. */
const JAVASCRIPT = "text/javascript; charset=utf-8";

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".jpeg": "image/jpeg",
  ".gif": "image/gif",
  ".webp": "image/webp",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".json": "application/json",
  ".pdf": "application/pdf",
  ".mp3": "audio/mpeg",
  ".wav": "audio/wav",
  ".ogg": "audio/ogg",
  ".mp4": "video/mp4",
  ".webm": "video/webm",
};

export async function startFrameServer(options: FrameServerOptions): Promise<FrameServer> {
  const server = createServer((request, response) => {
    try {
      answer(options, request, response);
    } catch {
      // A malformed address; decoding it is all that can throw here.
      end(response, 400, "Bad request");
    }
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", resolve);
  });
  // The server listens on TCP, so its address is not a path.
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

/** Axe as its package has it: it is loaded only when somebody asks for it. */
function axeScript(): string {
  return createRequire(import.meta.url).resolve("axe-core/axe.min.js");
}

/** The path under which the page finds an S3 object. */
export function objectPath({ bucket, key }: { readonly bucket: string; readonly key: string }): string {
  return `/s3/${encodeURIComponent(bucket)}/${key.split("/").map(encodeURIComponent).join("/")}`;
}

function answer(options: FrameServerOptions, request: IncomingMessage, response: ServerResponse): void {
  if (!/^(127\.0\.0\.1|localhost):\d+$/.test(request.headers.host ?? ""))
    return end(response, 403, "Wrong host");
  const url = new URL(request.url ?? "/", options.appOrigin());
  if (url.pathname === ELEMENTS_PATH)
    return sendFile(response, browserAsset("crowd-elements/crowd-elements.js"), JAVASCRIPT);
  if (url.pathname === FRAME_SCRIPT_PATH)
    return sendFile(response, browserAsset("preview/frame.js"), JAVASCRIPT);
  if (url.pathname === AXE_PATH) return sendFile(response, axeScript(), JAVASCRIPT);
  if (url.pathname === ELEMENTS_PAGE_SCRIPT_PATH)
    return sendFile(response, browserAsset("preview/elements-page.js"), JAVASCRIPT);
  if (url.pathname === PICTURE_PATH) {
    response.writeHead(200, { "content-type": "image/svg+xml" });
    return void response.end(PICTURE);
  }
  if (url.pathname.startsWith("/s3/"))
    return sendObject(options.store, url.pathname.slice("/s3/".length), response);
  const page = pageAt(url, options);
  if (page === undefined) return end(response, 404, "Not found");
  response.writeHead(200, {
    "content-type": "text/html; charset=utf-8",
    "content-security-policy": contentSecurityPolicy(options.appOrigin(), options.online),
    "cache-control": "no-store",
    "referrer-policy": "no-referrer",
  });
  response.end(page);
}

function pageAt(url: URL, options: FrameServerOptions): string | undefined {
  if (url.pathname === ELEMENTS_PAGE_PATH) return buildElementsPage(ELEMENTS_PATH);
  return url.pathname.startsWith("/frame/") ? options.page(url) : undefined;
}

function sendObject(store: ObjectStore, path: string, response: ServerResponse): void {
  const [bucket = "", ...key] = path.split("/").map(decodeURIComponent);
  const file = store.find({ bucket, key: key.join("/") });
  if (file === undefined)
    return end(response, 404, `There is no local copy of s3://${bucket}/${key.join("/")}`);
  sendFile(response, file, CONTENT_TYPES[extname(file).toLowerCase()] ?? "application/octet-stream");
}

function sendFile(response: ServerResponse, file: string, contentType: string): void {
  createReadStream(file)
    .on("open", () => {
      // Ground Truth asks for this header on input buckets, and the elements read images across origins.
      response.writeHead(200, {
        "content-type": contentType,
        "access-control-allow-origin": "*",
        "cache-control": "no-cache",
        "x-content-type-options": "nosniff",
      });
    })
    .on("error", () => end(response, 404, "Not found"))
    .pipe(response);
}

function end(response: ServerResponse, status: number, text: string): void {
  if (!response.headersSent) response.writeHead(status, { "content-type": "text/plain; charset=utf-8" });
  response.end(text);
}
