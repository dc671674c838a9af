import type { CaretMove } from "./caret-keys.ts";
import { TextBoundaries } from "./text-boundaries.ts";
import { TextGeometry } from "./text-geometry.ts";
import type { TextPositions } from "./text-positions.ts";

/** A text on the page with all that is known about it. */
export class TextSurface {
  readonly positions: TextPositions;
  readonly boundaries: TextBoundaries;
  readonly geometry: TextGeometry;

  constructor(positions: TextPositions) {
    this.positions = positions;
    this.boundaries = new TextBoundaries(positions.text);
    this.geometry = new TextGeometry(positions, this.boundaries);
  }

  /** Where a move takes the caret; vertical ones keep to `x`. */
  moved(offset: number, { by, direction }: CaretMove, x: number): number {
    const { boundaries, geometry } = this;
    const isForward = direction === 1;
    switch (by) {
      case "character":
        return isForward ? boundaries.next(offset) : boundaries.previous(offset);
      case "word":
        return isForward ? boundaries.nextWord(offset) : boundaries.previousWord(offset);
      case "line":
        return geometry.verticalMove(offset, direction, x);
      case "line-edge":
        return geometry.lineEdge(offset, isForward ? "end" : "start");
      case "text-edge":
        return isForward ? this.positions.text.length : 0;
    }
  }
}
