const CLASSES = 10;
const WORKERS = 200;
const ANSWERS_PER_OBJECT = 5;

/**
 * A Ground Truth consolidation payload with so many answers: ten classes of unequal size, 200 workers of whom some
 * answer much more than others, a tenth of them at random, three tenths with two classes mixed up.
 */
export function simulatePayload(answers: number): string {
  const random = generator(7);
  const workers = Array.from({ length: WORKERS }, () => worker(random));
  const objects = Array.from({ length: answers / ANSWERS_PER_OBJECT }, (_, o) => {
    const truth = Math.floor(random() * random() * CLASSES);
    const chosen = new Set<number>();
    while (chosen.size < ANSWERS_PER_OBJECT) chosen.add(Math.floor(random() * random() * WORKERS));
    return {
      datasetObjectId: String(o),
      dataObject: { "source-ref": `s3://bucket/images/${o}.jpg` },
      annotations: [...chosen].map((w) => ({
        workerId: `private.us-east-1.A1B2C3D4E5${w}`,
        annotationData: {
          content: JSON.stringify({ category: { label: `class-${workers[w]!(truth)}` } }),
        },
      })),
    };
  });
  return JSON.stringify(objects);
}

function worker(random: () => number): (truth: number) => number {
  const kind = random();
  const accuracy = kind < 0.1 ? 0 : 0.6 + 0.35 * random();
  const [from, to] = [Math.floor(random() * CLASSES), Math.floor(random() * CLASSES)];
  return (truth) => {
    if (kind >= 0.7 && truth === from && random() < 0.8) return to;
    return random() < accuracy ? truth : Math.floor(random() * CLASSES);
  };
}

/** A small linear congruential generator (constants of Numerical Recipes): the same numbers everywhere. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
