import { MAX_DATA_OBJECTS } from "../../lambdas/contract/limits.ts";
import { type CheckLineOptions, checkManifestLine, columnOf } from "./check-line.ts";
import { decodeManifest } from "./decode-manifest.ts";
import type { ManifestFinding } from "./finding.ts";

/** A `source-ref` of a manifest, at its first line. */
export interface Reference {
  readonly uri: string;
  readonly line: number;
  readonly column: number;
  readonly datasetObjectId: string;
}

/** A manifest that was checked. */
export interface CheckedManifest {
  /** How many lines hold something. */
  readonly objects: number;
  /** In the order of the lines. */
  readonly findings: readonly ManifestFinding[];
  /** Every different `source-ref`, for checks of what is there. */
  readonly references: readonly Reference[];
}

/**
 * Checks an input manifest: how it is written down, each line by itself, and the lines together (how many, and duplicates).
 * Nothing is read but the bytes that are given.
 */
export function checkManifest(file: Uint8Array, options: CheckLineOptions = {}): CheckedManifest {
  const { lines, findings: written } = decodeManifest(file);
  const findings: ManifestFinding[] = [...written];
  const references: Reference[] = [];
  const firstLine = new Map<string, { readonly number: number; readonly text: string }>();
  for (const { text, number, datasetObjectId } of lines) {
    const place = { line: number, datasetObjectId };
    const checked = checkManifestLine(text, options);
    for (const finding of checked.findings) findings.push({ ...finding, ...place });
    const name = checked.dataObject && ("source-ref" in checked.dataObject ? "source-ref" : "source");
    const data = name === undefined ? undefined : checked.dataObject?.[name];
    if (name === undefined || typeof data !== "string" || data === "") continue;
    const column = columnOf(text, name);
    const earlier = firstLine.get(`${name}:${data}`);
    if (earlier === undefined) {
      firstLine.set(`${name}:${data}`, { number, text });
      if (name === "source-ref") references.push({ uri: data, column, ...place });
    } else {
      findings.push({ ...duplicate(name, earlier.number, earlier.text === text), column, ...place });
    }
  }
  const objects =
    lines.length + written.filter(({ datasetObjectId }) => datasetObjectId !== undefined).length;
  findings.push(...checkCount(objects, lines[MAX_DATA_OBJECTS]?.number, written.length > 0));
  return { objects, findings: findings.sort((a, b) => a.line - b.line || a.column - b.column), references };
}

function duplicate(name: string, line: number, isWhole: boolean): Omit<ManifestFinding, "line" | "column"> {
  return {
    code: isWhole ? "duplicate-line" : "duplicate-source",
    severity: "warning",
    message: isWhole
      ? `The line is the same as line ${line}: workers will be asked, and paid, twice.`
      : `"${name}" is the same as on line ${line}.`,
    fix: "Remove one, unless the data object is meant to be labeled twice.",
  };
}

function checkCount(
  objects: number,
  firstBeyond: number | undefined,
  isWrittenWrong: boolean,
): readonly ManifestFinding[] {
  if (objects === 0) {
    if (isWrittenWrong) return [];
    const message = "The manifest has no data objects.";
    return [{ code: "no-objects", severity: "error", line: 1, column: 1, message }];
  }
  if (objects <= MAX_DATA_OBJECTS) return [];
  return [
    {
      code: "too-many-objects",
      severity: "error",
      line: firstBeyond ?? 1,
      column: 1,
      message: `The manifest has ${objects} data objects; a job takes at most ${MAX_DATA_OBJECTS}.`,
      fix: "Split it with `labelsmith manifest split`.",
    },
  ];
}
