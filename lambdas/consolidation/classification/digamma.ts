/**
 * The derivative of ln Γ at `x` > 0, to about 1e-12: shifted up to 8 by ψ(x) = ψ(x + 1) - 1/x, then the asymptotic series.
 * Source: Abramowitz and Stegun, Handbook of Mathematical Functions, 6.3.5 and 6.3.18.
 */
export function digamma(x: number): number {
  let shift = 0;
  for (; x < 8; x++) shift -= 1 / x;
  const y = 1 / (x * x);
  const series =
    y * (1 / 12 - y * (1 / 120 - y * (1 / 252 - y * (1 / 240 - y * (1 / 132 - (y * 691) / 32760)))));
  return shift + Math.log(x) - 0.5 / x - series;
}

/**
 * exp(digamma(x)) for `x` > 0, to about 1e-10 of its value: shifted by 8 if need be, then the series of exp(ψ(y + 1/2))
 * in 1/y, which needs neither a logarithm nor an exponential.
 * Source: the series follows from 6.3.18 of the Handbook, expanded around y + 1/2.
 */
export function expDigamma(x: number): number {
  if (x < 8) return Math.exp(-fourReciprocals(x) - fourReciprocals(x + 4)) * expDigamma(x + 8);
  const y = x - 0.5;
  const z = 1 / (y * y);
  return y * (1 + z * (1 / 24 - z * (37 / 5760 - z * (10313 / 2903040 - (z * 5509121) / 1393459200))));
}

/** 1/x + 1/(x + 1) + 1/(x + 2) + 1/(x + 3). */
function fourReciprocals(x: number): number {
  const u = x * (x + 3);
  return ((2 * x + 3) * (2 * u + 2)) / (u * (u + 2));
}
