import type { ScoredLabel } from "labelsmith";
import { intersectionOverUnion } from "labelsmith/consolidation";
import { z } from "zod";

const box = z
  .object({ class_id: z.number(), left: z.number(), top: z.number(), width: z.number(), height: z.number() })
  .transform(({ class_id: id, ...edges }) => ({ label: String(id), ...edges }));
const boxes = z.object({ annotations: z.array(box) });

/**
 * How well the boxes fit, in [0, 1]: the F1 score in which a found bird counts as much as its box overlaps the true one
 * (IoU). A bird is found by a box of its species with an IoU of at least 0.5, and only once. 1 where there is neither a bird
 * nor a box.
 */
export function score({ label, truth }: ScoredLabel): number {
  const drawn = boxes.parse(label).annotations;
  const birds = boxes.parse(truth).annotations;
  if (drawn.length + birds.length === 0) return 1;
  const missing = new Set(birds);
  let overlap = 0;
  for (const box of drawn) {
    const found = [...missing].find(
      (bird) => bird.label === box.label && intersectionOverUnion(box, bird) >= 0.5,
    );
    if (found === undefined) continue;
    missing.delete(found);
    overlap += intersectionOverUnion(box, found);
  }
  return (2 * overlap) / (drawn.length + birds.length);
}
