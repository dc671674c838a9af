import { css, html, type TemplateResult } from "lit";
import type { Shape, ShapeKind } from "./shape-kind.ts";

type Key = readonly [keys: string, does: string];

/** What the keys do, in the order in which a worker needs it. */
export function renderHelp<S extends Shape>(kind: ShapeKind<S>): TemplateResult {
  const { noun, points } = kind;
  const keys: readonly Key[] = [
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
    ["+, −, Ctrl + wheel", "zoom"],
    ["F", "whole picture"],
    ["Space + drag, wheel", "move the picture"],
  ];
  return html`<dialog class="help" aria-labelledby="help-header">
    <div class="modal-header">
      <h2 id="help-header">Keys</h2>
      <form method="dialog"><button aria-label="Close">✕</button></form>
    </div>
    <dl>
      ${keys.map(([key, does]) => html`<dt>${key}</dt><dd>${does}</dd>`)}
    </dl>
  </dialog>`;
}

const RESIZE_KEYS: readonly Key[] = [["Alt + arrow keys", "resize by 1 pixel; with Shift by 10"]];

const POINT_KEYS: readonly Key[] = [
  [", and .", "choose the previous, next point: arrow keys then move it, and Delete deletes it"],
  ["I", "new point after the chosen one"],
];

function drawingKeys<S extends Shape>({ noun, drawing }: ShapeKind<S>): readonly Key[] {
  if (drawing.by === "drag" || drawing.most === 1) return [["N", `new ${noun} in the middle`]];
  const start: Key = ["N", `begin a ${noun} in the middle; then place its next point, which arrow keys move`];
  if (drawing.most === drawing.fewest) return [start];
  return [start, ["Enter", `end the ${noun}`], ["Backspace", "take back the last point"]];
}

export const helpStyles = css`
  .help {
    max-width: 520px;
    padding: 24px 28px;
    border: 1px solid var(--line);
    border-radius: 12px;
    background: var(--surface);
    color: var(--text);
  }
  .help dl {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 6px 20px;
    margin: 0;
    font-size: 14px;
  }
  .help dt {
    font-weight: 600;
  }
  .help dd {
    margin: 0;
    color: var(--muted);
  }
`;
