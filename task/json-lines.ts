import { readFileSync } from "node:fs";
import { basename } from "node:path";

/** A line of a JSON Lines file with its place in it. */
export interface Line {
  readonly text: string;
  /** 1-based line number in the file. */
  readonly number: number;
  /** `file:line`, for messages. */
  readonly where: string;
}

/** The lines of a file that hold something. A byte order mark and blank lines are passed over. */
export function readLines(file: string): readonly Line[] {
  return splitLines(readFileSync(file, "utf8"), basename(file));
}

/** The same of text that is already read. */
export function splitLines(text: string, fileName: string): readonly Line[] {
  return text
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/)
    .map((line, index) => ({ text: line, number: index + 1, where: `${fileName}:${index + 1}` }))
    .filter((line) => line.text.trim() !== "");
}
