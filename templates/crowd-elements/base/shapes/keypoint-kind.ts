import { svg } from "lit";
import { type Keypoint, keypointAt, readKeypoint } from "./keypoint.ts";
import type { ShapeKind } from "./shape-kind.ts";

/** Labelled points for the annotators. */
export const keypointKind: ShapeKind<Keypoint> = {
  noun: "keypoint",
  plural: "keypoints",
  drawing: {
    by: "points",
    fewest: 1,
    most: 1,
    isClosed: false,
    mayCross: true,
    labelIsChosenAnew: false,
    through: (label, points, picture) => keypointAt(label, points[0]!, picture),
    distance: ({ x, y }, at) => Math.hypot(at.x - x, at.y - y),
  },
  create: (label, at, _extent, picture) => keypointAt(label, at, picture),
  move: ({ label, x, y }, by, picture) => keypointAt(label, { x: x + by.x, y: y + by.y }, picture),
  handles: () => [],
  moveHandle: (keypoint) => keypoint,
  fields: ({ x, y }) => [
    { name: "x", value: x },
    { name: "y", value: y },
  ],
  setField({ label, x, y }, name, value, picture) {
    return keypointAt(label, name === "x" ? { x: value, y } : { x, y: value }, picture);
  },
  relabel: (keypoint, label) => ({ ...keypoint, label }),
  anchor: ({ x, y }) => ({ x, y }),
  labelGap: 11,
  describe: ({ x, y }) => `x ${x}, y ${y}`,
  summary: ({ x, y }) => `${x}, ${y}`,
  outline: ({ x, y }) => svg`<g transform="translate(${x} ${y})"><g class="at-point">
    <circle class="ring" r="10"></circle><circle class="dot" r="5"></circle>
    <circle class="edge" r="12"></circle>
  </g></g>`,
  read: readKeypoint,
};
