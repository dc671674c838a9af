import type { ManifestRow } from "../../job/data-objects.ts";
import { createHostileRows } from "../../templates/lint/index.ts";
import { hostileRowId } from "../protocol.ts";

/** A row that is in no manifest. */
export interface HostileManifestRow extends ManifestRow {
  /** What it is about. */
  readonly title: string;
}

/** Rows that careless templates break on, made from a manifest's first data object as the linter makes them. */
export function hostileManifestRows(rows: readonly ManifestRow[]): readonly HostileManifestRow[] {
  const sample = rows.find(({ dataObject }) => dataObject !== undefined);
  if (sample?.dataObject === undefined) return [];
  return createHostileRows(sample.dataObject).map(({ name, title, data }) => ({
    datasetObjectId: hostileRowId(name),
    title,
    line: { ...sample.line, text: JSON.stringify(data) },
    dataObject: data,
    keys: data,
    problem: undefined,
  }));
}
