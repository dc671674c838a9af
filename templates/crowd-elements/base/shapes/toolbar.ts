import { css, html, nothing, type TemplateResult } from "lit";
import { renderIcon } from "../icons.ts";
import type { Shape } from "./shape-kind.ts";
import type { ShapeSession } from "./shape-session.ts";

/** The buttons above the picture. */
export function renderToolbar<S extends Shape>(session: ShapeSession<S>): TemplateResult {
  const { editor, stage } = session;
  const { kind, selectedId, selectedPoint } = editor;
  const { draft } = session;
  const mayDelete = selectedId !== undefined || draft?.isActive;
  const deletion = selectedPoint === undefined ? "Delete" : `Delete point ${selectedPoint + 1}`;
  const isOfAnyLength = kind.drawing.by === "points" && kind.drawing.most > kind.drawing.fewest;
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
    ${tool("undo", "Undo", () => session.undo(), session.canUndo, "undo")}
    ${tool("redo", "Redo", () => session.redo(), session.canRedo, "redo")}
    ${tool("delete", deletion, () => session.execute({ do: "remove" }), mayDelete, "delete")}
    ${
      isOfAnyLength
        ? tool("check", `Finish the ${kind.noun}`, () => session.finish(), draft?.isComplete, "finish")
        : nothing
    }
    <span class="gap"></span>
    ${tool("remove", "Zoom out", () => stage.zoomOut())}
    <span class="zoom">${Math.round(stage.scale * 100)} %</span>
    ${tool("add", "Zoom in", () => stage.zoomIn())} ${tool("fit", "Whole picture", () => stage.zoomToFit())}
    ${tool("help", "Keys", () => session.execute({ do: "help" }))}
  </div>`;
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
`;
