/** A half that came out of a sum of products may lack its last bits. */
const ROUNDING = 1e-9;

/** The nearest integer, of two the greater; never -0. */
export function roundHalfUp(value: number): number {
  return Math.round(value + ROUNDING) + 0;
}
