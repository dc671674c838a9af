import { svg } from "lit";
import { BOX_HANDLES, type Box, boxBetween, moveBox, moveBoxHandle, readBox, setBoxField } from "./box.ts";
import type { Handle, ShapeKind } from "./shape-kind.ts";

/** Screen pixels; what is smaller was a click. */
const SMALLEST_DRAWN = 3;

/** Boxes for the annotators. */
export const boxKind: ShapeKind<Box> = {
  noun: "box",
  plural: "boxes",
  drawing: {
    by: "drag",
    between: boxBetween,
    isSlip: (from, to, scale) =>
      Math.min(Math.abs(to.x - from.x), Math.abs(to.y - from.y)) * scale < SMALLEST_DRAWN,
  },
  create(label, at, extent, picture) {
    const half = { x: Math.max(1, extent.width / 6), y: Math.max(1, extent.height / 6) };
    return boxBetween(
      label,
      { x: at.x - half.x, y: at.y - half.y },
      { x: at.x + half.x, y: at.y + half.y },
      picture,
    );
  },
  move: moveBox,
  handles: (box) => BOX_HANDLES.map((_, index) => handle(box, index)),
  moveHandle: moveBoxHandle,
  keyboardHandle: 4,
  fields: ({ left, top, width, height }) => [
    { name: "left", value: left },
    { name: "top", value: top },
    { name: "width", value: width },
    { name: "height", value: height },
  ],
  setField: setBoxField,
  relabel: (box, label) => ({ ...box, label }),
  anchor: ({ left, top }) => ({ x: left, y: top }),
  labelGap: 2,
  describe: ({ left, top, width, height }) => `left ${left}, top ${top}, width ${width}, height ${height}`,
  summary: ({ width, height }) => `${width} × ${height}`,
  outline: ({ left, top, width, height }) =>
    svg`<rect x=${left} y=${top} width=${width} height=${height}></rect>`,
  read: readBox,
};

function handle({ left, top, width, height }: Box, index: number): Handle {
  const { x, y } = BOX_HANDLES[index]!;
  const outward = {
    x: { left: -1, right: 1, none: 0 }[x ?? "none"],
    y: { top: -1, bottom: 1, none: 0 }[y ?? "none"],
  };
  const at = { x: left + (width * (outward.x + 1)) / 2, y: top + (height * (outward.y + 1)) / 2 };
  const side = x === null ? width : y === null ? height : undefined;
  return { at, does: "resize", outward, ...(side === undefined ? {} : { side }) };
}
