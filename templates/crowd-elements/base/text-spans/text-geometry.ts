import type { Point } from "../geometry.ts";
import type { TextBoundaries } from "./text-boundaries.ts";
import { pageRange, type ShownText } from "./text-position.ts";

/** Where a caret stands on the screen: a line of no width, in the coordinates of the window. */
export interface CaretPlace {
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * Where the characters of a text are on the screen, in the coordinates of the window, whatever the page has
 * scaled around it. It asks the browser for the boxes of characters only, so that it also works where the browser
 * has no way of finding the text at a point in a shadow root, or something lies on top.
 */
export class TextGeometry {
  readonly #shown: ShownText;
  readonly #boundaries: TextBoundaries;

  constructor(shown: ShownText, boundaries: TextBoundaries) {
    this.#shown = shown;
    this.#boundaries = boundaries;
  }

  /** The caret before the character at an offset; where a line is broken, that is at the start of the next line. */
  caretAt(offset: number): CaretPlace {
    const { text } = this.#shown;
    if (offset < text.length && text[offset] !== "\n") return this.#side(offset, "leading");
    return this.caretAfter(offset);
  }

  /** The caret after the character that ends at an offset: on its line, and at its side of what stands between. */
  caretAfter(offset: number): CaretPlace {
    const previous = this.#boundaries.previous(offset);
    if (offset > 0 && this.#shown.text[previous] !== "\n") return this.#side(previous, "trailing");
    return this.#emptyLine(offset);
  }

  /** The offset between characters that is nearest to a point: of all lines, that at its height comes first. */
  offsetAt({ x, y }: Point): number {
    const { text } = this.#shown;
    const half = this.#halfLine();
    const first = this.#firstOnLineAt(y);
    const line = middle(this.caretAt(first));
    let nearest = first;
    let distance = Number.POSITIVE_INFINITY;
    const consider = (offset: number, edge: number) => {
      if (Math.abs(edge - x) >= distance) return;
      distance = Math.abs(edge - x);
      nearest = offset;
    };
    for (let at = first; ; ) {
      const place = this.caretAt(at);
      if (Math.abs(middle(place) - line) > half) break;
      consider(at, place.x);
      if (at >= text.length || text[at] === "\n") break;
      const next = this.#boundaries.next(at);
      // White space at the end of a broken line hangs there; behind it is the next line.
      const isBroken = next < text.length && Math.abs(middle(this.caretAt(next)) - line) > half;
      if (!isBroken || /\S/.test(text[at]!)) consider(next, this.#side(at, "trailing").x);
      at = next;
    }
    return nearest;
  }

  /** The offset one line up or down, as near as can be to `x`; an end of the text where there is no such line. */
  verticalMove(offset: number, direction: 1 | -1, x: number): number {
    const { text } = this.#shown;
    const y = middle(this.caretAt(offset)) + direction * 2 * this.#halfLine();
    if (y < this.caretAt(0).top) return 0;
    if (y > this.caretAt(text.length).bottom) return text.length;
    return this.offsetAt({ x, y });
  }

  /** The first or last offset on the line of an offset. */
  lineEdge(offset: number, edge: "start" | "end"): number {
    const { text } = this.#shown;
    const line = middle(this.caretAt(offset));
    if (edge === "start") return this.#firstOnLineAt(line);
    const half = this.#halfLine();
    let last = offset;
    for (let at = offset; at < text.length && text[at] !== "\n"; ) {
      at = this.#boundaries.next(at);
      if (Math.abs(middle(this.caretAt(at)) - line) > half) break;
      last = at;
    }
    return last;
  }

  /** Lines lie below one another in the order of the text, so the first offset on one is found by halving. */
  #firstOnLineAt(height: number): number {
    const { text } = this.#shown;
    const half = this.#halfLine();
    const y = Math.min(height, middle(this.caretAt(text.length)));
    let low = 0;
    let high = text.length;
    while (low < high) {
      const between = (low + high) >> 1;
      if (middle(this.caretAt(this.#boundaries.floor(between))) + half <= y) low = between + 1;
      else high = between;
    }
    return this.#boundaries.floor(low);
  }

  #side(offset: number, side: "leading" | "trailing"): CaretPlace {
    const range = pageRange(this.#shown, { start: offset, end: this.#boundaries.next(offset) });
    const boxes = range.getClientRects();
    const box = boxes[side === "leading" ? 0 : boxes.length - 1];
    // Some control characters are not shown at all.
    if (box === undefined)
      return offset > 0 ? this.#side(this.#boundaries.previous(offset), "trailing") : this.#emptyLine(0);
    const isLeft = (side === "leading") !== this.#boundaries.isWrittenLeftward(offset);
    return { x: isLeft ? box.left : box.right, top: box.top, bottom: box.bottom };
  }

  /** A line break has a box of no width in most browsers; a line with nothing else in it has no other. */
  #emptyLine(offset: number): CaretPlace {
    const { element, text } = this.#shown;
    const range = pageRange(this.#shown, { start: offset, end: Math.min(offset + 1, text.length) });
    const box = range.getClientRects()[0];
    if (box) return { x: box.left, top: box.top, bottom: box.bottom };
    const { left, bottom } = element.getBoundingClientRect();
    return { x: left, top: bottom - 2 * this.#halfLine(), bottom };
  }

  #halfLine(): number {
    const { element } = this.#shown;
    const scale = element.getBoundingClientRect().width / (element.offsetWidth || 1);
    return (Number.parseFloat(getComputedStyle(element).lineHeight) / 2) * scale;
  }
}

function middle({ top, bottom }: CaretPlace): number {
  return (top + bottom) / 2;
}
