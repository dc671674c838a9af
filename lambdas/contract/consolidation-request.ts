import * as z from "zod/mini";
import { type Json, json } from "./json.ts";

/** Where the payload of a consolidation request is: in S3, as documented, or inline as some runners send it. */
const payload = z.union(
  [z.looseObject({ s3Uri: z.string() }), z.looseObject({ content: json }), z.array(json)],
  "expected { s3Uri }, { content } or a list of data objects",
);

/**
 * What Ground Truth sends to an annotation consolidation Lambda, once for each batch of data objects.
 *
 * `labelCategories` is absent or `null` when the job has no label category file: it reads as an empty list.
 * `outputConfig` (a string) and `kmsKeyId` are not in the guide, but real events carry them.
 *
 * @see https://docs.aws.amazon.com/sagemaker/latest/dg/sms-custom-templates-step3-lambda-requirements.html
 */
export const consolidationRequest = z.looseObject({
  version: z.optional(z.string()),
  labelingJobArn: z.string(),
  labelAttributeName: z.string().check(z.minLength(1)),
  labelCategories: z.pipe(
    z.optional(z.nullable(z.array(z.string()))),
    z.transform((categories): readonly string[] => categories ?? []),
  ),
  roleArn: z.optional(z.nullable(z.string())),
  outputConfig: z.optional(z.nullable(z.string())),
  kmsKeyId: z.optional(z.nullable(z.string())),
  payload,
});
/** A consolidation request as it was read. */
export type ConsolidationRequest = z.output<typeof consolidationRequest>;
/** A consolidation request as the service, or a runner in its place, writes it. */
export interface ConsolidationRequestEvent {
  readonly version: string;
  readonly labelingJobArn: string;
  readonly labelAttributeName: string;
  readonly labelCategories?: readonly string[] | null;
  readonly roleArn?: string;
  readonly outputConfig?: string;
  readonly kmsKeyId?: string;
  readonly payload: { readonly s3Uri: string } | { readonly content: Json } | readonly Json[];
}

/** One worker's answer as the payload carries it: JSON text, or where that text is. `s3uri` is read as `s3Uri`. */
const annotationData = z.union(
  [
    z.looseObject({ content: z.string() }),
    z.looseObject({ s3Uri: z.string() }),
    z.looseObject({ s3uri: z.string() }),
  ],
  "expected { content: JSON text } or { s3Uri }",
);

export const payloadAnnotation = z.looseObject({ workerId: z.string(), annotationData });
export type PayloadAnnotation = z.infer<typeof payloadAnnotation>;

const payloadDataObject = z.union(
  [z.looseObject({ s3Uri: z.string() }), z.looseObject({ content: z.string() })],
  "expected { s3Uri } or { content: text }",
);

/**
 * One data object of the payload file. `dataObject` holds only the value of `source` (as `content`) or of `source-ref`
 * (as `s3Uri`): the other keys of the manifest line are not there.
 */
export const payloadObject = z.looseObject({
  datasetObjectId: z.string(),
  dataObject: payloadDataObject,
  annotations: z.array(payloadAnnotation),
});
export type PayloadObject = z.infer<typeof payloadObject>;

/** The same before its annotations are checked, each of which may be wrong by itself. */
export const receivedObject = z.looseObject({
  datasetObjectId: z.string(),
  dataObject: payloadDataObject,
  annotations: z.array(json),
});
export type ReceivedObject = z.infer<typeof receivedObject>;

/** The payload file: every data object of one consolidation batch. */
export const consolidationPayload = z.array(payloadObject);
export type ConsolidationPayload = z.infer<typeof consolidationPayload>;
