/** Turns the logarithms of weights into shares that sum to 1, in place; returns the logarithm of the weights' sum. */
export function softmax(logWeights: Float64Array): number {
  let largest = Number.NEGATIVE_INFINITY;
  for (let k = 0; k < logWeights.length; k++) if (logWeights[k]! > largest) largest = logWeights[k]!;
  let sum = 0;
  for (let k = 0; k < logWeights.length; k++) {
    logWeights[k] = Math.exp(logWeights[k]! - largest);
    sum += logWeights[k]!;
  }
  for (let k = 0; k < logWeights.length; k++) logWeights[k]! /= sum;
  return largest + Math.log(sum);
}
