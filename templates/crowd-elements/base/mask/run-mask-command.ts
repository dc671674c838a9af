import { runStageCommand } from "../run-stage-command.ts";
import type { MaskCommand } from "./commands.ts";
import type { MaskHost, MaskSession } from "./mask-session.ts";

/** Carries out the command of a key. Returns whether there was anything to carry out. */
export function runMaskCommand(session: MaskSession, host: MaskHost, command: MaskCommand): boolean {
  switch (command.do) {
    case "brush":
    case "eraser":
    case "polygon":
      session.chooseTool(command.do);
      return true;
    case "smaller":
      session.chooseBrush(session.brush - 1);
      return true;
    case "larger":
      session.chooseBrush(session.brush + 1);
      return true;
    case "choose-label":
      session.chooseLabel(host.labels[command.index]!);
      return true;
    case "relabel":
      return relabel(session, host.labels[command.index]!);
    case "move":
      session.gestures.moveCursor(command.dx, command.dy);
      return true;
    case "paint":
      paint(session);
      return true;
    case "add":
      return session.targets.kind.hasInstances && session.addInstance();
    case "confirm":
      if (!session.draft.isActive) return false;
      session.finishPolygon();
      return true;
    case "remove":
      return remove(session);
    case "cancel":
      return cancel(session);
    case "undo":
    case "redo":
    case "zoom-in":
    case "zoom-out":
    case "fit":
    case "help":
      return runStageCommand(session, host, command.do);
    default:
      return false;
  }
}

/** The pen stays down until the space bar is let go, wherever that happens. */
function paint(session: MaskSession): void {
  if (!session.gestures.penDown()) return;
  const stop = (event: Event) => {
    if (event instanceof KeyboardEvent && event.key !== " ") return;
    window.removeEventListener("keyup", stop);
    window.removeEventListener("blur", stop);
    session.gestures.penUp();
  };
  window.addEventListener("keyup", stop);
  window.addEventListener("blur", stop);
}

function relabel(session: MaskSession, label: string): boolean {
  const segment = session.targets.segment;
  if (!session.targets.kind.hasInstances || segment === undefined) return false;
  session.relabel(segment, label);
  return true;
}

function remove(session: MaskSession): boolean {
  const segment = session.targets.segment;
  if (session.draft.isActive) session.takeBackPoint();
  else if (segment === undefined) return false;
  else session.remove(segment);
  return true;
}

function cancel(session: MaskSession): boolean {
  if (session.editor.isPainting) session.gestures.cancel();
  else if (session.draft.isActive) session.dropPolygon();
  else return false;
  return true;
}
