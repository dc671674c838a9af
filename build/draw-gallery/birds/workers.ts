import { labelCategories } from "../../../templates/gallery/birds/label-categories.ts";
import { between, chance, pick, type Random, wholeBetween } from "../random.ts";
import type { Size } from "../scenery/sky.ts";
import type { LabeledBox } from "./labeled-box.ts";
import type { SpeciesName } from "./species.ts";

/** What a worker looks at: the size of the picture, the true boxes, and what could be taken for a bird. */
export interface View {
  readonly size: Size;
  readonly boxes: readonly LabeledBox[];
  readonly mistakable: readonly LabeledBox[];
}

/** A worker with a habit: the boxes that they draw. */
export interface BirdWorker {
  readonly workerId: string;
  readonly draw: (view: View, random: Random) => readonly LabeledBox[];
}

export const birdWorkers: readonly BirdWorker[] = [
  { workerId: "private.us-east-1.3f9c1a7be0524d86", draw: carefully },
  { workerId: "private.us-east-1.81d4e6902bc7fa15", draw: loosely },
  { workerId: "private.us-east-1.a60b58f3c9174e2d", draw: overlookingSmallBirds },
  { workerId: "private.us-east-1.c72e90d15ab8436f", draw: confusingTheBlueOnes },
  { workerId: "private.us-east-1.f5083bd7416ea9c2", draw: carelessly },
];

/** Draws every edge to a pixel or two, and still overlooks one bird in twenty. */
function carefully({ size, boxes }: View, random: Random): LabeledBox[] {
  return boxes
    .filter(() => !chance(random, 0.05))
    .map((box) =>
      inside(
        size,
        moveEdges(box, () => wholeBetween(random, -1, 2)),
      ),
    );
}

/** Leaves room around every bird. */
function loosely({ size, boxes }: View, random: Random): LabeledBox[] {
  return boxes.map((box) =>
    inside(
      size,
      moveEdges(box, (length) => length * between(random, 0.04, 0.12)),
    ),
  );
}

/** Does not see what is less than 100 pixels high and wide, or does not care. */
function overlookingSmallBirds({ size, boxes }: View, random: Random): LabeledBox[] {
  return boxes
    .filter((box) => Math.max(box.width, box.height) >= 100)
    .map((box) =>
      inside(
        size,
        moveEdges(box, () => wholeBetween(random, -3, 4)),
      ),
    );
}

/** A blue bird is a blue bird. */
function confusingTheBlueOnes({ size, boxes }: View, random: Random): LabeledBox[] {
  const other: Partial<Record<SpeciesName, SpeciesName>> = { Bluebird: "Blue jay", "Blue jay": "Bluebird" };
  return boxes.map((box) => {
    const label = chance(random, 0.55) ? (other[box.label] ?? box.label) : box.label;
    return inside(
      size,
      moveEdges({ ...box, label }, () => wholeBetween(random, -4, 4)),
    );
  });
}

/** Cuts off tails, forgets birds, names some without looking, boxes what is none. */
function carelessly({ size, boxes, mistakable }: View, random: Random): LabeledBox[] {
  const seen = boxes
    .filter(() => !chance(random, 0.14))
    .map((box) => (chance(random, 0.2) ? { ...box, label: pick(random, labelCategories) } : box));
  return [...seen, ...mistakable].map((box) => {
    const hurried = chance(random, 0.3);
    const by = (length: number) => (hurried ? -length * between(random, 0, 0.24) : between(random, -5, 8));
    return inside(size, moveEdges(box, by));
  });
}

/** Moves every edge outwards by what `by` says for the length of the box in that direction; negative is inwards. */
function moveEdges(box: LabeledBox, by: (length: number) => number): LabeledBox {
  const left = box.left - by(box.width);
  const top = box.top - by(box.height);
  const right = box.left + box.width + by(box.width);
  const bottom = box.top + box.height + by(box.height);
  return { height: bottom - top, label: box.label, left, top, width: right - left };
}

/** Whole pixels within the picture, as the element gives them. */
function inside({ width, height }: Size, box: LabeledBox): LabeledBox {
  const left = Math.max(0, Math.round(box.left));
  const top = Math.max(0, Math.round(box.top));
  const right = Math.min(width, Math.round(box.left + box.width));
  const bottom = Math.min(height, Math.round(box.top + box.height));
  return { height: bottom - top, label: box.label, left, top, width: right - left };
}
