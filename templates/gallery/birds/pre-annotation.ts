import { createPreAnnotationHandler, s3Uri } from "labelsmith/lambdas";
import { z } from "zod";
import { labelCategories } from "./label-categories.ts";

export const handler = createPreAnnotationHandler({
  dataObject: z.object({ "source-ref": s3Uri }),
  taskInput: ({ dataObject }) => ({ image: dataObject["source-ref"], labels: labelCategories }),
});
