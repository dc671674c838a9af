import type { ReactiveController, ReactiveControllerHost } from "lit";

/** The elements that listen for keys, in the order in which they came to the page. */
const listeners: Shortcuts[] = [];

/**
 * Keys of an element that work wherever the focus is in it, and for the first such element of the page also when
 * nothing has the focus. They are off while the worker types in a text control or reads a dialog.
 */
export class Shortcuts implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #handle: (event: KeyboardEvent) => void;

  constructor(host: ReactiveControllerHost & Element, handle: (event: KeyboardEvent) => void) {
    this.#host = host;
    this.#handle = handle;
    host.addController(this);
  }

  hostConnected(): void {
    if (listeners.length === 0) document.addEventListener("keydown", dispatchKey);
    listeners.push(this);
  }

  hostDisconnected(): void {
    listeners.splice(listeners.indexOf(this), 1);
    if (listeners.length === 0) document.removeEventListener("keydown", dispatchKey);
  }

  /** Whether the key was pressed for this element. */
  concerns(event: KeyboardEvent): boolean {
    const path = event.composedPath();
    if (path.includes(this.#host)) return true;
    const hasNoFocus = path[0] === document.body || path[0] === document.documentElement;
    return hasNoFocus && listeners[0] === this;
  }

  handle(event: KeyboardEvent): void {
    this.#handle(event);
  }
}

function dispatchKey(event: KeyboardEvent): void {
  const path = event.composedPath();
  if (event.defaultPrevented || event.isComposing || isTextControl(path[0])) return;
  if (path.some((node) => node instanceof HTMLDialogElement)) return;
  listeners.find((listener) => listener.concerns(event))?.handle(event);
}

const TEXTLESS_INPUTS = new Set([
  "button",
  "checkbox",
  "color",
  "file",
  "image",
  "radio",
  "range",
  "reset",
  "submit",
]);

/** Whether typing goes into it, so that a letter there is a letter and no command. */
export function isTextControl(target: EventTarget | undefined): boolean {
  if (target instanceof HTMLInputElement) return !TEXTLESS_INPUTS.has(target.type);
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  return target instanceof HTMLElement && target.isContentEditable;
}

/** The index, from 0, of the choice that a number key stands for: `1` to `9` and then `0`. */
export function choiceOfKey(event: KeyboardEvent): number | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return undefined;
  if (!/^[0-9]$/.test(event.key)) return undefined;
  return event.key === "0" ? 9 : Number(event.key) - 1;
}
