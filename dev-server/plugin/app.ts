import { createReadStream } from "node:fs";
import type { ServerResponse } from "node:http";
import { dirname, extname } from "node:path";
import { insideFolder } from "../../task/paths.ts";
import { browserAsset } from "./assets.ts";

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css",
  ".svg": "image/svg+xml",
};

/** Whether an address belongs to the preview app; everything else is left to Vite. */
export function isAppPath(path: string): boolean {
  return path === "/" || path.startsWith("/assets/");
}

/** Serves the files of the preview app as the build made them. */
export function sendApp(path: string, frameOrigin: string, response: ServerResponse): void {
  const folder = dirname(browserAsset("preview/index.html"));
  const file = insideFolder(folder, path === "/" ? "index.html" : `.${path}`);
  createReadStream(file)
    .on("open", () =>
      response.writeHead(200, {
        "content-type": CONTENT_TYPES[extname(file)] ?? "application/octet-stream",
        "content-security-policy": `default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: ${frameOrigin}; frame-src ${frameOrigin}; frame-ancestors 'none'`,
        "cache-control": "no-cache",
      }),
    )
    .on("error", () => {
      if (!response.headersSent) response.writeHead(404, { "content-type": "text/plain" });
      response.end("Not found");
    })
    .pipe(response);
}
