import { offsetOf, pageRange, type ShownText } from "./text-position.ts";
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
export function selectedPart(shown: ShownText): SelectedPart | undefined {
  const root = shown.element.getRootNode();
  const range = root instanceof ShadowRoot ? composedRange(root) : undefined;
  if (range === undefined) return undefined;
  const { startContainer, startOffset, endContainer, endOffset } = range;
  const hasStart = shown.element.contains(startContainer);
  const hasEnd = shown.element.contains(endContainer);
  if (!hasStart && !hasEnd) return undefined;
  return {
    start: hasStart ? offsetOf(shown, startContainer, startOffset) : undefined,
    end: hasEnd ? offsetOf(shown, endContainer, endOffset) : undefined,
  };
}

/** Selects a range of the text on the page, so that it is seen and can be copied. */
export function select(shown: ShownText, range: TextRange): void {
  const { startContainer, startOffset, endContainer, endOffset } = pageRange(shown, range);
  getSelection()?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
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
