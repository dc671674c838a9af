import type { ScoredLabel } from "labelsmith";
import { intersectionOverUnion } from "labelsmith/consolidation";
import { z } from "zod";

const boxes = z.object({
  annotations: z.array(
    z.object({
      class_id: z.number(),
      left: z.number(),
      top: z.number(),
      width: z.number(),
      height: z.number(),
    }),
  ),
});

/**
 * The F1 score of the boxes, in [0, 1]: a box is right if it has the species of a true box, overlaps it with an IoU of at
 * least 0.5, and no box before it was right for the same bird. 1 where there is no bird and no box.
 */
export function score({ label, truth }: ScoredLabel): number {
  const drawn = boxes.parse(label).annotations;
  const missing = boxes.parse(truth).annotations;
  const total = drawn.length + missing.length;
  if (total === 0) return 1;
  let right = 0;
  for (const box of drawn) {
    const match = missing.findIndex((bird) => isSameBird(box, bird));
    if (match === -1) continue;
    missing.splice(match, 1);
    right += 1;
  }
  return (2 * right) / total;
}

type Box = z.infer<typeof boxes>["annotations"][number];

function isSameBird(box: Box, bird: Box): boolean {
  const name = (box: Box) => ({ ...box, label: String(box.class_id) });
  return box.class_id === bird.class_id && intersectionOverUnion(name(box), name(bird)) >= 0.5;
}
