import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { analyzeVariables, createTemplateEngine } from "../../../../templates/liquid/index.ts";
import { inventTaskInput, RICH_TEXT } from "../../../templates/liquid/invent-task-input.ts";
import { augmentedAiInput } from "./augmented-ai-input.ts";

/** Where every picture of the corpus is; {@link visitTemplate} answers for it. */
export const PICTURE_ADDRESS = "http://template.test/picture.svg";

export interface RenderedTemplate {
  /** The path of the file below its folder, without the ending. */
  readonly name: string;
  readonly html: string;
}

const engine = createTemplateEngine({ grantReadAccess: () => PICTURE_ADDRESS });

/** Renders every `*.html` below a folder, each with a task input made from what the template reads. */
export function renderTemplates(folder: string): RenderedTemplate[] {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".html"))
    .sort();
  return files.map((path) => {
    const file = join(folder, path);
    const template = { source: readFileSync(file, "utf8"), file: path };
    const taskInput = {
      ...inventTaskInput(analyzeVariables(template)),
      ...listsFor(template.source),
      ...(template.source.includes("task.input.aiServiceRequest") ? augmentedAiInput : {}),
    };
    const { html } = engine.render(template, taskInput);
    return { name: path.replace(/(\.liquid)?\.html$/, ""), html };
  });
}

/** Lists for the variables whose attribute a script of the template parses as JSON, which the analysis cannot know. */
function listsFor(source: string): Record<string, unknown> {
  const lists: Record<string, unknown> = {};
  for (const [, before = "", attribute] of source.matchAll(/([^;\n]*)getAttribute\(["']([\w-]+)["']\)/g)) {
    const variable = /(\w+) = /.exec(before)?.[1];
    const isParsed = before.includes("JSON.parse(") || source.includes(`JSON.parse(${variable})`);
    const use = new RegExp(`${attribute}=["']\\{\\{\\s*task\\.input\\.(\\w+)`).exec(source);
    if (isParsed && use?.[1] !== undefined) lists[use[1]] = [RICH_TEXT];
  }
  return lists;
}
