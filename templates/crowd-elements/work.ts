import { CrowdControl } from "./base/crowd-control.ts";
import type { JsonValue } from "./base/json.ts";
import { type ControlRoot, elementsIn } from "./serialize.ts";

/** A worker's unfinished answer, as JSON: what the controls of a form hold that the template did not put there. */
export interface CrowdWork {
  readonly version: 1;
  readonly controls: readonly SavedControl[];
}

export interface SavedControl {
  /** Which control it was: tag, type, name or id, and the how-manyth of these. */
  readonly control: string;
  readonly state: JsonValue;
}

/** Reads out the unfinished answer of all controls below a root. */
export function saveWork(root: ControlRoot): CrowdWork {
  const controls: SavedControl[] = [];
  for (const [control, element] of controlsByKey(root)) {
    const state = stateOf(element);
    if (state !== undefined) controls.push({ control, state });
  }
  return { version: 1, controls };
}

/**
 * Puts an unfinished answer back, and fires `input` and `change` as if the worker had. Controls that scripts add
 * in answer to these events get theirs, too. Returns the keys of those whose work no longer fits: the template
 * may have changed since.
 */
export function restoreWork(root: ControlRoot, work: CrowdWork): string[] {
  const lost: string[] = [];
  let pending = work.controls;
  for (;;) {
    const controls = controlsByKey(root);
    const present = pending.filter(({ control }) => controls.has(control));
    if (present.length === 0) break;
    for (const { control, state } of present) {
      if (!restore(controls.get(control)!, state)) lost.push(control);
    }
    pending = pending.filter((saved) => !present.includes(saved));
  }
  return [...lost, ...pending.map(({ control }) => control)];
}

/** Hidden inputs belong to the author's scripts, which set them anew; file inputs cannot be set. */
const NOT_RESTORED = new Set(["button", "file", "hidden", "image", "password", "reset", "submit"]);

function controlsByKey(root: ControlRoot): Map<string, Element> {
  const controls = new Map<string, Element>();
  for (const element of elementsIn(root)) {
    const kind = kindOf(element);
    if (kind === undefined) continue;
    const base = `${kind} ${element.getAttribute("name") || element.id}`;
    let count = 1;
    while (controls.has(`${base} #${count}`)) count += 1;
    controls.set(`${base} #${count}`, element);
  }
  return controls;
}

function kindOf(element: Element): string | undefined {
  if (element instanceof HTMLInputElement) {
    return NOT_RESTORED.has(element.type) ? undefined : `input[${element.type}]`;
  }
  const isControl =
    element instanceof CrowdControl ||
    element instanceof HTMLTextAreaElement ||
    element instanceof HTMLSelectElement;
  return isControl ? element.localName : undefined;
}

function stateOf(element: Element): JsonValue | undefined {
  if (element instanceof CrowdControl) return element.saveWork();
  if (isCheckable(element)) return element.checked === element.defaultChecked ? undefined : element.checked;
  if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) {
    return element.value === element.defaultValue ? undefined : element.value;
  }
  if (element instanceof HTMLSelectElement) {
    const chosen = [...element.selectedOptions].map((option) => option.value);
    return chosen.join("\n") === initiallyChosen(element).join("\n") ? undefined : chosen;
  }
  return undefined;
}

/** What a select starts with: where a single one has no mark on any option, the browser takes the first. */
function initiallyChosen(select: HTMLSelectElement): string[] {
  const options = [...select.options];
  const marked = options.filter((option) => option.defaultSelected);
  if (select.multiple) return marked.map((option) => option.value);
  const first = marked.at(-1) ?? options.find((option) => !option.disabled);
  return first === undefined ? [] : [first.value];
}

function restore(element: Element, state: JsonValue): boolean {
  if (element instanceof CrowdControl) return element.restoreWork(state);
  const fits = setNative(element, state);
  if (fits) for (const type of ["input", "change"]) element.dispatchEvent(new Event(type, { bubbles: true }));
  return fits;
}

function setNative(element: Element, state: JsonValue): boolean {
  if (isCheckable(element)) {
    if (typeof state !== "boolean") return false;
    element.checked = state;
    return true;
  }
  if (element instanceof HTMLSelectElement) {
    if (!Array.isArray(state)) return false;
    const options = [...element.options];
    if (!state.every((value) => options.some((option) => option.value === value))) return false;
    for (const option of options) option.selected = state.includes(option.value);
    return true;
  }
  if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) {
    if (typeof state !== "string") return false;
    element.value = state;
    return true;
  }
  return false;
}

function isCheckable(element: Element): element is HTMLInputElement {
  return element instanceof HTMLInputElement && (element.type === "checkbox" || element.type === "radio");
}
