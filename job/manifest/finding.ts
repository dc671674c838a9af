/** Something that is wrong with a manifest, or may turn out to be. */
export interface ManifestFinding {
  /** Stable, kebab-case name of the kind of mistake, for example `duplicate-source`. */
  readonly code: string;
  /** An error makes the job fail, or lose the data object; a warning is about what the service accepts and regrets. */
  readonly severity: "error" | "warning";
  /** 1-based line in the file. */
  readonly line: number;
  /** 1-based column in the line, in UTF-16 code units. */
  readonly column: number;
  /** Missing where the finding is not about one data object. */
  readonly datasetObjectId?: string;
  readonly message: string;
  /** What to do about it. */
  readonly fix?: string;
  /** The line around the place, and below it a mark. */
  readonly excerpt?: string;
}

/** A finding about a line of which it is not known where it stands. */
export type LineFinding = Omit<ManifestFinding, "line" | "datasetObjectId">;

/** How much of a line is shown on either side of a place. */
const AROUND = 36;

/** A line around a place, with a mark below the place; lines may be far too long to be shown whole. */
export function excerptOf(text: string, column: number): string {
  const at = Math.min(Math.max(column - 1, 0), text.length);
  const start = Math.max(0, at - AROUND);
  const end = Math.min(text.length, at + AROUND);
  const before = `${start > 0 ? "…" : ""}${text.slice(start, at)}`.replace(/[\t\r\n]/g, " ");
  const after = `${text.slice(at, end)}${end < text.length ? "…" : ""}`.replace(/[\t\r\n]/g, " ");
  return `    ${before}${after}\n    ${" ".repeat([...before].length)}^`;
}
