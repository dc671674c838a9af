import { vertexKind } from "./vertex-kind.ts";

/** Open chains of edges, which may cross themselves. */
export const polylineKind = vertexKind({
  noun: "polyline",
  plural: "polylines",
  fewest: 2,
  most: Infinity,
  isClosed: false,
  mayCross: true,
  labelIsChosenAnew: false,
  sample: [
    { x: -1, y: 0 },
    { x: 0, y: 0 },
    { x: 1, y: 0 },
  ],
});
