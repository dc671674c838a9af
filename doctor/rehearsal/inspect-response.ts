import { isFailure } from "../../job/consolidate-batches.ts";
import { show } from "../../lambdas/contract/errors.ts";
import { isJsonObject, type Json, type JsonObject } from "../../lambdas/contract/json.ts";
import { MAX_LAMBDA_PAYLOAD_BYTES } from "../../lambdas/contract/limits.ts";
import type { Diagnosis } from "../check.ts";

/** How many data objects a batch may well have; the service does not say how many it takes. */
const LARGE_BATCH = 100;
const SHOWN = 5;
const FORM =
  "Return [{ datasetObjectId, consolidatedAnnotation: { content: { [event.labelAttributeName]: label } } }].";

type Found = Omit<Diagnosis, "where" | "mending">;

/**
 * Looks for the mistakes that published consolidation handlers make: a response that is no list, content that is text or has
 * another key than the label attribute name, a data object that is left out, given twice, or was not asked for, and labels so
 * large that the response of a batch is more than Lambda hands on.
 *
 * @param response as it comes over the wire
 * @param ids of the data objects in the payload
 */
export function inspectResponse(
  response: Json | undefined,
  ids: readonly string[],
  labelAttributeName: string,
): readonly Found[] {
  if (response === undefined || !isList(response))
    return [error("response-not-a-list", `The response is not a list, but ${show(response)}.`, FORM)];
  const entries = response.filter(isJsonObject);
  const given = entries.map(({ datasetObjectId }) => datasetObjectId);
  const missing = ids.filter((id) => !given.includes(id));
  const twice = ids.filter((id) => given.filter((one) => one === id).length > 1);
  const unknown = given.filter((id) => typeof id !== "string" || !ids.includes(id));
  const contents = entries.map(contentOf);
  const textual = contents.filter((content) => typeof content === "string");
  const objects = contents.filter((content) => content !== undefined && isJsonObject(content));
  const unkeyed = objects.filter((content) => !(labelAttributeName in content));
  const isShapeless = contents.length > objects.length + textual.length;
  const failed = objects.filter((content) => isFailure(content[labelAttributeName] ?? null));
  const findings: (Found | undefined)[] = [
    missing.length > 0
      ? error(
          "object-left-out",
          `Of ${ids.length} data objects in the payload, the response lacks ${missing.length}: ${list(missing)}.`,
          "Give an entry for each data object, also for one that fails: catch the error for each, and give a label that says so.",
        )
      : undefined,
    twice.length > 0
      ? error(
          "object-given-twice",
          `The response has more than one entry of data object ${list(twice)}.`,
          "Give one entry for each data object, made from all its annotations, and not one for each annotation.",
        )
      : undefined,
    unknown.length > 0
      ? error(
          "object-not-asked-for",
          `The response has data objects that are not in the payload: ${list(unknown.map((id) => show(id)))}.`,
          "Give each entry the datasetObjectId that the payload has, as text.",
        )
      : undefined,
    textual.length > 0
      ? error(
          "content-is-text",
          "The content of a consolidated annotation is text.",
          `Leave out JSON.stringify. ${FORM}`,
        )
      : undefined,
    unkeyed.length > 0
      ? error(
          "content-not-keyed",
          `The content is not keyed by the label attribute name "${labelAttributeName}", but has ${list(keysOf(unkeyed))}.`,
          FORM,
        )
      : undefined,
    isShapeless
      ? error("content-missing", "An entry has no consolidatedAnnotation.content that is an object.", FORM)
      : undefined,
    failed.length > 0
      ? {
          code: "label-says-failed",
          severity: "warning",
          message: `The labels of ${failed.length} of ${ids.length} data objects say that their consolidation failed: ${show(failed[0])}`,
          fix: "`labelsmith run --simulate` shows why.",
        }
      : undefined,
    checkSize(response, ids.length),
  ];
  return findings.filter((finding) => finding !== undefined);
}

function checkSize(response: Json, objects: number): Found | undefined {
  const bytes = Buffer.byteLength(JSON.stringify(response)) / Math.max(1, objects);
  const most = Math.floor(MAX_LAMBDA_PAYLOAD_BYTES / bytes);
  if (most >= LARGE_BATCH) return undefined;
  return {
    code: "response-size",
    severity: "warning",
    message: `A label takes ${Math.round(bytes / 1024)} KB on average, so the response of more than ${most} data objects is more than the 6 MB that Lambda hands on.`,
    fix: "Write the large part of the label to S3, and give its URI in the label.",
  };
}

function contentOf({ consolidatedAnnotation }: JsonObject): Json | undefined {
  return consolidatedAnnotation !== undefined && isJsonObject(consolidatedAnnotation)
    ? consolidatedAnnotation["content"]
    : undefined;
}

function keysOf(contents: readonly JsonObject[]): readonly string[] {
  const keys = contents.flatMap((content) => Object.keys(content));
  return keys.length === 0 ? ["no key"] : [...new Set(keys)].map((key) => show(key));
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

function list(items: readonly string[]): string {
  return `${items.slice(0, SHOWN).join(", ")}${items.length > SHOWN ? ", ..." : ""}`;
}

function error(code: string, message: string, fix: string): Found {
  return { code, severity: "error", message, fix };
}
