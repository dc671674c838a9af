import type { ShapeReader } from "../clustering/object-shapes.ts";

/** What the consensus of shapes has to know about a kind of shape. */
export interface ShapeKind<Shape extends { readonly label: string }> extends ShapeReader<Shape> {
  readonly compare: (a: Shape, b: Shape) => number;
  /** From 0 for shapes that cannot show the same thing to 1 for equal ones; labels are not looked at. */
  readonly similarity: (a: Shape, b: Shape) => number;
  /** How far apart, in pixels, the boxes around two shapes may be for them to be similar at all. */
  readonly reach: number;
  /** One shape from several, with a weight above 0 for each, or `null` if there is none. Its label is not looked at. */
  readonly mean: (members: readonly Shape[], weights: readonly number[]) => Shape | null;
  /** The same shape with integer coordinates. */
  readonly round: (shape: Shape) => Shape;
}

/** One shape of a consolidated label. */
export type MergedShape<Shape> = Shape & {
  /** How many workers drew it. */
  readonly votes: number;
  /** In [0, 1]; the docstring of the method says what it means. 0 when only one worker answered. */
  readonly confidence: number;
};

/** The order of lists of numbers, for shapes that the boxes around them do not put in order. */
export function compareNumbers(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < a.length && i < b.length; i++) {
    if (a[i]! !== b[i]!) return a[i]! - b[i]!;
  }
  return a.length - b.length;
}
