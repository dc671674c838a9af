import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { Task } from "../task/task.ts";
import { analyzeAnswers, formatAnswerModule } from "../templates/answers/index.ts";
import { type GeneratedFile, generatedFile } from "./generated-file.ts";

/** The module in a task's folder with the type and the schema of its answers. */
export const ANSWER_FILE = "answer.ts";

/**
 * The types of a task's answers as its template is now, compared with the file that has them.
 *
 * @throws TemplateError for a template whose HTML cannot be read
 */
export function answerTypes({ folder, name, files }: Task, file = join(folder, ANSWER_FILE)): GeneratedFile {
  const template = basename(files.template);
  const analysis = analyzeAnswers({ source: readFileSync(files.template, "utf8"), file: template });
  return generatedFile(file, formatAnswerModule({ analysis, name, template }));
}
