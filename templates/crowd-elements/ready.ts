import { CrowdElement } from "./base/crowd-element.ts";

/**
 * Fires `all-crowd-elements-ready` on the document, once: when the page is parsed, its elements are defined, and
 * each has been rendered. Author scripts wait for it before they touch the elements.
 */
export async function announceReady(): Promise<void> {
  await parsed();
  const elements = [...document.querySelectorAll("*")].filter((element) => element instanceof CrowdElement);
  await Promise.allSettled(elements.map((element) => element.updateComplete));
  document.dispatchEvent(new Event("all-crowd-elements-ready"));
}

/** Resolves when the document has been parsed and its own listeners for that have run. */
export function parsed(): Promise<void> {
  return new Promise((resolve) => {
    if (document.readyState !== "loading") setTimeout(resolve);
    else document.addEventListener("DOMContentLoaded", () => setTimeout(resolve), { once: true });
  });
}
