import * as z from "zod/mini";
import { type Json, json } from "./json.ts";

const consolidatedObject = z.looseObject({
  datasetObjectId: z.string(),
  consolidatedAnnotation: z.looseObject({ content: z.record(z.string(), json) }),
});

/**
 * What an annotation consolidation Lambda answers: one entry for each data object of the payload, whose `content` holds the
 * label under the job's label attribute name. Unlike in the request, `content` is an object, not JSON text.
 *
 * @see https://docs.aws.amazon.com/sagemaker/latest/dg/sms-custom-templates-step3-lambda-requirements.html
 */
export const consolidationResponse = z.array(consolidatedObject);
export type ConsolidationResponse = z.infer<typeof consolidationResponse>;

/** The entry of one data object. */
export function consolidatedAnnotation(
  datasetObjectId: string,
  labelAttributeName: string,
  label: Json,
): ConsolidationResponse[number] {
  return { datasetObjectId, consolidatedAnnotation: { content: { [labelAttributeName]: label } } };
}
