import type { ToApp } from "./to-app.ts";

/** Tells the app of errors of the page's scripts, of things that did not load, and of what the page's policy blocked. */
export function relayTroubles(app: ToApp): void {
  const pageError = (message: string) => app.send({ type: "labelsmith:page-error", message });
  window.addEventListener(
    "error",
    (event: Event) => {
      if (event instanceof ErrorEvent) pageError(placed(event));
      else if (event.target instanceof Element) pageError(`Could not load ${describe(event.target)}`);
    },
    { capture: true },
  );
  window.addEventListener("unhandledrejection", ({ reason }) => pageError(`Unhandled rejection: ${reason}`));
  document.addEventListener("securitypolicyviolation", ({ blockedURI, effectiveDirective }) => {
    app.send({ type: "labelsmith:blocked", url: `${blockedURI} (${effectiveDirective})` });
  });
}

function placed({ message, filename, lineno, colno }: ErrorEvent): string {
  const file = filename.replace(/^.*\/\/[^/]+\//, "").replace(/^frame\/[^?]*(\?.*)?$/, "page");
  return filename === "" ? message : `${message} (${file}:${lineno}:${colno})`;
}

function describe(element: Element): string {
  const address = element.getAttribute("src") ?? element.getAttribute("href");
  return `<${element.localName}>${address === null ? "" : ` ${address}`}`;
}
