import type { StageActions } from "../stage-pointers.ts";

/** What moves over the picture and paints: the pointer, and a cursor of the keyboard that stands for it. */
export interface KeyboardPen extends StageActions {
  moveCursor(dx: number, dy: number): void;
  /** Begins to paint at the cursor. Returns whether it could. */
  penDown(): boolean;
  penUp(): void;
  /** Shows the pen where it is now, as large as it is now. */
  showPen(): void;
}
