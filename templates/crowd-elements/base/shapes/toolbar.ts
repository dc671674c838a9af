import { css, html, nothing, type TemplateResult } from "lit";
import { renderIcon } from "../icons.ts";
import type { Shape } from "./shape-kind.ts";
import type { ShapeSession } from "./shape-session.ts";

/** The buttons above the picture. */
export function renderToolbar<S extends Shape>(session: ShapeSession<S>): TemplateResult {
  const { editor, stage } = session;
  const { selectedId } = editor;
  const tool = (
    icon: string,
    name: string,
    act: () => void,
    isPossible = true,
    id: string | typeof nothing = nothing,
  ) =>
    html`<button type="button" id=${id} title=${name} aria-label=${name} ?disabled=${!isPossible} @click=${act}>
      ${renderIcon(icon)}
    </button>`;
  return html`<div class="toolbar" role="toolbar" aria-label="Tools">
    ${tool("undo", "Undo", () => session.undo(), editor.canUndo, "undo")}
    ${tool("redo", "Redo", () => session.redo(), editor.canRedo, "redo")}
    ${tool("delete", "Delete", () => session.execute({ do: "remove" }), selectedId !== undefined, "delete")}
    <span class="gap"></span>
    ${tool("remove", "Zoom out", () => stage.zoomOut())}
    <span class="zoom">${Math.round(stage.scale * 100)} %</span>
    ${tool("add", "Zoom in", () => stage.zoomIn())} ${tool("fit", "Whole picture", () => stage.zoomToFit())}
    ${tool("help", "Keys", () => session.execute({ do: "help" }))}
  </div>`;
}

/** What the keys do, in the order in which a worker needs it. */
export function renderHelp(noun: string): TemplateResult {
  const keys: readonly (readonly [string, string])[] = [
    ["1 … 9, 0", "choose the label to draw with"],
    ["Shift + 1 … 9", `give that label to the selected ${noun}`],
    ["N", `new ${noun} in the middle`],
    ["Tab, Shift + Tab", `next, previous ${noun}`],
    ["Arrow keys", "move by 1 pixel; with Shift by 10"],
    ["Alt + arrow keys", "resize by 1 pixel; with Shift by 10"],
    ["Delete", `delete the selected ${noun}`],
    ["Ctrl + Z, Ctrl + Shift + Z", "undo, redo"],
    ["Escape", "cancel, or select nothing"],
    ["Shift + drag", `draw on top of the selected ${noun}`],
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

export const toolbarStyles = css`
  .toolbar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px;
    margin-bottom: 10px;
  }
  .toolbar button {
    display: grid;
    place-items: center;
    width: 36px;
    height: 36px;
    padding: 0;
  }
  .gap {
    flex: 1;
  }
  .zoom {
    min-width: 56px;
    color: var(--muted);
    font-size: 13px;
    font-variant-numeric: tabular-nums;
    text-align: center;
  }
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
