import { createPreAnnotationHandler } from "labelsmith/lambdas";
import { z } from "zod";
import { labelCategories } from "./label-categories.ts";

export const handler = createPreAnnotationHandler({
  dataObject: z.object({ source: z.string(), product: z.string() }),
  taskInput: ({ dataObject }) => ({
    review: dataObject.source,
    product: dataObject.product,
    labels: labelCategories,
  }),
});
