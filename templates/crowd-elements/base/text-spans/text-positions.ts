import { blockAt } from "./text-blocks.ts";
import type { TextRange } from "./text-range.ts";

/** A place on the page, as ranges and selections know it. */
export interface Place {
  readonly node: Node;
  readonly offset: number;
}

/** The text nodes of one block, and where in the text each begins. */
interface BlockNodes {
  readonly nodes: readonly Text[];
  readonly starts: readonly number[];
}

/**
 * A text on the page, in an element whose children are the text's blocks. Translates between offsets in the text
 * and places on the page; only text nodes count, whatever else stands around them.
 */
export class TextPositions {
  readonly element: HTMLElement;
  readonly text: string;
  readonly #blocks: readonly TextRange[];
  /** Ranges that live slow down all changes of the page, so there is one. */
  readonly #range = document.createRange();
  #nodes = new Map<number, BlockNodes>();

  constructor(element: HTMLElement, text: string, blocks: readonly TextRange[]) {
    this.element = element;
    this.text = text;
    this.#blocks = blocks;
  }

  /** Forgets what was found out about the page; to be called when it was rendered anew. */
  refresh(): void {
    this.#nodes = new Map();
  }

  /** The offset in the text of a place in its element. */
  offsetOf({ node, offset }: Place): number {
    this.#range.setStart(this.element, 0);
    this.#range.setEnd(node, offset);
    return this.#let(this.#range.toString().length);
  }

  /** The boxes on the screen of a range of the text. */
  boxesOf({ start, end }: TextRange): DOMRectList {
    const from = this.placeOf(start, "before");
    const to = this.placeOf(end, start === end ? "before" : "after");
    this.#range.setStart(from.node, from.offset);
    this.#range.setEnd(to.node, to.offset);
    return this.#let(this.#range.getClientRects());
  }

  /**
   * The place on the page of an offset in the text. Where two text nodes meet, it is in the one whose first
   * character it stands `before`, or in the one whose last character it stands `after`.
   */
  placeOf(offset: number, side: "before" | "after"): Place {
    const index = blockAt(this.#blocks, side === "after" ? Math.max(0, offset - 1) : offset);
    const { nodes, starts } = this.#nodesOf(index);
    let low = 0;
    let high = nodes.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      const isFurther = side === "after" ? starts[middle]! < offset : starts[middle]! <= offset;
      if (isFurther) low = middle;
      else high = middle - 1;
    }
    const node = nodes[low];
    return node ? { node, offset: offset - starts[low]! } : { node: this.element, offset: 0 };
  }

  #let<T>(result: T): T {
    this.#range.setStart(document, 0);
    this.#range.collapse(true);
    return result;
  }

  #nodesOf(index: number): BlockNodes {
    const known = this.#nodes.get(index);
    if (known) return known;
    const nodes: Text[] = [];
    const starts: number[] = [];
    const block = this.element.children[index];
    let start = this.#blocks[index]?.start ?? 0;
    const walker = block && document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    for (let node = walker?.nextNode(); node; node = walker?.nextNode()) {
      if (!(node instanceof Text) || node.length === 0) continue;
      nodes.push(node);
      starts.push(start);
      start += node.length;
    }
    const found = { nodes, starts };
    this.#nodes.set(index, found);
    return found;
  }
}
