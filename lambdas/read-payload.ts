import {
  type ConsolidationPayload,
  type ConsolidationRequest,
  consolidationPayload,
} from "./contract/consolidation-request.ts";
import { ContractError, show } from "./contract/errors.ts";
import { isObject, type Json } from "./contract/json.ts";
import { parseContract, parseJsonContract } from "./contract/parse.ts";
import { parseS3Uri, type S3Location } from "./contract/s3-uri.ts";
import type { S3Reader } from "./s3/reader.ts";

const WHAT = { code: "consolidation-payload", what: "the consolidation payload" };

/**
 * The payload of a consolidation request: read from S3, or taken out of the event if it is inline (as `content`, parsed or
 * as text, or as the bare array).
 *
 * @param reader gives the way to S3; it is called only if it is needed.
 * @throws ContractError if the payload cannot be read, which fails the whole invocation.
 */
export async function readPayload(
  { payload }: ConsolidationRequest,
  reader: () => Promise<S3Reader>,
): Promise<ConsolidationPayload> {
  if (isObject(payload) && typeof payload["s3Uri"] === "string") {
    const where = payload["s3Uri"];
    const text = await (await reader()).readText(location(where, "the payload"));
    return parseJsonContract(consolidationPayload, text, { ...WHAT, where });
  }
  const inline: unknown = isObject(payload) ? payload["content"] : payload;
  const context = { ...WHAT, where: "the payload inside the event" };
  return typeof inline === "string"
    ? parseJsonContract(consolidationPayload, inline, context)
    : parseContract(consolidationPayload, inline, context);
}

/** The JSON text of one worker's answer, wherever it is. */
export async function readAnnotationText(
  data: ConsolidationPayload[number]["annotations"][number]["annotationData"],
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
