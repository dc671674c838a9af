import type { Answer } from "../../lambdas/consolidation/types.ts";
import { SeededRandom } from "./geometry-random.ts";

/** How one simulated worker draws. */
export interface Drawer {
  readonly workerId: string;
  /** Deviation of an edge or vertex, as a share of the shape's size. */
  readonly jitter: number;
  /** How much larger (or smaller) than the truth everything is drawn, as a share of the shape's size. */
  readonly looseness: number;
  /** Share of the true shapes that are overlooked. */
  readonly misses: number;
  /** Mean number of shapes per data object where there is nothing. */
  readonly spurious: number;
  /** Share of the shapes that get another label. */
  readonly wrongLabel: number;
}

/** What the simulation has to know about a kind of shape (boxes, polygons, ...). */
export interface ShapeKind<Shape extends { readonly label: string }> {
  invent(label: string, random: SeededRandom): Shape;
  redraw(shape: Shape, drawer: Drawer, random: SeededRandom): Shape;
}

export interface SimulationOptions {
  readonly seed?: number;
  readonly objects?: number;
  readonly workersPerObject?: number;
  /** How many workers there are in all. */
  readonly workers?: number;
  /** Share of the workers who are careless. */
  readonly careless?: number;
  readonly labels?: readonly string[];
  readonly shapesPerObject?: readonly [number, number];
  /** Scale of the systematic looseness of workers; 0 for none. */
  readonly looseness?: number;
  /** Share of the spurious shapes that repeat another worker's spurious shape: things that look like one. */
  readonly decoys?: number;
  /** Multiplies the miss rate of every second true shape (at most 0.9), divides that of the others. */
  readonly difficulty?: number;
}

export interface Simulation<Shape> {
  readonly answers: readonly Answer<readonly Shape[]>[];
  readonly truth: ReadonlyMap<string, readonly Shape[]>;
  readonly drawers: readonly Drawer[];
}

const LABELS = ["bird", "boat", "car", "dog", "person", "tree"];

/** Simulated answers to data objects whose true shapes are known. */
export function simulate<Shape extends { readonly label: string }>(
  kind: ShapeKind<Shape>,
  options: SimulationOptions = {},
): Simulation<Shape> {
  const random = new SeededRandom(options.seed ?? 1);
  const labels = options.labels ?? LABELS;
  const drawers = Array.from({ length: options.workers ?? 20 }, (_, w) => drawer(w, options, random));
  const answers: Answer<readonly Shape[]>[] = [];
  const truth = new Map<string, readonly Shape[]>();
  for (let o = 0; o < (options.objects ?? 1000); o++) {
    const objectId = String(o);
    const [low, high] = options.shapesPerObject ?? [5, 13];
    const shapes = Array.from({ length: random.integer(low, high) }, () =>
      kind.invent(random.pick(labels), random),
    );
    truth.set(objectId, shapes);
    const decoys = Array.from({ length: 3 }, () => kind.invent(random.pick(labels), random));
    for (const worker of random.sample(drawers, options.workersPerObject ?? 5)) {
      const value: Shape[] = [];
      shapes.forEach((shape, i) => {
        const factor = i % 2 === 0 ? (options.difficulty ?? 1) : 1 / (options.difficulty ?? 1);
        if (random.chance(Math.min(0.9, worker.misses * factor))) return;
        const label = random.chance(worker.wrongLabel)
          ? random.pick(labels.filter((l) => l !== shape.label))
          : shape.label;
        value.push(kind.redraw({ ...shape, label }, worker, random));
      });
      for (let s = random.poisson(worker.spurious); s > 0; s--) {
        const invented = random.chance(options.decoys ?? 0)
          ? random.pick(decoys)
          : kind.invent(random.pick(labels), random);
        value.push(kind.redraw(invented, worker, random));
      }
      answers.push({ objectId, workerId: worker.workerId, value });
    }
  }
  return { answers, truth, drawers };
}

function drawer(index: number, options: SimulationOptions, random: SeededRandom): Drawer {
  const workerId = `worker-${index}`;
  const looseness = (options.looseness ?? 0) * random.normal();
  if (index < Math.round((options.careless ?? 0.15) * (options.workers ?? 20))) {
    return {
      workerId,
      jitter: random.between(0.12, 0.18),
      looseness,
      misses: random.between(0.25, 0.45),
      spurious: random.between(1.5, 3.5),
      wrongLabel: random.between(0.2, 0.4),
    };
  }
  return {
    workerId,
    jitter: random.between(0.025, 0.065),
    looseness,
    misses: random.between(0.06, 0.2),
    spurious: random.between(0.1, 0.6),
    wrongLabel: random.between(0.01, 0.07),
  };
}
