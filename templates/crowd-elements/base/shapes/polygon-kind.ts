import { vertexKind } from "./vertex-kind.ts";

/** Polygons: their own edges may not cross, and the label is chosen anew for each, both as the documentation has it. */
export const polygonKind = vertexKind({
  noun: "polygon",
  plural: "polygons",
  fewest: 3,
  most: Infinity,
  isClosed: true,
  mayCross: false,
  labelIsChosenAnew: true,
  sample: [
    { x: -1, y: -1 },
    { x: 1, y: -1 },
    { x: 1, y: 1 },
    { x: -1, y: 1 },
  ],
});
