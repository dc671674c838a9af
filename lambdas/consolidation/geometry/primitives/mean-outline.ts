import type { Bounds } from "../clustering/object-shapes.ts";
import type { Vertex } from "../polygon.ts";
import { addDistances } from "./distance-field.ts";
import { simplifyOutline } from "./douglas-peucker.ts";
import { type Field, outlines } from "./marching-squares.ts";
import { readVertexBounds } from "./path-bounds.ts";
import { polygonArea } from "./polygon-area.ts";

/** How fine the grid is: steps along the longer side of all polygons together. */
const STEPS = 80;

/** Distances count up to this share of the root of the mean area, so that no polygon pulls the outline far. */
const TRUNCATION = 0.1;

/** By how many grid steps the outline may be simplified. */
const SIMPLIFICATION = 0.3;

/**
 * The mean of several polygons: where the weighted mean of their distance functions, truncated, is 0. With three and more that
 * is near the outline of what the majority covers, but finer; with two it is the middle between their outlines. If it falls
 * apart, the greatest part is taken; holes are filled.
 *
 * Source: Curless and Levoy, "A volumetric method for building complex models from range images" (1996,
 * doi:10.1145/237170.237269), in two dimensions.
 *
 * @returns at least three vertices, clockwise as seen on the screen; none where the polygons have nothing in common
 */
export function meanOutline(polygons: readonly (readonly Vertex[])[], weights: readonly number[]): Vertex[] {
  const field = emptyField(polygons);
  const area = polygons.reduce((sum, vertices) => sum + Math.abs(polygonArea(vertices)), 0) / polygons.length;
  const truncation = Math.max(TRUNCATION * Math.sqrt(area), 2 * field.step);
  polygons.forEach((vertices, p) => {
    addDistances(field, vertices, weights[p]!, truncation);
  });
  let greatest: Vertex[] = [];
  for (const outline of outlines(field)) {
    if (polygonArea(outline) > polygonArea(greatest)) greatest = outline;
  }
  const simplified = simplifyOutline(greatest, SIMPLIFICATION * field.step);
  return simplified.length < 3 ? [] : simplified;
}

/** A grid around all polygons, with a margin so that its border is outside. */
function emptyField(polygons: readonly (readonly Vertex[])[]): Field {
  const around: Bounds = { left: 0, top: 0, right: 0, bottom: 0, integral: true };
  readVertexBounds(polygons.flat(), around);
  const step = Math.max(around.right - around.left, around.bottom - around.top) / STEPS;
  const columns = Math.ceil((around.right - around.left) / step) + 3;
  const rows = Math.ceil((around.bottom - around.top) / step) + 3;
  const left = around.left - step;
  const top = around.top - step;
  return { columns, rows, left, top, step, values: new Float64Array(columns * rows) };
}
