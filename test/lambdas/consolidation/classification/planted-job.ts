import type { Answer } from "../../../../lambdas/consolidation/types.ts";

/** How one worker answers: a class for the true one, given two numbers in [0, 1). */
export type Behaviour = (truth: number, classes: number, first: number, second: number) => number;

/** Right with the given probability, otherwise any other class. */
export function accurate(probability: number): Behaviour {
  return (truth, classes, first, second) => {
    if (first < probability) return truth;
    return (truth + 1 + Math.floor(second * (classes - 1))) % classes;
  };
}

/** Always the same class. */
export function constant(label: number): Behaviour {
  return () => label;
}

/** A job with known truth: every worker answers every object, classes `c0`, `c1`, ... equally frequent. */
export function plantedJob(workers: readonly Behaviour[], classes: number, objects: number) {
  const random = generator(2024);
  const truth = new Map<string, string>();
  const answers: Answer<string>[] = [];
  for (let o = 0; o < objects; o++) {
    const label = Math.floor(random() * classes);
    const objectId = String(o).padStart(4, "0");
    truth.set(objectId, `c${label}`);
    workers.forEach((behaviour, w) => {
      answers.push({
        objectId,
        workerId: `w${w}`,
        value: `c${behaviour(label, classes, random(), random())}`,
      });
    });
  }
  return { answers, truth };
}

/** The share of objects whose label is the true one. */
export function accuracy(
  objects: readonly { readonly objectId: string; readonly label: string | null }[],
  truth: ReadonlyMap<string, string>,
): number {
  return objects.filter(({ objectId, label }) => truth.get(objectId) === label).length / objects.length;
}

/** A small linear congruential generator (constants of Numerical Recipes): the same numbers everywhere. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
