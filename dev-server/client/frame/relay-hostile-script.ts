import type { ToApp } from "./to-app.ts";

/** What the texts of hostile rows call. */
const FUNCTION = "labelsmithHostile";

/** Tells the app when data of a hostile row has become a script of the page and runs. The function itself does nothing else. */
export function relayHostileScript(app: ToApp): void {
  Object.defineProperty(window, FUNCTION, { value: () => app.send({ type: "labelsmith:script-ran" }) });
  window.addEventListener("load", provoke);
}

/** Does what a worker would: some scripts wait for the focus or for a click. */
function provoke(): void {
  for (const element of document.querySelectorAll(`[onfocus*="${FUNCTION}"]`))
    element.dispatchEvent(new FocusEvent("focus"));
  for (const link of document.querySelectorAll<HTMLElement>(`a[href^="javascript:${FUNCTION}"]`))
    link.click();
}
