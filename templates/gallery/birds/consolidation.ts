import { boundingBoxAnswer, boundingBoxes, createConsolidationHandler } from "labelsmith/lambdas";
import { z } from "zod";

export const handler = createConsolidationHandler({
  answer: z.object({ birds: boundingBoxAnswer }),
  consolidate: boundingBoxes({ answer: (content) => content.birds, iouThreshold: 0.5 }),
});
