import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { TaskError } from "../task/errors.ts";
import { GENERATED } from "../templates/answers/index.ts";

/** What a module that `labelsmith types` writes should be, and what it is. */
export interface GeneratedFile {
  readonly file: string;
  readonly text: string;
  /** `foreign`: somebody else wrote the file. */
  readonly state: "current" | "stale" | "missing" | "foreign";
}

/** @param text begins with the mark of what we write */
export function generatedFile(file: string, text: string): GeneratedFile {
  return { file, text, state: stateOf(file, text) };
}

/** @throws TaskError if the file was not written by us */
export function writeGeneratedFile({ file, text, state }: GeneratedFile): void {
  if (state === "foreign") {
    throw new TaskError({
      code: "generated-file",
      summary: "The file for the types has something else in it.",
      expected: `a file that begins with ${GENERATED}`,
      where: file,
      fix: "Rename it, or name another file with --out.",
    });
  }
  if (state !== "current") writeFileSync(file, text);
}

function stateOf(file: string, text: string): GeneratedFile["state"] {
  if (!existsSync(file)) return "missing";
  // An editor or Git may have changed the ends of lines.
  const found = readFileSync(file, "utf8").replaceAll("\r\n", "\n");
  if (found === text) return "current";
  return found.startsWith(GENERATED) ? "stale" : "foreign";
}
