/** How often two items met, and how often the first won; a draw is half a win. `first` < `second` are item indices. */
export interface Encounter {
  readonly first: number;
  readonly second: number;
  readonly wins: number;
  readonly games: number;
}

/** The most likely strengths. */
export interface Fit {
  /** Natural logarithms, 0 being average. */
  readonly strengths: Float64Array;
  readonly iterations: number;
  readonly converged: boolean;
}

const MAX_ITERATIONS = 100;
/** Newton's steps double the number of right digits; when one is this small, the strengths are exact to rounding. */
const TOLERANCE = 1e-9;
/** Sums of the same terms may differ by this share through rounding. */
const ROUNDING = 1e-12;

/**
 * Maximizes the likelihood of the Bradley-Terry model, with `prior` wins and as many losses of every item against one of
 * strength 0, which keeps the strengths finite and makes the maximum unique. Newton's method: its equations are solved by
 * conjugate gradients, so that a step costs a few passes over the encounters; a step that overshoots is halved.
 */
export function fitBradleyTerry(items: number, encounters: readonly Encounter[], prior: number): Fit {
  let strengths = new Float64Array(items);
  let logLikelihood = logLikelihoodOf(strengths, encounters, prior);
  for (let iterations = 1; iterations <= MAX_ITERATIONS; iterations++) {
    const { gradient, curvature, diagonal } = derivatives(strengths, encounters, prior);
    const step = solve(gradient, diagonal, encounters, curvature);
    const longest = step.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    let scale = 1;
    let next = moved(strengths, step, scale);
    let nextLogLikelihood = logLikelihoodOf(next, encounters, prior);
    while (nextLogLikelihood < logLikelihood * (1 + ROUNDING)) {
      scale /= 2;
      next = moved(strengths, step, scale);
      nextLogLikelihood = logLikelihoodOf(next, encounters, prior);
    }
    strengths = next;
    logLikelihood = nextLogLikelihood;
    if (longest <= TOLERANCE) return { strengths, iterations, converged: true };
  }
  return { strengths, iterations: MAX_ITERATIONS, converged: false };
}

/** The probability that an item beats another whose strength is lower by `difference`. */
export function winProbability(difference: number): number {
  return 1 / (1 + Math.exp(-difference));
}

function logLikelihoodOf(strengths: Float64Array, encounters: readonly Encounter[], prior: number): number {
  let sum = 0;
  for (const strength of strengths) sum -= prior * (softplus(strength) + softplus(-strength));
  for (const { first, second, wins, games } of encounters) {
    const difference = strengths[first]! - strengths[second]!;
    sum -= wins * softplus(-difference) + (games - wins) * softplus(difference);
  }
  return sum;
}

/** ln(1 + e^x), without overflow. */
function softplus(x: number): number {
  return Math.max(0, x) + Math.log1p(Math.exp(-Math.abs(x)));
}

/** Of the log-likelihood: its gradient; minus its second derivatives, by encounter and on the diagonal. */
interface Derivatives {
  readonly gradient: Float64Array;
  readonly curvature: Float64Array;
  readonly diagonal: Float64Array;
}

function derivatives(strengths: Float64Array, encounters: readonly Encounter[], prior: number): Derivatives {
  const gradient = new Float64Array(strengths.length);
  const diagonal = new Float64Array(strengths.length);
  const curvature = new Float64Array(encounters.length);
  for (let i = 0; i < strengths.length; i++) {
    const win = winProbability(strengths[i]!);
    const loss = winProbability(-strengths[i]!);
    gradient[i] = prior * (loss - win);
    diagonal[i] = 2 * prior * win * loss;
  }
  for (let e = 0; e < encounters.length; e++) {
    const { first, second, wins, games } = encounters[e]!;
    const win = winProbability(strengths[first]! - strengths[second]!);
    const loss = winProbability(strengths[second]! - strengths[first]!);
    const surplus = wins * loss - (games - wins) * win;
    gradient[first]! += surplus;
    gradient[second]! -= surplus;
    curvature[e] = games * win * loss;
    diagonal[first]! += curvature[e]!;
    diagonal[second]! += curvature[e]!;
  }
  return { gradient, curvature, diagonal };
}

/** Conjugate gradients, preconditioned by the diagonal, for the step that makes the gradient vanish. */
function solve(
  gradient: Float64Array,
  diagonal: Float64Array,
  encounters: readonly Encounter[],
  curvature: Float64Array,
): Float64Array {
  const size = gradient.length;
  const step = new Float64Array(size);
  const residual = gradient.slice();
  const direction = residual.map((value, i) => value / diagonal[i]!);
  let error = dot(residual, direction);
  const enough = error * 1e-20;
  for (let round = 0; round < 4 * size && error > enough; round++) {
    const image = direction.map((value, i) => value * diagonal[i]!);
    for (let e = 0; e < encounters.length; e++) {
      const { first, second } = encounters[e]!;
      image[first]! -= curvature[e]! * direction[second]!;
      image[second]! -= curvature[e]! * direction[first]!;
    }
    const length = error / dot(direction, image);
    for (let i = 0; i < size; i++) {
      step[i]! += length * direction[i]!;
      residual[i]! -= length * image[i]!;
    }
    const preconditioned = residual.map((value, i) => value / diagonal[i]!);
    const nextError = dot(residual, preconditioned);
    for (let i = 0; i < size; i++) direction[i] = preconditioned[i]! + (nextError / error) * direction[i]!;
    error = nextError;
  }
  return step;
}

function moved(strengths: Float64Array, step: Float64Array, scale: number): Float64Array<ArrayBuffer> {
  return Float64Array.from(strengths, (strength, i) => strength + scale * step[i]!);
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}
