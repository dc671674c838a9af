import type { Mark } from "./segments.ts";
import type { CaretPlace } from "./text-geometry.ts";
import type { TextRange } from "./text-range.ts";
import type { TextSurface } from "./text-surface.ts";

/** What comes of a worker's hands on a text. */
export interface TextActions {
  /** A stretch of text was selected by a gesture that is over. */
  selected(range: TextRange): void;
  /** The selection changed, and may go on changing. */
  selecting(): void;
  /** A press on these marks, the innermost first, that selected nothing. */
  pressed(marks: readonly number[], press: Press): void;
  /** An end of a mark is dragged. */
  resized(id: number, range: TextRange): void;
  /** It is no longer dragged. */
  resizeEnded?(): void;
  removed(id: number): void;
  /** What the caret passed, for those who do not see it. */
  say(message: string): void;
}

export interface Press {
  readonly offset: number;
  /** Fingers do not select by dragging as easily as mice do. */
  readonly isTouch: boolean;
}

/** The text that pointers act on. */
export interface TextTarget {
  /** The text as it is on the page. */
  readonly surface: TextSurface | undefined;
  /** What is selected; with nothing selected, the caret. */
  readonly selected: TextRange;
  /** The selected text, without white space at its ends. */
  readonly selection: TextRange | undefined;
  readonly selectedMark: Mark | undefined;
  /** Where an end of the selected mark is on the screen. */
  placeOfEdge(edge: "start" | "end"): CaretPlace | undefined;
  /** Moves the selection, and shows it when the browser does not do so itself. */
  setSelection(anchor: number, focus: number, isShown?: boolean): void;
  hideCaret(): void;
  focus(): void;
}
