import type { StandardSchemaV1 } from "@standard-schema/spec";
import type { Annotation } from "./consolidation-object.ts";
import { payloadAnnotation, type ReceivedObject } from "./contract/consolidation-request.ts";
import { isObject, type Json } from "./contract/json.ts";
import { parseContract, parseJson } from "./contract/parse.ts";
import { explain } from "./explain.ts";
import type { Logger } from "./logger.ts";
import { readAnnotationText } from "./read-payload.ts";
import type { S3Reader } from "./s3/reader.ts";
import { validate } from "./validate.ts";

/**
 * Reads, parses and checks the answers to one data object. An answer that does not pass is logged with its worker and left
 * out; the others are not touched by it.
 */
export async function readAnnotations(
  { datasetObjectId, annotations }: ReceivedObject,
  schema: StandardSchemaV1 | undefined,
  reader: () => Promise<S3Reader>,
  logger: Logger,
): Promise<Annotation<unknown>[]> {
  const read = async (annotation: Json, index: number) => {
    const worker = isObject(annotation) ? annotation["workerId"] : undefined;
    const where = `data object ${datasetObjectId}, worker ${worker ?? `of annotation ${index}`}`;
    try {
      const context = { code: "payload-annotation", what: "the annotation in the payload", where };
      const { workerId, annotationData } = parseContract(payloadAnnotation, annotation, context);
      const text = await readAnnotationText(annotationData, reader);
      const content = parseJson(text, { code: "answer-not-json", what: "the worker's answer", where });
      const summary = "The worker's answer is not what the handler's schema says.";
      const answerContent =
        schema === undefined
          ? content
          : await validate(schema, content, { code: "answer-content", summary, where });
      return [{ workerId, answerContent }];
    } catch (error) {
      logger.warn("An answer was left out.", { datasetObjectId, workerId: worker, ...explain(error) });
      logger.debug("The answer that was left out.", { datasetObjectId, annotation, error: String(error) });
      return [];
    }
  };
  return (await Promise.all(annotations.map(read))).flat();
}
