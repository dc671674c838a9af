import type { TemplateResult } from "lit";
import { type KeyHelp, renderKeyHelp } from "../key-help.ts";
import type { Shape, ShapeKind } from "./shape-kind.ts";

/** What the keys do, in the order in which a worker needs it. */
export function renderHelp<S extends Shape>(kind: ShapeKind<S>): TemplateResult {
  const { noun, points } = kind;
  return renderKeyHelp([
    ["1 … 9, 0", "choose the label to draw with"],
    ["Shift + 1 … 9", `give that label to the selected ${noun}`],
    ...drawingKeys(kind),
    ["Tab, Shift + Tab", `next, previous ${noun}`],
    ["Arrow keys", "move by 1 pixel; with Shift by 10"],
    ...(points === undefined ? [] : POINT_KEYS),
    ...(kind.keyboardHandle === undefined ? [] : RESIZE_KEYS),
    ["E", `type the numbers of the selected ${noun}`],
    ["Delete", `delete the selected ${noun}`],
    ["Ctrl + Z, Ctrl + Shift + Z", "undo, redo"],
    ["Escape", "cancel, or select nothing"],
    ["Shift", `draw on top of ${kind.plural}`],
    ...VIEW_KEYS,
  ]);
}

export const VIEW_KEYS: readonly KeyHelp[] = [
  ["+, −, Ctrl + wheel", "zoom"],
  ["F", "whole picture"],
  ["Space + drag, wheel", "move the picture"],
];

const RESIZE_KEYS: readonly KeyHelp[] = [["Alt + arrow keys", "resize by 1 pixel; with Shift by 10"]];

const POINT_KEYS: readonly KeyHelp[] = [
  [", and .", "choose the previous, next point: arrow keys then move it, and Delete deletes it"],
  ["I", "new point after the chosen one"],
];

function drawingKeys<S extends Shape>({ noun, drawing }: ShapeKind<S>): readonly KeyHelp[] {
  if (drawing.by === "drag" || drawing.most === 1) return [["N", `new ${noun} in the middle`]];
  const start: KeyHelp = [
    "N",
    `begin a ${noun} in the middle; then place its next point, which arrow keys move`,
  ];
  if (drawing.most === drawing.fewest) return [start];
  return [start, ["Enter", `end the ${noun}`], ["Backspace", "take back the last point"]];
}
