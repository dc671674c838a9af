import { blockAt } from "./text-blocks.ts";
import type { TextRange } from "./text-range.ts";

/** A text on the page: an element whose children are the text's blocks, in order. */
export interface ShownText {
  readonly element: HTMLElement;
  readonly text: string;
  readonly blocks: readonly TextRange[];
}

/** The offset in the text of a place in its element, whatever nodes stand around it. */
export function offsetOf({ element }: ShownText, node: Node, nodeOffset: number): number {
  const before = document.createRange();
  before.setStart(element, 0);
  before.setEnd(node, nodeOffset);
  return before.toString().length;
}

/** A range of the page over a range of the text. It ends in the text node in which it begins, where it can. */
export function pageRange(shown: ShownText, { start, end }: TextRange): Range {
  const range = document.createRange();
  const from = positionOf(shown, start, "before");
  const to = positionOf(shown, end, start === end ? "before" : "after");
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset);
  return range;
}

/**
 * The place on the page of an offset in the text. Where two text nodes meet, it is in the one that the character
 * `before` which it stands belongs to, or that of the one `after` which it stands.
 */
function positionOf(
  shown: ShownText,
  offset: number,
  side: "before" | "after",
): { node: Node; offset: number } {
  const index = blockAt(shown.blocks, side === "after" ? Math.max(0, offset - 1) : offset);
  const block = shown.element.children[index];
  if (block === undefined) return { node: shown.element, offset: 0 };
  let left = offset - shown.blocks[index]!.start;
  const texts = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  let last: Node | undefined;
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const length = node.nodeValue?.length ?? 0;
    if (left < length || (side === "after" && left === length)) return { node, offset: left };
    left -= length;
    last = node;
  }
  return last ? { node: last, offset: last.nodeValue?.length ?? 0 } : { node: block, offset: 0 };
}
