import type { Key } from "../shapes/commands.ts";

/** A move of the caret. Forward is onward in the text, whichever way it is written. */
export interface CaretMove {
  readonly by: "character" | "word" | "line" | "line-edge" | "text-edge";
  readonly direction: 1 | -1;
  /** Whether what lies between is selected. */
  readonly selects: boolean;
}

/** The move of a key. In text that reads from right to left, the left arrow goes forward. */
export function caretMoveOfKey(key: Key, isRightToLeft: boolean): CaretMove | undefined {
  if (key.altKey) return undefined;
  const isFar = key.ctrlKey || key.metaKey;
  const selects = key.shiftKey;
  switch (key.key) {
    case "ArrowLeft":
    case "ArrowRight": {
      const direction = (key.key === "ArrowRight") !== isRightToLeft ? 1 : -1;
      return { by: isFar ? "word" : "character", direction, selects };
    }
    case "ArrowUp":
      return { by: "line", direction: -1, selects };
    case "ArrowDown":
      return { by: "line", direction: 1, selects };
    case "Home":
      return { by: isFar ? "text-edge" : "line-edge", direction: -1, selects };
    case "End":
      return { by: isFar ? "text-edge" : "line-edge", direction: 1, selects };
    default:
      return undefined;
  }
}
