import type { TextPositions } from "./text-positions.ts";
import type { TextRange } from "./text-range.ts";

/** What is selected on the page, as far as it is in a text. `undefined` for an end that is outside of the text. */
export interface SelectedPart {
  readonly start: number | undefined;
  readonly end: number | undefined;
}

/**
 * The browser's selection, where it touches a text in a shadow root. Selections keep what is in shadow roots to
 * themselves, hence `getComposedRanges`; older Chromium had the roots' own `getSelection` in its place.
 */
export function selectedPart(positions: TextPositions): SelectedPart | undefined {
  const { element } = positions;
  const root = element.getRootNode();
  const range = root instanceof ShadowRoot ? composedRange(root) : undefined;
  if (range === undefined) return undefined;
  const { startContainer, startOffset, endContainer, endOffset } = range;
  const hasStart = element.contains(startContainer);
  const hasEnd = element.contains(endContainer);
  if (!hasStart && !hasEnd) return undefined;
  return {
    start: hasStart ? positions.offsetOf({ node: startContainer, offset: startOffset }) : undefined,
    end: hasEnd ? positions.offsetOf({ node: endContainer, offset: endOffset }) : undefined,
  };
}

/** Selects a range of the text on the page, so that it is seen and can be copied. */
export function select(positions: TextPositions, { start, end }: TextRange): void {
  const from = positions.placeOf(start, "before");
  const to = positions.placeOf(end, start === end ? "before" : "after");
  getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
}

function composedRange(root: ShadowRoot): AbstractRange | undefined {
  const selection = getSelection();
  if (selection && "getComposedRanges" in selection) {
    return selection.getComposedRanges({ shadowRoots: [root] })[0];
  }
  const own = hasSelection(root) ? root.getSelection() : null;
  return own && own.rangeCount > 0 ? own.getRangeAt(0) : undefined;
}

interface SelectingRoot {
  getSelection(): Selection | null;
}

function hasSelection(root: object): root is SelectingRoot {
  return "getSelection" in root;
}
