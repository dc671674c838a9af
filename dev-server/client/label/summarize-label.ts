import type { Json, JsonObject } from "../../../lambdas/contract/json.ts";
import { asArray, asNumber, asObject, asString, isJsonObject } from "./json-reading.ts";
import { type Field, type LabelSummary, summarizeConfidences } from "./label-summary.ts";
import { summarizeObjects } from "./summarize-objects.ts";

const NONE = { counts: [], fields: [] } as const;

/**
 * Summarizes what an output manifest line says about its data object. The shapes of Ground Truth's built-in task types are
 * understood; of any other label its fields are listed.
 */
export function summarizeLabel(line: JsonObject, labelAttributeName: string): LabelSummary {
  const label = line[labelAttributeName];
  const metadata = asObject(line[`${labelAttributeName}-metadata`]);
  const reason = asString(metadata["failure-reason"]);
  if (reason !== undefined) return { outcome: "failed", headline: "No label", reason, ...NONE };
  if (label === undefined) return { outcome: "failed", headline: "No label", ...NONE };
  const content = asObject(label);
  return (
    summarizeClass(content, metadata) ??
    summarizeClasses(label, content, metadata) ??
    summarizeObjects(content, metadata) ??
    summarizeFields(label)
  );
}

/** One label category of several. */
function summarizeClass(label: JsonObject, metadata: JsonObject): LabelSummary | undefined {
  const name = asString(label["class-name"] ?? metadata["class-name"]);
  if (name === undefined) return undefined;
  const confidence = asNumber(label["confidence"] ?? metadata["confidence"]);
  return {
    outcome: "labeled",
    headline: name,
    ...summarizeConfidences(confidence === undefined ? [] : [confidence]),
    ...NONE,
  };
}

/** Any number of label categories. */
function summarizeClasses(label: Json, content: JsonObject, metadata: JsonObject): LabelSummary | undefined {
  const map = content["class-map"] ?? metadata["class-map"];
  if (!isJsonObject(map) || content["annotations"] !== undefined) return undefined;
  const ids = asArray(isJsonObject(label) ? (label["class_ids"] ?? Object.keys(map)) : label);
  const names = ids.map((id) => asString(map[String(id)]) ?? `Class ${id}`);
  const confidences = asObject(content["confidence-map"] ?? metadata["confidence-map"]);
  return {
    outcome: "labeled",
    headline: names.join(", ") || "None",
    ...summarizeConfidences(Object.values(confidences).filter((value) => typeof value === "number")),
    ...NONE,
  };
}

/** Anything else: a single value, or a form. */
function summarizeFields(label: Json): LabelSummary {
  if (!isJsonObject(label)) return { outcome: "labeled", headline: show(label), ...NONE };
  const { confidence, ...rest } = label;
  const confidences = asObject(confidence);
  const fields = Object.entries(rest).map(([name, value]): Field => {
    const own = asNumber(confidences[name]);
    return { name, value: show(value), ...(own === undefined ? {} : { confidence: own }) };
  });
  const all = typeof confidence === "number" ? [confidence] : Object.values(confidences);
  return {
    outcome: "labeled",
    headline:
      fields.length === 0 ? "An empty label" : `${fields.length} ${fields.length === 1 ? "field" : "fields"}`,
    ...summarizeConfidences(all.filter((value) => typeof value === "number")),
    counts: [],
    fields,
  };
}

function show(value: Json): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}
