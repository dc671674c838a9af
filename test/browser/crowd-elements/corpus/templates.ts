import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { analyzeVariables, createTemplateEngine } from "../../../../templates/liquid/index.ts";
import { inventTaskInput } from "../../../templates/liquid/invent-task-input.ts";

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
    const { html } = engine.render(template, inventTaskInput(analyzeVariables(template)));
    return { name: path.replace(/(\.liquid)?\.html$/, ""), html };
  });
}
