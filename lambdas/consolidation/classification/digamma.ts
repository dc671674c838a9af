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
