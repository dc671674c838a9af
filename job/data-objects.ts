import { LabelsmithError } from "../lambdas/contract/errors.ts";
import { type JsonObject, jsonObjectOf } from "../lambdas/contract/json.ts";
import { type DataObject, parseManifestLine } from "../lambdas/contract/manifest-line.ts";
import { type Line, readLines } from "../task/json-lines.ts";

/** One line of the input manifest: a data object, or why it is none. */
export interface ManifestRow {
  /** 0-based index of the data object in the manifest, as text. */
  readonly datasetObjectId: string;
  readonly line: Line;
  readonly dataObject: DataObject | undefined;
  /** The line's keys, to be kept in the output manifest even if the line is refused; empty if it is no JSON object. */
  readonly keys: JsonObject;
  readonly problem: LabelsmithError | undefined;
}

/** Reads an input manifest; a line that is wrong is a row with a problem, and the others are not touched by it. */
export function readManifest(file: string): readonly ManifestRow[] {
  return readLines(file).map((line, index) => readRow(line, String(index)));
}

function readRow(line: Line, datasetObjectId: string): ManifestRow {
  try {
    const dataObject = parseManifestLine(line.text, `${line.where} (data object ${datasetObjectId})`);
    return { datasetObjectId, line, dataObject, keys: dataObject, problem: undefined };
  } catch (error) {
    if (!(error instanceof LabelsmithError)) throw error;
    return {
      datasetObjectId,
      line,
      dataObject: undefined,
      keys: jsonObjectOf(line.text) ?? {},
      problem: error,
    };
  }
}
