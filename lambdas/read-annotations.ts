import type { StandardSchemaV1 } from "@standard-schema/spec";
import type { Annotation } from "./consolidation-object.ts";
import type { PayloadObject } from "./contract/consolidation-request.ts";
import { LabelsmithError } from "./contract/errors.ts";
import { parseJson } from "./contract/parse.ts";
import type { Logger } from "./logger.ts";
import { readAnnotationText } from "./read-payload.ts";
import type { S3Reader } from "./s3/reader.ts";
import { validate } from "./validate.ts";

/**
 * Reads, parses and checks the answers to one data object. An answer that does not pass is logged with its worker and left
 * out; the others are not touched by it.
 */
export async function readAnnotations(
  { datasetObjectId, annotations }: PayloadObject,
  schema: StandardSchemaV1 | undefined,
  reader: () => Promise<S3Reader>,
  logger: Logger,
): Promise<Annotation<unknown>[]> {
  const read = async ({ workerId, annotationData }: PayloadObject["annotations"][number]) => {
    const where = `data object ${datasetObjectId}, worker ${workerId}`;
    try {
      const text = await readAnnotationText(annotationData, reader);
      const content = parseJson(text, { code: "answer-not-json", what: "the worker's answer", where });
      const summary = "The worker's answer is not what the handler's schema says.";
      const answerContent =
        schema === undefined
          ? content
          : await validate(schema, content, { code: "answer-content", summary, where });
      return [{ workerId, answerContent }];
    } catch (error) {
      logger.warn("An answer was left out.", { datasetObjectId, workerId, ...explain(error) });
      logger.debug("The answer that was left out.", { datasetObjectId, workerId, annotationData });
      return [];
    }
  };
  return (await Promise.all(annotations.map(read))).flat();
}

/** What a log may say of an error above the debug level: never the answer's content, which `found` would repeat. */
export function explain(error: unknown): Record<string, unknown> {
  if (error instanceof LabelsmithError) {
    const { code, summary, expected, fix } = error.problem;
    return { code, summary, expected, fix };
  }
  return { error: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
}
