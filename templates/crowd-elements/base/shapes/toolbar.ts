import { css, html, nothing, type TemplateResult } from "lit";
import { renderIcon } from "../icons.ts";
import type { PictureStage } from "../picture-stage.ts";
import type { Command } from "./commands.ts";
import type { Shape } from "./shape-kind.ts";
import type { ShapeSession } from "./shape-session.ts";

/** The buttons above the picture. */
export function renderToolbar<S extends Shape>(
  session: ShapeSession<S>,
  execute: (command: Command) => boolean,
): TemplateResult {
  const { editor, stage } = session;
  const { kind, selectedId, selectedPoint } = editor;
  const { draft } = session;
  const mayDelete = selectedId !== undefined || draft?.isActive;
  const deletion = selectedPoint === undefined ? "Delete" : `Delete point ${selectedPoint + 1}`;
  const isOfAnyLength = kind.drawing.by === "points" && kind.drawing.most > kind.drawing.fewest;
  return html`<div class="toolbar" role="toolbar" aria-label="Tools">
    ${renderTool("undo", "Undo", () => session.undo(), session.canUndo, "undo")}
    ${renderTool("redo", "Redo", () => session.redo(), session.canRedo, "redo")}
    ${renderTool("delete", deletion, () => execute({ do: "remove" }), mayDelete, "delete")}
    ${
      isOfAnyLength
        ? renderTool("check", `Finish the ${kind.noun}`, () => session.finish(), draft?.isComplete, "finish")
        : nothing
    }
    ${renderViewTools(stage, () => execute({ do: "help" }))}
  </div>`;
}

/** A button of a toolbar. */
export function renderTool(
  icon: string,
  name: string,
  act: () => void,
  isPossible = true,
  id: string | typeof nothing = nothing,
): TemplateResult {
  return html`<button
    type="button"
    id=${id}
    title=${name}
    aria-label=${name}
    ?disabled=${!isPossible}
    @click=${act}
  >
    ${renderIcon(icon)}
  </button>`;
}

/** The tools that every toolbar of a picture ends with. */
export function renderViewTools(stage: PictureStage, help: () => void): TemplateResult {
  return html`
    <span class="gap"></span>
    ${renderTool("remove", "Zoom out", () => stage.zoomOut())}
    <span class="zoom">${Math.round(stage.scale * 100)} %</span>
    ${renderTool("add", "Zoom in", () => stage.zoomIn())}
    ${renderTool("fit", "Whole picture", () => stage.zoomToFit())} ${renderTool("help", "Keys", help)}
  `;
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
