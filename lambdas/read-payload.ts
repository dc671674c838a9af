import * as z from "zod/mini";
import {
  type ConsolidationRequest,
  type PayloadAnnotation,
  type ReceivedObject,
  receivedObject,
} from "./contract/consolidation-request.ts";
import { ContractError, show } from "./contract/errors.ts";
import { isObject, type Json, json } from "./contract/json.ts";
import { parseContract, parseJsonContract } from "./contract/parse.ts";
import { parseS3Uri, type S3Location } from "./contract/s3-uri.ts";
import { explain } from "./explain.ts";
import type { Logger } from "./logger.ts";
import type { S3Reader } from "./s3/reader.ts";

const WHAT = { code: "consolidation-payload", what: "the consolidation payload" };
const entries = z.array(json);

/**
 * The entries of a consolidation request's payload: read from S3, or taken out of the event if it is inline (as `content`, parsed or
 * as text, or as the bare array).
 *
 * @param reader gives the way to S3; it is called only if it is needed.
 * @throws ContractError if the payload as a whole cannot be read, which fails the whole invocation.
 */
export async function readPayload(
  { payload }: ConsolidationRequest,
  reader: () => Promise<S3Reader>,
): Promise<readonly Json[]> {
  if (isObject(payload) && typeof payload["s3Uri"] === "string") {
    const where = payload["s3Uri"];
    const text = await (await reader()).readText(location(where, "the payload"));
    return parseJsonContract(entries, text, { ...WHAT, where });
  }
  const inline: unknown = isObject(payload) ? payload["content"] : payload;
  const context = { ...WHAT, where: "the payload inside the event" };
  return typeof inline === "string"
    ? parseJsonContract(entries, inline, context)
    : parseContract(entries, inline, context);
}

/**
 * The data objects of the payload by id, each with what is wrong with it if it cannot be read: one such entry does not touch
 * the others. An entry without an id has no place in the response and is logged. An id that comes twice keeps its last entry.
 *
 * @throws ContractError if no entry has an id, as the payload is then something else.
 */
export function readObjects(
  payload: readonly Json[],
  logger: Logger,
): ReadonlyMap<string, ReceivedObject | ContractError> {
  const objects = new Map<string, ReceivedObject | ContractError>();
  for (const [index, entry] of payload.entries()) {
    const id = isObject(entry) ? entry["datasetObjectId"] : undefined;
    const object = readObject(entry, `entry ${index} of the payload`);
    if (typeof id !== "string") {
      logger.error("An entry of the payload names no data object.", { index, ...explain(object) });
      continue;
    }
    if (objects.has(id))
      logger.warn("The payload names a data object more than once: the last entry counts.", {
        datasetObjectId: id,
      });
    objects.set(id, object);
  }
  if (objects.size === 0 && payload.length > 0) throw namesNothing(payload);
  return objects;
}

function namesNothing(payload: readonly Json[]): ContractError {
  return new ContractError({
    code: WHAT.code,
    summary: "The consolidation payload names no data object.",
    expected: "[{ datasetObjectId, dataObject, annotations }, ...]",
    found: show(payload),
    fix: "Look whether payload.s3Uri is that of a consolidation-request file.",
  });
}

function readObject(entry: Json, where: string): ReceivedObject | ContractError {
  try {
    const context = { code: "payload-object", what: "the data object in the payload", where };
    return parseContract(receivedObject, entry, context);
  } catch (error) {
    if (error instanceof ContractError) return error;
    throw error;
  }
}

/** The JSON text of one worker's answer, wherever it is. */
export async function readAnnotationText(
  data: PayloadAnnotation["annotationData"],
  reader: () => Promise<S3Reader>,
): Promise<string> {
  const fields: { readonly [key: string]: Json | unknown } = data;
  if (typeof fields["content"] === "string") return fields["content"];
  const uri = fields["s3Uri"] ?? fields["s3uri"];
  return (await reader()).readText(location(String(uri), "the annotation data"));
}

function location(uri: string, what: string): S3Location {
  const parsed = parseS3Uri(uri);
  if (parsed) return parsed;
  throw new ContractError({
    code: "s3-uri",
    summary: `The address of ${what} is not an S3 URI.`,
    expected: "s3://bucket/key",
    found: show(uri),
  });
}
