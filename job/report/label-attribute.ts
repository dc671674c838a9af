import { isJsonObject, type Json, type JsonObject } from "../../lambdas/contract/json.ts";
import { type OutputObject, readMetadata } from "./job-output.ts";

const ENDING = "-metadata";

/**
 * The label attribute name of a job, told from its output: the attribute whose metadata names the job; else the one that was
 * written last; else the one that most lines have. `undefined` if no line has any.
 */
export function findLabelAttribute(objects: readonly OutputObject[], jobName: string): string | undefined {
  const found = new Map<string, { lines: number; isOfJob: boolean; last: string }>();
  for (const { line } of objects) {
    for (const [key, metadata] of Object.entries(line)) {
      if (!key.endsWith(ENDING) || !isJsonObject(metadata)) continue;
      const name = key.slice(0, -ENDING.length);
      const known = found.get(name) ?? { lines: 0, isOfJob: false, last: "" };
      found.set(name, known);
      known.lines++;
      // Job names are compared in lower case: ARNs and some files have them so.
      known.isOfJob ||= jobOf(metadata)?.toLowerCase() === jobName.toLowerCase();
      const date = readMetadata(metadata, "creation-date");
      if (typeof date === "string" && date > known.last) known.last = date;
    }
  }
  const [best] = [...found].sort(
    ([nameA, a], [nameB, b]) =>
      Number(b.isOfJob) - Number(a.isOfJob) ||
      compareText(b.last, a.last) ||
      b.lines - a.lines ||
      compareText(nameA, nameB),
  );
  return best?.[0] ?? onlyAttribute(objects);
}

/** Without an output manifest the lines are contents of consolidation responses, which have the label alone. */
function onlyAttribute(objects: readonly OutputObject[]): string | undefined {
  const names = new Set(objects.flatMap(({ line }) => Object.keys(line)));
  const [only, other] = names;
  return other === undefined && only !== "source" && only !== "source-ref" ? only : undefined;
}

/** The job's name in metadata: bare, or behind `labeling-job/` as built-in tasks write it. */
function jobOf(metadata: JsonObject): string | undefined {
  const name: Json | undefined = readMetadata(metadata, "job-name");
  return typeof name === "string" ? name.replace(/^labeling-job\//, "") : undefined;
}

function compareText(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
