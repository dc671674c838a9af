import { distance, type Vertex } from "../polygon.ts";

/**
 * How close two lists of as many points are: the mean over pairs of points of 1 at distance 0, falling to 0 at twice the
 * tolerance; so 0.5 where all are as far apart as tolerated.
 */
export function closeness(a: readonly Vertex[], b: readonly Vertex[], tolerance: number): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) {
    sum += Math.max(0, 1 - distance(a[i]!, b[i]!) / (2 * tolerance));
  }
  return sum / a.length;
}

/** The scatter of points in pixels, given the inverse variances of their closeness. */
export function scatter(weights: readonly number[], tolerance: number): number {
  const mean = weights.reduce((sum, weight) => sum + weight, 0) / weights.length;
  return (2 * tolerance) / Math.sqrt(mean);
}
