import { distance, type Vertex } from "../polygon.ts";

export interface GeometricMedianOptions {
  /** The weight of each point, above 0. Default: all alike. */
  readonly weights?: readonly number[];
  /**
   * Distances well below this many pixels count as their squares, as in a mean, which is more precise where points merely
   * scatter; distances well above it as they are, so that points far off still hardly matter. Default 0.
   */
  readonly softening?: number;
}

const MOST_ROUNDS = 500;
const PRECISION = 1e-9;

/**
 * The point with the least weighted sum of distances to the given points, of which there is at least one: unlike their mean
 * it is hardly moved by a point far off. Where several points would do, as between two of equal weight, it is the one that
 * the iteration from the mean ends in. Precise to a thousandth of a pixel or better.
 *
 * Sources: Weiszfeld (1937; translated by Plastria 2009, doi:10.1007/s10479-008-0352-z); at given points, Vardi and Zhang
 * (2000, doi:10.1073/pnas.97.4.1423).
 *
 * @example
 * import { geometricMedian } from "labelsmith/consolidation";
 *
 * geometricMedian([{ x: 0, y: 0 }, { x: 2, y: 0 }, { x: 2, y: 2 }, { x: 0, y: 2 }]); // { x: 1, y: 1 }
 */
export function geometricMedian(points: readonly Vertex[], options: GeometricMedianOptions = {}): Vertex {
  const { weights = points.map(() => 1), softening = 0 } = options;
  let place = weightedMean(points, weights);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const next = step(place, points, weights, softening);
    const moved = distance(next, place);
    place = next;
    if (moved <= PRECISION * (1 + Math.abs(place.x) + Math.abs(place.y))) break;
  }
  return softening === 0 ? bestOf([place, ...points], points, weights) : place;
}

/** Towards a median that is one of the points the iteration only creeps. */
function bestOf(places: readonly Vertex[], points: readonly Vertex[], weights: readonly number[]): Vertex {
  const costs = places.map((place) =>
    points.reduce((sum, point, i) => sum + weights[i]! * distance(point, place), 0),
  );
  const least = Math.min(...costs);
  return places[costs.findIndex((cost) => cost <= least * (1 + PRECISION))]!;
}

function step(
  place: Vertex,
  points: readonly Vertex[],
  weights: readonly number[],
  softening: number,
): Vertex {
  const away = points.map(({ x, y }) =>
    Math.sqrt((x - place.x) ** 2 + (y - place.y) ** 2 + softening * softening),
  );
  const others = points.filter((_, i) => away[i]! > 0);
  if (others.length === 0) return place;
  const pulls = weights.map((weight, i) => weight / away[i]!).filter(Number.isFinite);
  const target = weightedMean(others, pulls);
  if (others.length === points.length) return target;
  const held = weights.reduce((sum, weight, i) => sum + (away[i] === 0 ? weight : 0), 0);
  const pull = distance(target, place) * pulls.reduce((sum, each) => sum + each, 0);
  const share = pull <= held ? 0 : 1 - held / pull;
  return { x: place.x + share * (target.x - place.x), y: place.y + share * (target.y - place.y) };
}

function weightedMean(points: readonly Vertex[], weights: readonly number[]): Vertex {
  let x = 0;
  let y = 0;
  let all = 0;
  points.forEach((point, i) => {
    x += weights[i]! * point.x;
    y += weights[i]! * point.y;
    all += weights[i]!;
  });
  return { x: x / all, y: y / all };
}
