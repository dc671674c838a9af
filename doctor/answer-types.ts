import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { TaskError } from "../task/errors.ts";
import type { Task } from "../task/task.ts";
import { analyzeAnswers, formatAnswerModule, GENERATED } from "../templates/answers/index.ts";

/** The module in a task's folder with the type and the schema of its answers. */
export const ANSWER_FILE = "answer.ts";

/** What a module of answer types should be, and what it is. */
export interface AnswerTypes {
  readonly file: string;
  readonly text: string;
  /** `foreign`: somebody else wrote the file. */
  readonly state: "current" | "stale" | "missing" | "foreign";
}

/**
 * The types of a task's answers as its template is now, compared with the file that has them.
 *
 * @throws TemplateError for a template whose HTML cannot be read
 */
export function answerTypes({ folder, name, files }: Task, file = join(folder, ANSWER_FILE)): AnswerTypes {
  const template = basename(files.template);
  const analysis = analyzeAnswers({ source: readFileSync(files.template, "utf8"), file: template });
  const text = formatAnswerModule({ analysis, name, template });
  return { file, text, state: stateOf(file, text) };
}

/** @throws TaskError if the file was not written by us */
export function writeAnswerTypes({ file, text, state }: AnswerTypes): void {
  if (state === "foreign") {
    throw new TaskError({
      code: "answer-file",
      summary: "The file for the answer types has something else in it.",
      expected: `a file that begins with ${GENERATED}`,
      where: file,
      fix: "Rename it, or name another file with --out.",
    });
  }
  if (state !== "current") writeFileSync(file, text);
}

function stateOf(file: string, text: string): AnswerTypes["state"] {
  if (!existsSync(file)) return "missing";
  // An editor or Git may have changed the ends of lines.
  const found = readFileSync(file, "utf8").replaceAll("\r\n", "\n");
  if (found === text) return "current";
  return found.startsWith(GENERATED) ? "stale" : "foreign";
}
