import { classifierAnswer, createConsolidationHandler, jobRole, singleClass } from "labelsmith/lambdas";
import { z } from "zod";

/** The gallery's handler for reviews, which assumes the job's role first, as AWS's recipe does. */
export const handler = createConsolidationHandler({
  answer: z.object({ sentiment: classifierAnswer }),
  consolidate: singleClass({ answer: (content) => content.sentiment.label }),
  s3: jobRole({ allowedRoleArns: ["arn:aws:iam::111122223333:role/Execution"] }),
});
