import type { LabelMask, MaskAnswer } from "../../lambdas/consolidation/masks/label-mask.ts";
import { SeededRandom } from "./geometry-random.ts";

export interface MaskSimulationOptions {
  readonly seed?: number;
  readonly objects?: number;
  readonly workersPerObject?: number;
  /** How many workers there are in all. */
  readonly workers?: number;
  /** Share of the workers who are careless. */
  readonly careless?: number;
  readonly classes?: readonly string[];
  /** Pixels along each side of the square images. */
  readonly size?: number;
}

export interface MaskSimulation {
  readonly answers: readonly MaskAnswer[];
  readonly truth: ReadonlyMap<string, LabelMask>;
}

/** A star-shaped thing: its boundary is at `radius` from the centre, times waves along the way around. */
interface Thing {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly waves: readonly Wave[];
  readonly label: number;
}

/** `height` is a share of the radius, or in pixels for what a worker's hand adds. */
interface Wave {
  readonly frequency: number;
  readonly phase: number;
  readonly height: number;
}

/** How one simulated worker paints. */
interface Painter {
  readonly workerId: string;
  /** Pixels by which everything is painted too large, or too small if negative. */
  readonly offset: number;
  /** Deviation in pixels of the painted boundary, and of the offset from thing to thing. */
  readonly jitter: number;
  readonly misses: number;
  readonly wrongClass: number;
  /** Share of the images that are submitted without anything painted. */
  readonly empty: number;
}

/**
 * Simulated masks of images whose true masks are known: one to four star-shaped things, 20 to 160 pixels across,
 * painted by workers with an offset and an unsteady hand of their own, who overlook things, take one class for
 * another, or submit nothing in 5 % of the cases.
 */
export function simulateMasks(options: MaskSimulationOptions = {}): MaskSimulation {
  const { objects = 100, workers = 20, workersPerObject = 5, careless = 0.2, size = 256 } = options;
  const classes = options.classes ?? ["bird", "boat", "tree"];
  const random = new SeededRandom(options.seed ?? 1);
  const painters = Array.from({ length: workers }, (_, w) =>
    inventPainter(w, w < careless * workers, random),
  );
  const answers: MaskAnswer[] = [];
  const truth = new Map<string, LabelMask>();
  for (let o = 0; o < objects; o++) {
    const objectId = String(o);
    const things = Array.from({ length: random.integer(1, 4) }, () =>
      inventThing(size, classes.length, random),
    );
    truth.set(objectId, paint(things, size, classes));
    for (const painter of random.sample(painters, workersPerObject)) {
      const seen = random.chance(painter.empty) ? [] : repaint(things, painter, classes.length, random);
      answers.push({ objectId, workerId: painter.workerId, value: paint(seen, size, classes) });
    }
  }
  return { answers, truth };
}

function inventPainter(index: number, careless: boolean, random: SeededRandom): Painter {
  const scale = careless ? 3 : 1;
  return {
    workerId: `w${String(index).padStart(3, "0")}`,
    offset: 2 * scale * random.normal(),
    jitter: scale * random.between(1, 3),
    misses: Math.min(0.5, scale * random.between(0.02, 0.1)),
    wrongClass: Math.min(0.5, scale * random.between(0, 0.08)),
    empty: 0.05,
  };
}

function inventThing(size: number, classes: number, random: SeededRandom): Thing {
  const radius = random.between(10, 80);
  const waves = [2, 3, 5].map((frequency) => ({
    frequency,
    phase: random.between(0, 2 * Math.PI),
    height: random.between(0, 0.5 / frequency),
  }));
  const [x, y] = [random.between(0, size), random.between(0, size)];
  return { x, y, radius, waves, label: random.integer(1, classes) };
}

/** What a worker makes of the things. */
function repaint(
  things: readonly Thing[],
  painter: Painter,
  classes: number,
  random: SeededRandom,
): (Thing & { hand: readonly Wave[]; offset: number })[] {
  const seen = things.filter(() => !random.chance(painter.misses));
  return seen.map((thing) => ({
    ...thing,
    label: random.chance(painter.wrongClass) ? random.integer(1, classes) : thing.label,
    offset: painter.offset + painter.jitter * random.normal(),
    hand: [3, 5, 7, 9].map((frequency) => ({
      frequency,
      phase: random.between(0, 2 * Math.PI),
      height: (painter.jitter / Math.SQRT2) * random.normal(),
    })),
  }));
}

/** Later things cover earlier ones. */
function paint(
  things: readonly (Thing & { hand?: readonly Wave[]; offset?: number })[],
  size: number,
  classes: readonly string[],
): LabelMask {
  const labels = new Uint8Array(size * size);
  for (const thing of things) {
    const { x, y, radius, waves, label, hand = [], offset = 0 } = thing;
    const reach = Math.ceil(radius * 2 + 40);
    for (let py = Math.max(0, Math.floor(y - reach)); py < Math.min(size, y + reach); py++) {
      for (let px = Math.max(0, Math.floor(x - reach)); px < Math.min(size, x + reach); px++) {
        const angle = Math.atan2(py + 0.5 - y, px + 0.5 - x);
        const edge = radius * (1 + height(waves, angle)) + offset + height(hand, angle);
        if (Math.hypot(px + 0.5 - x, py + 0.5 - y) < edge) labels[py * size + px] = label;
      }
    }
  }
  return { width: size, height: size, labels, classes };
}

function height(waves: readonly Wave[], angle: number): number {
  return waves.reduce((sum, wave) => sum + wave.height * Math.cos(wave.frequency * angle + wave.phase), 0);
}
