import type { KeyHelp } from "../key-help.ts";

/** What the keys do while text is marked. */
export const SPAN_KEYS: readonly KeyHelp[] = [
  ["1 … 9, 0", "choose the label: for the selected text or mark, else for all that is selected from then on"],
  ["Arrow keys", "move the caret; with Ctrl word by word"],
  ["Home, End", "start, end of the line; with Ctrl of the text"],
  ["Shift + these", "select text"],
  ["Enter", "mark the selected text, or select the mark at the caret"],
  ["Delete", "remove the selected mark, or the one at the caret"],
  ["Alt + ←, →", "move the end of the selected mark; with Shift its start"],
  ["Ctrl + Z, Ctrl + Shift + Z", "undo, redo"],
  ["Escape", "cancel, or select nothing"],
];
