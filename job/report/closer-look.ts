import type { TextSpan } from "../../lambdas/consolidation/spans/text-span.ts";
import { isObject, type Json } from "../../lambdas/contract/json.ts";
import type { JobOutput, OutputObject } from "./job-output.ts";
import type { JobReport, ObjectReport, SecondLook } from "./job-report.ts";
import { readOutcome } from "./outcome.ts";
import { boxesOf, imageSizeOf, type LabeledBox, spansOf } from "./read-label.ts";

/** A data object that is worth a second look, with what a person needs to judge it. */
export interface CloserLook extends SecondLook {
  readonly object: ObjectReport;
  /** What each answer said, field by field, the most common first. */
  readonly fields: readonly { readonly field: string; readonly values: readonly GivenValue[] }[];
  /** The label in a few words; `undefined` if there is none. */
  readonly label: string | undefined;
  /** What the label marks in the text; empty for labels of other kinds. */
  readonly spans: readonly TextSpan[];
  /** What was drawn; `undefined` where the answers have no boxes. */
  readonly drawing: Drawing | undefined;
}

/** A value that workers gave, and how many. */
export interface GivenValue {
  readonly value: string;
  readonly workers: number;
}

/** Boxes in pixels of the picture. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly label: readonly LabeledBox[];
  readonly answers: readonly LabeledBox[];
}

/** The most urgent data objects with their answers and labels. */
export function lookCloser(report: JobReport, output: JobOutput, count: number): readonly CloserLook[] {
  const reports = new Map(report.objects.map((object) => [object.datasetObjectId, object]));
  const outputs = new Map(output.objects.map((object) => [object.datasetObjectId, object]));
  return report.secondLook.slice(0, count).flatMap((look) => {
    const object = reports.get(look.datasetObjectId);
    const own = outputs.get(look.datasetObjectId);
    return object && own ? [closerLook(look, object, own, report.job.labelAttributeName)] : [];
  });
}

function closerLook(
  look: SecondLook,
  object: ObjectReport,
  { line, answers }: OutputObject,
  attribute: string | null,
): CloserLook {
  const outcome = attribute === null ? undefined : readOutcome(line, attribute);
  const labeled = outcome?.kind === "labeled" ? outcome : undefined;
  const names = [...new Set(answers.flatMap(({ answerContent }) => Object.keys(answerContent)))].sort();
  const drawn = answers.flatMap(({ answerContent }) => Object.values(answerContent));
  const size = [labeled?.label ?? null, ...drawn].map(imageSizeOf).find((found) => found !== undefined);
  const boxes = {
    label: labeled === undefined ? [] : boxesOf(labeled.label, labeled.metadata),
    answers: drawn.flatMap((answer) => boxesOf(answer, {})),
  };
  const hasBoxes = boxes.label.length + boxes.answers.length > 0;
  return {
    ...look,
    object,
    label: labeled === undefined ? undefined : describe(labeled.label, labeled.metadata["class-name"]),
    fields: names.map((field) => ({
      field,
      values: countValues(answers.map(({ answerContent }) => answerContent[field] ?? "")),
    })),
    spans: labeled === undefined ? [] : spansOf(labeled.label),
    drawing: size !== undefined && hasBoxes ? { ...size, ...boxes } : undefined,
  };
}

function countValues(values: readonly Json[]): readonly GivenValue[] {
  const counts = new Map<string, number>();
  for (const value of values) {
    const text = describe(value);
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return [...counts]
    .map(([value, workers]) => ({ value, workers }))
    .sort((a, b) => b.workers - a.workers || (a.value < b.value ? -1 : 1));
}

const MAX_TEXT = 160;
const COUNTED: readonly (readonly [key: string, one: string, many: string])[] = [
  ["boundingBoxes", "box", "boxes"],
  ["polygons", "polygon", "polygons"],
  ["polylines", "polyline", "polylines"],
  ["lines", "line", "lines"],
  ["keypoints", "keypoint", "keypoints"],
  ["entities", "span", "spans"],
  ["instances", "instance", "instances"],
  ["annotations", "object", "objects"],
];

/** A label or an answer in a few words: its class, its text, how many things it has, or what it says as JSON. */
function describe(value: Json, className?: Json): string {
  if (typeof className === "string") return crop(className);
  if (typeof value !== "object" || value === null) return value === "" ? "(nothing)" : crop(String(value));
  if (Array.isArray(value)) return crop(JSON.stringify(value));
  const content = new Map<string, Json>(Object.entries(value));
  const name = content.get("class-name") ?? content.get("label");
  if (typeof name === "string") return crop(name);
  for (const [key, one, many] of COUNTED) {
    const list = content.get(key);
    if (!Array.isArray(list)) continue;
    const isBoxes = key === "annotations" && list.some((thing) => isObject(thing) && "left" in thing);
    return list.length === 1
      ? `1 ${isBoxes ? "box" : one}`
      : `${list.length || "no"} ${isBoxes ? "boxes" : many}`;
  }
  const labels = content.get("labels");
  if (Array.isArray(labels)) return crop(labels.map((label) => describe(label)).join(", ") || "(none)");
  if (content.size > 0 && [...content.values()].every((part) => typeof part === "boolean"))
    return crop([...content].flatMap(([key, part]) => (part === true ? [key] : [])).join(", ") || "(none)");
  content.delete("confidence");
  if ([...content.values()].every((part) => typeof part !== "object"))
    return crop([...content].map(([key, part]) => `${key}: ${part}`).join(" · ") || "(nothing)");
  return crop(JSON.stringify(Object.fromEntries(content)));
}

function crop(text: string): string {
  const characters = [...text.slice(0, 2 * MAX_TEXT)];
  return characters.length <= MAX_TEXT ? text : `${characters.slice(0, MAX_TEXT).join("")}…`;
}
