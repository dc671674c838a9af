import { css, html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { renderIcon } from "../icons.ts";
import { type KeyHelp, renderKeyHelp } from "../key-help.ts";
import { VIEW_KEYS } from "../shapes/help.ts";
import { renderTool, renderViewTools } from "../shapes/toolbar.ts";
import { BRUSH_SIZES } from "./brush.ts";
import type { MaskKind } from "./mask-kind.ts";
import type { MaskSession, Tool } from "./mask-session.ts";

/** The buttons above the picture. */
export function renderMaskToolbar(session: MaskSession, help: () => void): TemplateResult {
  const { editor, draft, tool, diameter, targets } = session;
  const { segment } = targets;
  const removed = draft.isActive
    ? "Take back the last point"
    : segment
      ? `Delete ${targets.nameOf(segment)}`
      : "Delete";
  const remove = () => {
    if (draft.isActive) session.takeBackPoint();
    else if (segment) session.remove(segment);
  };
  return html`<div class="toolbar" role="toolbar" aria-label="Tools">
    ${renderChoice(session, "brush", "Brush")} ${renderChoice(session, "eraser", "Eraser")}
    ${renderChoice(session, "polygon", "Polygon")}
    <span class="space"></span>
    ${renderTool("undo", "Undo", () => session.undo(), editor.canUndo || draft.isActive, "undo")}
    ${renderTool("redo", "Redo", () => session.redo(), editor.canRedo, "redo")}
    ${renderTool("delete", removed, remove, draft.isActive || segment !== undefined, "delete")}
    ${
      tool === "polygon"
        ? renderTool("check", "Fill the polygon", () => session.finishPolygon(), draft.isComplete, "finish")
        : nothing
    }
    ${renderViewTools(session.stage, help)}
  </div>
  <div class="sliders">
    <label>
      Size
      <input
        type="range"
        id="size"
        ?disabled=${tool === "polygon"}
        min="0"
        max=${BRUSH_SIZES.length - 1}
        .value=${live(String(session.brush))}
        aria-valuetext="${diameter} pixels"
        @input=${(event: Event) => session.chooseBrush(numberOf(event))}
      />
      <output>${diameter} px</output>
    </label>
    <label>
      Opacity
      <input
        type="range"
        id="opacity"
        min="10"
        max="100"
        step="5"
        .value=${live(String(session.opacity))}
        aria-valuetext="${session.opacity} percent"
        @input=${(event: Event) => session.chooseOpacity(numberOf(event))}
      />
    </label>
  </div>`;
}

function renderChoice(session: MaskSession, tool: Tool, name: string): TemplateResult {
  return html`<button
    type="button"
    id=${tool}
    title=${name}
    aria-label=${name}
    aria-pressed=${session.tool === tool}
    @click=${() => session.chooseTool(tool)}
  >
    ${renderIcon(tool)}
  </button>`;
}

function numberOf({ target }: Event): number {
  return target instanceof HTMLInputElement ? target.valueAsNumber : 0;
}

/** What can be done next, in a line below the picture. */
export function maskHint({ tool, draft, targets }: MaskSession): string {
  if (draft.isActive) {
    return "Click to place points · click the first point or press Enter to fill · Ctrl + Z takes a point back";
  }
  if (tool === "eraser") return "Drag to erase · [ and ] change the size · ? shows all keys";
  if (targets.label === undefined) return "There are no labels to paint with yet.";
  const gesture = tool === "polygon" ? "Click the corners of an area, or drag around it," : "Drag";
  return `${gesture} to paint “${targets.label}” · Ctrl + wheel zooms · ? shows all keys`;
}

/** What the keys do, in the order in which a worker needs it. */
export function renderMaskHelp({ hasInstances }: MaskKind): TemplateResult {
  const instances: readonly KeyHelp[] = [
    ["N", "add an instance of the label"],
    ["Shift + 1 … 9", "give that label to the current instance"],
    ["Delete", "delete the current instance"],
  ];
  return renderKeyHelp([
    ["1 … 9, 0", "choose the label to paint with"],
    ...(hasInstances ? instances : []),
    ["B, E, P", "brush, eraser, polygon"],
    ["[ and ]", "smaller, larger brush"],
    ["Arrow keys", "move the cursor of the keyboard; with Shift ten times as far"],
    ["Space", "paint at that cursor; held down, on with the arrow keys; or place a point of the polygon"],
    ["Enter", "fill the polygon"],
    ["Backspace", "take back the last point of the polygon"],
    ...(hasInstances ? [] : ([["Delete", "delete all of the label"]] as const)),
    ["Ctrl + Z, Ctrl + Shift + Z", "undo, redo"],
    ["Escape", "cancel the stroke or the polygon"],
    ...VIEW_KEYS,
  ]);
}

export const maskToolbarStyles = css`
  .toolbar button[aria-pressed="true"] {
    border-color: var(--accent);
    background: var(--accent-soft);
    color: var(--accent);
  }
  .space {
    width: 12px;
  }
  .sliders {
    display: flex;
    flex-wrap: wrap;
    gap: 6px 24px;
    margin-bottom: 10px;
    color: var(--muted);
    font-size: 14px;
  }
  .sliders label {
    display: flex;
    align-items: center;
    gap: 8px;
  }
  .sliders input {
    width: 140px;
    min-height: 24px;
    accent-color: var(--accent);
  }
  .sliders output {
    min-width: 56px;
    font-variant-numeric: tabular-nums;
  }
`;
