import fc from "fast-check";
import type { Polygon, Vertex } from "../../../../lambdas/consolidation/geometry/polygon.ts";
import type { Answer } from "../../../../lambdas/consolidation/types.ts";

export function vertices(...coordinates: readonly (readonly [number, number])[]): Vertex[] {
  return coordinates.map(([x, y]) => ({ x, y }));
}

export function path(label: string, ...coordinates: readonly (readonly [number, number])[]): Polygon {
  return { label, vertices: vertices(...coordinates) };
}

/** An upright rectangle, clockwise from its top left corner. */
export function rectangle(label: string, left: number, top: number, width: number, height: number): Polygon {
  return path(label, [left, top], [left + width, top], [left + width, top + height], [left, top + height]);
}

/** Answers to object "0" by the workers "w1", "w2", … in that order. */
export function answersOf<Shape>(...values: (readonly Shape[])[]): Answer<readonly Shape[]>[] {
  return values.map((value, i) => ({ objectId: "0", workerId: `w${i + 1}`, value }));
}

/** One answer per pair of object and worker, at most 5 workers and 2 objects. */
export function answersWith<Shape>(shape: fc.Arbitrary<Shape>): fc.Arbitrary<Answer<readonly Shape[]>[]> {
  return fc.uniqueArray(
    fc.record({
      objectId: fc.constantFrom("o1", "o2"),
      workerId: fc.constantFrom("w1", "w2", "w3", "w4", "w5"),
      value: fc.array(shape, { maxLength: 4 }),
    }),
    { maxLength: 10, selector: ({ objectId, workerId }) => `${objectId} ${workerId}` },
  );
}

const coordinate = fc.integer({ min: 0, max: 60 });
const wildCoordinate = fc.oneof(fc.double(), coordinate, fc.constant(0));
export const labelArbitrary = fc.constantFrom("roof", "road");

export const vertexArbitrary: fc.Arbitrary<Vertex> = fc.record({ x: coordinate, y: coordinate });
export const wildVertexArbitrary: fc.Arbitrary<Vertex> = fc.record({ x: wildCoordinate, y: wildCoordinate });

export function pathArbitrary(vertex: fc.Arbitrary<Vertex>, minLength: number): fc.Arbitrary<Polygon> {
  return fc.record({ label: labelArbitrary, vertices: fc.array(vertex, { minLength, maxLength: 6 }) });
}
