import type { ToApp } from "./to-app.ts";

/** Tells the app of errors of the page's scripts, of things that did not load, and of what the page's policy blocked. */
export function relayTroubles(app: ToApp): void {
  const pageError = (message: string, cause: "script" | "loading" = "script") =>
    app.send({ type: "labelsmith:page-error", cause, message });
  const blocked = new Set<string>();
  window.addEventListener(
    "error",
    (event: Event) => {
      if (event instanceof ErrorEvent) pageError(placed(event));
      else if (event.target instanceof Element && !blocked.has(addressOf(event.target))) {
        pageError(`Could not load <${event.target.localName}> ${addressOf(event.target)}`, "loading");
      }
    },
    { capture: true },
  );
  window.addEventListener("unhandledrejection", ({ reason }) => pageError(`Unhandled rejection: ${reason}`));
  document.addEventListener("securitypolicyviolation", ({ blockedURI, effectiveDirective }) => {
    blocked.add(blockedURI);
    app.send({ type: "labelsmith:blocked", url: `${blockedURI} (${effectiveDirective})` });
  });
}

function placed({ message, filename, lineno, colno }: ErrorEvent): string {
  const file = filename.replace(/^.*\/\/[^/]+\//, "").replace(/^frame\/[^?]*(\?.*)?$/, "page");
  return filename === "" ? message : `${message} (${file}:${lineno}:${colno})`;
}

/** The whole address that an element loads, as the policy reports it. */
function addressOf(element: Element): string {
  const address = element.getAttribute("src") ?? element.getAttribute("href") ?? "";
  return URL.canParse(address, document.baseURI) ? new URL(address, document.baseURI).href : address;
}
