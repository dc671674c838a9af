import type { VotePatterns } from "./vote-patterns.ts";

/**
 * Mean over images of the mean Jaccard index between pairs of workers: pixels to which both gave the same class, over
 * pixels to which either gave one; 1 where neither did. An image with a single mask does not count; `null` without any
 * other.
 */
export function maskAgreement(images: readonly VotePatterns[]): number | null {
  let sum = 0;
  let count = 0;
  for (const image of images) {
    if (image.workers < 2) continue;
    sum += meanJaccard(image);
    count++;
  }
  return count === 0 ? null : sum / count;
}

function meanJaccard({ votes, pixels, workers }: VotePatterns): number {
  let sum = 0;
  for (let a = 0; a < workers; a++) {
    for (let b = 0; b < a; b++) {
      let shared = 0;
      let either = 0;
      for (let p = 0; p < pixels.length; p++) {
        const voteA = votes[p * workers + a]!;
        const voteB = votes[p * workers + b]!;
        if (voteA !== 0 || voteB !== 0) either += pixels[p]!;
        if (voteA !== 0 && voteA === voteB) shared += pixels[p]!;
      }
      sum += either === 0 ? 1 : shared / either;
    }
  }
  return sum / ((workers * (workers - 1)) / 2);
}
