import type { ToApp } from "./to-app.ts";

const SHORTCUT = /^(?:Digit[1-9]|BracketLeft|BracketRight)$/;

/**
 * Passes the preview's shortcuts on, which work with the focus in the page too: Alt with a digit or a bracket. What the
 * page itself takes is left to it, and so is every key in a field.
 */
export function forwardShortcuts(app: ToApp): void {
  window.addEventListener("keydown", (event) => {
    if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.defaultPrevented) return;
    if (!SHORTCUT.test(event.code) || isInField(event)) return;
    event.preventDefault();
    app.send({ type: "labelsmith:shortcut", code: event.code });
  });
}

function isInField(event: KeyboardEvent): boolean {
  const target = event.composedPath()[0];
  return (
    target instanceof HTMLElement && (target.isContentEditable || target.matches("input, textarea, select"))
  );
}
