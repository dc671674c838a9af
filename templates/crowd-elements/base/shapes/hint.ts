import type { PointDrawing, Shape } from "./shape-kind.ts";
import type { ShapeSession } from "./shape-session.ts";

const ALWAYS = "Ctrl + wheel zooms · ? shows all keys";

/** What can be done next, in a line below the picture. */
export function hintOf<S extends Shape>(session: ShapeSession<S>, hasLabels: boolean): string {
  const { draft, editor, currentLabel } = session;
  const { kind, selected, selectedPoint } = editor;
  const { noun, drawing } = kind;
  if (draft?.isActive && drawing.by === "points") return drawingHint(noun, drawing);
  if (selectedPoint !== undefined) return "Drag or arrow keys move the point · Delete removes it";
  if (selected) return selectionHint(session);
  if (!hasLabels) return "There are no labels to draw with yet.";
  if (currentLabel === undefined) {
    return `Choose a label to draw a ${noun} · click a ${noun} to select it · ${ALWAYS}`;
  }
  const gesture = drawing.by === "drag" ? "Drag" : "Click";
  return `${gesture} to draw a ${noun} for “${currentLabel}” · click a ${noun} to select it · ${ALWAYS}`;
}

function drawingHint(noun: string, { fewest, most, isClosed }: PointDrawing<Shape>): string {
  if (fewest === most) return `Click where the ${noun} ends · Escape drops it`;
  const end = isClosed ? "Click the first point" : "Double-click";
  return `Click to place points · ${end} or press Enter to end the ${noun} · Ctrl + Z takes a point back`;
}

function selectionHint<S extends Shape>({ editor: { kind } }: ShapeSession<S>): string {
  if (kind.drawing.by === "drag") {
    return "Drag to move · drag a handle to resize · Shift + drag draws on top · Delete removes";
  }
  if (kind.points === undefined) return "Drag or arrow keys move it · Delete removes it";
  return `Drag its edge to move it · drag its points · Shift + click draws on top · Delete removes`;
}
