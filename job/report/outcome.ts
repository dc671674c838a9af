import { isJsonObject, type Json, type JsonObject } from "../../lambdas/contract/json.ts";
import { isFailure } from "../consolidate-batches.ts";
import { readMetadata } from "./job-output.ts";

/** What became of a data object. */
export type Outcome =
  | { readonly kind: "labeled"; readonly label: Json; readonly metadata: JsonObject }
  | { readonly kind: "failed"; readonly reason: string }
  | { readonly kind: "unlabeled" };

/**
 * Reads what became of a data object from its line, in either spelling, of custom and built-in tasks. A label that says that
 * its consolidation failed counts as failed, although the service counts it as labeled.
 */
export function readOutcome(line: JsonObject, labelAttributeName: string): Outcome {
  const label = line[labelAttributeName];
  const raw = line[`${labelAttributeName}-metadata`];
  const metadata = raw !== undefined && isJsonObject(raw) ? raw : {};
  const reason = readMetadata(metadata, "failure-reason");
  if (reason !== undefined)
    return { kind: "failed", reason: typeof reason === "string" ? reason : JSON.stringify(reason) };
  if (label === undefined) return { kind: "unlabeled" };
  if (isFailure(label))
    return { kind: "failed", reason: `The label says that its consolidation failed. ${failureOf(label)}` };
  return { kind: "labeled", label, metadata };
}

function failureOf(label: Json): string {
  const failure = isJsonObject(label) ? label["consolidationFailure"] : undefined;
  return typeof failure === "string" ? failure : JSON.stringify(failure ?? "");
}

/** Data objects that failed for the same reason. */
export interface FailureGroup {
  /** The reason with everything replaced that differs from object to object: `<number>`, `<place>`, `<text>`. */
  readonly reason: string;
  /** The first object's own reason. */
  readonly example: string;
  readonly datasetObjectIds: readonly string[];
}

/** Groups failures by their reasons, the most common first. */
export function groupFailures(
  failures: readonly { readonly datasetObjectId: string; readonly reason: string }[],
): readonly FailureGroup[] {
  const groups = new Map<string, { example: string; ids: string[] }>();
  for (const { datasetObjectId, reason } of failures) {
    const normal = normalizeReason(reason);
    const group = groups.get(normal) ?? { example: reason, ids: [] };
    groups.set(normal, group);
    group.ids.push(datasetObjectId);
  }
  return [...groups]
    .map(([reason, { example, ids }]) => ({ reason, example, datasetObjectIds: ids }))
    .sort((a, b) => b.datasetObjectIds.length - a.datasetObjectIds.length || (a.reason < b.reason ? -1 : 1));
}

/** Longer reasons do not tell more, and the service's own lists five causes each time. */
const MAX_REASON = 240;

function normalizeReason(reason: string): string {
  const normal = reason
    .replace(/\b(?:s3|https?|file):\/\/[^\s"']+/g, "<place>")
    .replace(/(?:[A-Za-z]:)?(?:[\\/][\w.@~-]+){2,}(?::\d+)*/g, "<place>")
    .replace(/\b[\w.-]+\.(?:ts|js|html|jsonl?|manifest)(?::\d+)+/g, "<place>")
    .replace(/"(?:[^"\\]|\\.)*"/g, "<text>")
    .replace(/\b(?:[0-9a-f]{8,}(?:-[0-9a-f]{4,})*|\d+(?:\.\d+)?)\b/gi, "<number>")
    .replace(/\s+/g, " ")
    .trim();
  return normal.length <= MAX_REASON ? normal : `${normal.slice(0, MAX_REASON)}…`;
}
