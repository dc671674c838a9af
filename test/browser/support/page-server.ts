import { createServer, type Server } from "node:http";

/** The address that templates load the crowd elements from; a page of the server loads ours in its place. */
export const LOADER = "https://assets.crowd.aws/crowd-html-elements.js";

const NONCE = "cGFnZQ";

/**
 * As strict as a page can be: nothing from elsewhere, no eval, and of inline scripts and styles only those that
 * stand in the page itself. The elements have to live with it.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  `script-src 'self' 'nonce-${NONCE}'`,
  `style-src 'self' 'nonce-${NONCE}'`,
  "img-src 'self' data: blob:",
  "form-action 'none'",
].join("; ");

/** Serves HTML pages, the elements' script, and pictures of any size. Listens on loopback only. */
export class PageServer {
  readonly #server: Server;
  readonly #pages: string[] = [];

  constructor(script: string) {
    this.#server = createServer((request, response) => {
      const url = new URL(request.url ?? "/", "http://localhost");
      const page = this.#pages[Number(/^\/page-(\d+)$/.exec(url.pathname)?.[1])];
      if (page !== undefined) {
        response.setHeader("content-security-policy", CONTENT_SECURITY_POLICY);
        response.setHeader("content-type", "text/html; charset=utf-8");
        response.end(page);
      } else if (url.pathname === "/crowd-elements.js") {
        response.setHeader("content-type", "text/javascript; charset=utf-8");
        response.end(script);
      } else if (/^\/picture-\d+x\d+\.svg$/.test(url.pathname)) {
        response.setHeader("content-type", "image/svg+xml");
        response.end(picture(url.pathname));
      } else {
        response.statusCode = url.pathname === "/favicon.ico" ? 204 : 404;
        response.end();
      }
    });
  }

  /** Goes on until the process ends, which it does not hold up. */
  async listen(): Promise<void> {
    await new Promise<void>((done) => this.#server.listen(0, "127.0.0.1", done));
    this.#server.unref();
  }

  /** Adds a page and returns its address. */
  serve(html: string): string {
    const page = html
      .replaceAll(LOADER, "/crowd-elements.js")
      .replaceAll(/<(script|style)(?=[\s>])/g, `<$1 nonce="${NONCE}"`);
    const number = this.#pages.push(page) - 1;
    const address = this.#server.address();
    if (address === null || typeof address === "string") throw new Error("The page server does not listen.");
    return `http://127.0.0.1:${address.port}/page-${number}`;
  }
}

function picture(path: string): string {
  const [, width, height] = /(\d+)x(\d+)/.exec(path) ?? [];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <rect width="100%" height="100%" fill="#dfe8ef"/><circle cx="50%" cy="50%" r="10%" fill="#7a93a8"/></svg>`;
}
