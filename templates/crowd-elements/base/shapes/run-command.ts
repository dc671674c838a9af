import type { Point } from "../geometry.ts";
import { runStageCommand } from "../run-stage-command.ts";
import type { Command } from "./commands.ts";
import type { Item } from "./shape-editor.ts";
import type { Shape } from "./shape-kind.ts";
import type { SessionHost, ShapeSession } from "./shape-session.ts";

/** Carries out the command of a key. Returns whether there was anything to carry out. */
export function runCommand<S extends Shape>(
  session: ShapeSession<S>,
  host: SessionHost,
  command: Command,
): boolean {
  const { selected } = session.editor;
  switch (command.do) {
    case "choose-label":
      session.chooseLabel(host.labels[command.index]!);
      return true;
    case "relabel":
      if (selected) session.relabel(selected.id, host.labels[command.index]!);
      return true;
    case "move":
    case "resize":
      move(session, command);
      return true;
    case "remove":
      return remove(session);
    case "add":
      add(session);
      return true;
    case "confirm":
      if (!session.draft?.isActive) return false;
      session.finish();
      session.focusSelected();
      return true;
    case "edit":
      return selected !== undefined && edit(host);
    case "cancel":
      cancel(session);
      return true;
    case "previous-point":
    case "next-point":
      return choosePoint(session, command.do === "next-point" ? 1 : -1);
    case "insert-point":
      return insertPoint(session);
    case "undo":
    case "redo":
    case "zoom-in":
    case "zoom-out":
    case "fit":
    case "help":
      return runStageCommand(session, host, command.do);
  }
}

type Move = Extract<Command, { dx: number }>;

/** Arrow keys move the next point of what is drawn, the selected shape or its chosen point, or else the picture. */
function move<S extends Shape>(session: ShapeSession<S>, command: Move): void {
  const { do: what, dx, dy } = command;
  const { editor, draft, stage } = session;
  const { selected } = editor;
  if (draft?.isActive) moveNextPoint(session, command);
  else if (selected) moveSelected(session, selected, what, { x: dx, y: dy });
  else if (what === "move") stage.pan(-10 * dx, -10 * dy);
}

function moveSelected<S extends Shape>(
  session: ShapeSession<S>,
  { id, shape }: Item<S>,
  what: "move" | "resize",
  by: Point,
): void {
  const { editor } = session;
  const { kind, picture } = editor;
  const lastPoint = kind.points && kind.points.count(shape) - 1;
  if (what === "resize") editor.selectedPoint ??= lastPoint;
  const handle = editor.selectedPoint ?? (what === "resize" ? kind.keyboardHandle : undefined);
  const change = (before: S) =>
    handle === undefined ? kind.move(before, by, picture) : kind.moveHandle(before, handle, by, picture);
  session.edit(id, change, undefined, `move ${id} ${handle}`);
}

/** Shift moves it by a fiftieth of what can be seen, so that it comes across large pictures, too. */
function moveNextPoint<S extends Shape>(session: ShapeSession<S>, { dx, dy }: Move): void {
  const { draft, stage } = session;
  const from = draft?.next ?? draft?.points.at(-1);
  if (from === undefined) return;
  const stride = Math.max(10, Math.round(stage.visiblePart().extent.width / 50));
  const length = (step: number) => (Math.abs(step) > 1 ? Math.sign(step) * stride : step);
  session.aim({ x: from.x + length(dx), y: from.y + length(dy) });
}

/** Begins a shape of several points in the middle of what can be seen, and then places its points; makes others at once. */
function add<S extends Shape>(session: ShapeSession<S>): void {
  const { draft, stage } = session;
  const { drawing } = session.editor.kind;
  if (draft === undefined || (drawing.by === "points" && drawing.most === 1)) {
    if (session.add()) session.focusSelected();
  } else if (draft.next !== undefined) {
    session.place(draft.next);
    if (!draft.isActive) session.focusSelected();
  } else if (session.currentLabel === undefined) session.refuseWithoutLabel();
  else {
    session.select(undefined);
    session.aim(draft.points.at(-1) ?? stage.visiblePart().middle);
    stage.focus();
  }
}

function remove<S extends Shape>(session: ShapeSession<S>): boolean {
  const { editor, draft, stage } = session;
  const { selected, selectedPoint } = editor;
  if (draft?.isActive) session.undo();
  else if (selected === undefined) return false;
  else if (selectedPoint !== undefined) removePoint(session, selected, selectedPoint);
  else {
    session.remove(selected.id);
    stage.focus();
  }
  return true;
}

function removePoint<S extends Shape>(session: ShapeSession<S>, { id, shape }: Item<S>, point: number): void {
  const { kind } = session.editor;
  const rest = kind.points?.remove(shape, point);
  if (rest === undefined) session.refuse(`A ${kind.noun} needs its ${kind.points?.count(shape)} points.`);
  else if (session.edit(id, () => rest, `Deleted point ${point + 1}`))
    session.editor.selectedPoint = undefined;
}

/** The numbers of the selected shape are typed over. */
function edit({ renderRoot }: SessionHost): boolean {
  const field = renderRoot.querySelector<HTMLInputElement>(".details input");
  field?.focus();
  field?.select();
  return field !== null;
}

/** Escape steps back from what is in hand: the press, what is drawn, the chosen point, the selection, the label. */
function cancel<S extends Shape>(session: ShapeSession<S>): void {
  const { editor, draft } = session;
  if (session.cancelGesture()) return;
  if (draft?.isActive) session.dropDraft();
  else if (editor.selectedPoint !== undefined) {
    editor.selectedPoint = undefined;
    session.say(session.describeSelected());
  } else if (editor.selectedId !== undefined) session.select(undefined);
  else session.dropLabel();
}

function choosePoint<S extends Shape>(session: ShapeSession<S>, step: 1 | -1): boolean {
  const { editor } = session;
  const { selected, selectedPoint, kind } = editor;
  if (selected === undefined || kind.points === undefined) return false;
  const count = kind.points.count(selected.shape);
  const next = selectedPoint === undefined ? (step === 1 ? 0 : -1) : selectedPoint + step;
  editor.selectedPoint = (next + count) % count;
  session.stage.reveal(kind.handles(selected.shape)[editor.selectedPoint]!.at);
  session.say(session.describeSelected());
  return true;
}

function insertPoint<S extends Shape>(session: ShapeSession<S>): boolean {
  const { editor } = session;
  const { selected, kind, picture } = editor;
  if (selected === undefined || kind.points === undefined) return false;
  const count = kind.points.count(selected.shape);
  const inserted = kind.points.insertAfter(selected.shape, editor.selectedPoint ?? count - 1, picture);
  if (inserted === undefined) return session.refuse(`A ${kind.noun} has no more than ${count} points.`);
  const { shape, point } = inserted;
  if (session.edit(selected.id, () => shape, `New point ${point + 1}`)) editor.selectedPoint = point;
  return true;
}
