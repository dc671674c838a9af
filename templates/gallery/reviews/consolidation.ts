import { classifierAnswer, createConsolidationHandler, singleClass } from "labelsmith/lambdas";
import { z } from "zod";

export const handler = createConsolidationHandler({
  answer: z.object({ sentiment: classifierAnswer }),
  consolidate: singleClass({ answer: (content) => content.sentiment.label }),
});
