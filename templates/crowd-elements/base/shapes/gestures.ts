import type { StageActions } from "../stage-pointers.ts";

/** What the pointer does to shapes. */
export interface Gestures extends StageActions {
  /** Whether the pointer is pressed: a shape that gets the focus by that is not selected yet. */
  readonly isPressed: boolean;
}

/** The handle below the pointer, the nearest one where their places to hit overlap. */
export function handleAt(event: PointerEvent): number | undefined {
  const handles = elementsAt(event, "[data-handle]").map((handle) => {
    const { left, top, width, height } = handle.getBoundingClientRect();
    const distance = Math.hypot(left + width / 2 - event.clientX, top + height / 2 - event.clientY);
    return { index: Number(handle.getAttribute("data-handle")), distance };
  });
  return handles.sort((a, b) => a.distance - b.distance)[0]?.index;
}

/** The ids of the shapes below the pointer, smallest first; with a selector only of those that are hit there. */
export function shapesAt(event: PointerEvent, selector = "*"): number[] {
  const area = (shape: Element) => {
    const { width, height } = shape.getBoundingClientRect();
    return width * height;
  };
  return elementsAt(event, "[data-id]", selector)
    .sort((a, b) => area(a) - area(b))
    .map((shape) => Number(shape.getAttribute("data-id")));
}

function elementsAt(event: PointerEvent, ancestor: string, selector = "*"): Element[] {
  const root = event.target instanceof Element ? event.target.getRootNode() : null;
  if (!(root instanceof ShadowRoot)) return [];
  const hits = root.elementsFromPoint(event.clientX, event.clientY).filter((hit) => hit.matches(selector));
  return [...new Set(hits.map((hit) => hit.closest(ancestor)))].filter((element) => element !== null);
}
