import { clamp, type Point, type Size } from "./geometry.ts";

/** How a picture lies in its window: where its top left corner is, and how many screen pixels one of its pixels takes. */
export interface View {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

/** Room around the whole picture, in screen pixels: a drag can begin outside and reach the very edge. The frame has it as padding. */
const MARGIN = 16;
const MAX_FIT = 4;
const MAX_SCALE = 32;

/** The whole picture, centred. Small pictures are enlarged, at most four times. */
export function fitPicture(picture: Size, frame: Size): View {
  const room = {
    width: Math.max(1, frame.width - 2 * MARGIN),
    height: Math.max(1, frame.height - 2 * MARGIN),
  };
  const scale = Math.min(room.width / picture.width, room.height / picture.height, MAX_FIT);
  return settle({ scale, x: 0, y: 0 }, picture, frame);
}

/** Zooms by a factor about a point of the window, which stays where it is, from half of the fit to 32 times. */
export function zoomAt(view: View, factor: number, at: Point, picture: Size, frame: Size): View {
  const smallest = fitPicture(picture, frame).scale / 2;
  const scale = clamp(view.scale * factor, smallest, Math.max(MAX_SCALE, smallest));
  const ratio = scale / view.scale;
  return settle(
    { scale, x: at.x - (at.x - view.x) * ratio, y: at.y - (at.y - view.y) * ratio },
    picture,
    frame,
  );
}

export function panBy(view: View, dx: number, dy: number, picture: Size, frame: Size): View {
  return settle({ ...view, x: view.x + dx, y: view.y + dy }, picture, frame);
}

/** Pans just so far that a point of the picture can be seen, with a margin around it. */
export function reveal(view: View, at: Point, picture: Size, frame: Size): View {
  const dx = outside(view.x + at.x * view.scale, frame.width);
  const dy = outside(view.y + at.y * view.scale, frame.height);
  return panBy(view, -dx, -dy, picture, frame);
}

/** The middle and the size of what can be seen, in picture pixels. */
export function visiblePart(view: View, picture: Size, frame: Size): { middle: Point; extent: Size } {
  const { scale, x, y } = view;
  const left = Math.max(0, -x / scale);
  const top = Math.max(0, -y / scale);
  const right = Math.min(picture.width, (frame.width - x) / scale);
  const bottom = Math.min(picture.height, (frame.height - y) / scale);
  return {
    middle: { x: (left + right) / 2, y: (top + bottom) / 2 },
    extent: { width: right - left, height: bottom - top },
  };
}

/** How far a place of the window is outside of its part within the margin: negative before it. */
function outside(place: number, length: number): number {
  return place - clamp(place, MARGIN, length - MARGIN);
}

/** Keeps the picture in the window: centred where it is smaller, without a gap beyond the margin where it is larger. */
function settle(view: View, picture: Size, frame: Size): View {
  return {
    scale: view.scale,
    x: settleAxis(view.x, picture.width * view.scale, frame.width),
    y: settleAxis(view.y, picture.height * view.scale, frame.height),
  };
}

function settleAxis(start: number, length: number, room: number): number {
  if (length <= room) return (room - length) / 2;
  return clamp(start, room - length - MARGIN, MARGIN);
}
