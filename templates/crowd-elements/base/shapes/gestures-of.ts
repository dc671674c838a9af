import { DragGestures } from "./drag-gestures.ts";
import type { Gestures } from "./gestures.ts";
import { PointGestures } from "./point-gestures.ts";
import type { Shape } from "./shape-kind.ts";
import type { ShapeSession } from "./shape-session.ts";

/** The pointer gestures by which a session's kind of shape is drawn. */
export function gesturesOf<S extends Shape>(session: ShapeSession<S>): Gestures {
  const { draft } = session;
  const { drawing } = session.editor.kind;
  return draft !== undefined && drawing.by === "points"
    ? new PointGestures(session, draft, drawing)
    : new DragGestures(session);
}
