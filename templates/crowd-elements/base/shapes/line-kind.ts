import { vertexKind } from "./vertex-kind.ts";

/** Straight lines from one point to another. */
export const lineKind = vertexKind({
  noun: "line",
  plural: "lines",
  fewest: 2,
  most: 2,
  isClosed: false,
  mayCross: true,
  labelIsChosenAnew: false,
  sample: [
    { x: -1, y: 0 },
    { x: 1, y: 0 },
  ],
});
