/** A random item; `undefined` of an empty list. */
export function pick<T>(list: readonly T[], random: () => number): T | undefined {
  return list[Math.floor(random() * list.length)];
}

/** Some of the items, in their order, and at least one where there is one. */
export function pickSome<T>(list: readonly T[], random: () => number): readonly T[] {
  const certain = Math.floor(random() * list.length);
  return list.filter((_, index) => random() < 0.3 || index === certain);
}

/** A whole number from one to another, both included. */
export function pickWhole(from: number, to: number, random: () => number): number {
  return from + Math.floor(random() * (to - from + 1));
}

const WORDS = ["quick", "brown", "fox", "jumps", "over", "the", "lazy", "dog"];

export function pickWords(count: number, random: () => number): string {
  return Array.from({ length: count }, () => pick(WORDS, random)).join(" ");
}
