import { createPreAnnotationHandler, s3Uri } from "labelsmith/lambdas";
import { z } from "zod";

const currencies = ["CHF", "EUR", "GBP", "JPY", "USD"];

export const handler = createPreAnnotationHandler({
  dataObject: z.object({ "source-ref": s3Uri }),
  taskInput: ({ dataObject }) => ({ image: dataObject["source-ref"], currencies }),
});
