import type { Point } from "../geometry.ts";
import type { TextBoundaries } from "./text-boundaries.ts";
import type { TextPositions } from "./text-positions.ts";

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
  readonly #positions: TextPositions;
  readonly #boundaries: TextBoundaries;

  constructor(positions: TextPositions, boundaries: TextBoundaries) {
    this.#positions = positions;
    this.#boundaries = boundaries;
  }

  /** The caret before the character at an offset; where a line is broken, that is at the start of the next line. */
  caretAt(offset: number): CaretPlace {
    const { text } = this.#positions;
    const box = offset < text.length && text[offset] !== "\n" ? this.#boxAt(offset) : undefined;
    return box ? edgeOf(box, !this.#boundaries.isWrittenLeftward(offset)) : this.caretAfter(offset);
  }

  /** The caret after the character that ends at an offset: on its line, and at its side of what stands between. */
  caretAfter(offset: number): CaretPlace {
    const { text } = this.#positions;
    for (let end = offset; end > 0; ) {
      const previous = this.#boundaries.previous(end);
      if (text[previous] === "\n") break;
      const box = this.#boxAt(previous);
      if (box) return edgeOf(box, this.#boundaries.isWrittenLeftward(previous));
      // Some control characters are not shown at all.
      end = previous;
    }
    return this.#emptyLine(offset);
  }

  /** The offset between characters that is nearest to a point: of all lines, that at its height comes first. */
  offsetAt({ x, y }: Point): number {
    const { text } = this.#positions;
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
    for (let at = first; at < text.length && text[at] !== "\n"; ) {
      const next = this.#boundaries.next(at);
      const box = this.#boxAt(at);
      if (box && Math.abs(middle(box) - line) > half) break;
      if (box) {
        const isLeftward = this.#boundaries.isWrittenLeftward(at);
        consider(at, edgeOf(box, !isLeftward).x);
        // White space may hang at the end of a broken line; behind it is the next line.
        if (/\S/.test(text[at]!) || next === text.length || text[next] === "\n") {
          consider(next, edgeOf(box, isLeftward).x);
        }
      }
      at = next;
    }
    return nearest;
  }

  /** The offset one line up or down, as near as can be to `x`; an end of the text where there is no such line. */
  verticalMove(offset: number, direction: 1 | -1, x: number): number {
    const { text } = this.#positions;
    const y = middle(this.caretAt(offset)) + direction * 2 * this.#halfLine();
    if (y < this.caretAt(0).top) return 0;
    if (y > this.caretAt(text.length).bottom) return text.length;
    return this.offsetAt({ x, y });
  }

  /** The first or last offset on the line of an offset. */
  lineEdge(offset: number, edge: "start" | "end"): number {
    const { text } = this.#positions;
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
    const { text } = this.#positions;
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

  /** The box of the character at an offset. */
  #boxAt(offset: number): DOMRect | undefined {
    return this.#positions.boxesOf({ start: offset, end: this.#boundaries.next(offset) })[0];
  }

  /** A line break has a box of no width in most browsers; a line with nothing else in it has no other. */
  #emptyLine(offset: number): CaretPlace {
    const { element, text } = this.#positions;
    const box = this.#positions.boxesOf({ start: offset, end: Math.min(offset + 1, text.length) })[0];
    if (box) return edgeOf(box, true);
    const { left, bottom } = element.getBoundingClientRect();
    return { x: left, top: bottom - 2 * this.#halfLine(), bottom };
  }

  #halfLine(): number {
    const { element } = this.#positions;
    const scale = element.getBoundingClientRect().width / (element.offsetWidth || 1);
    return (Number.parseFloat(getComputedStyle(element).lineHeight) / 2) * scale;
  }
}

function edgeOf({ left, right, top, bottom }: DOMRect, isLeft: boolean): CaretPlace {
  return { x: isLeft ? left : right, top, bottom };
}

function middle({ top, bottom }: { top: number; bottom: number }): number {
  return (top + bottom) / 2;
}
