import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { analyzeVariables } from "../../templates/liquid/index.ts";
import { inventTaskInput } from "../../test/templates/liquid/invent-task-input.ts";

/** A template with data for everything it reads. */
export interface BenchTemplate {
  readonly file: string;
  readonly source: string;
  readonly taskInput: Readonly<Record<string, unknown>>;
}

/** The templates of some folders and the folders in them, in the order of their names. */
export function readTemplates(folders: readonly string[]): BenchTemplate[] {
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".html"))
      .sort()
      .map((file) => {
        const source = readFileSync(join(folder, file), "utf8");
        return { file, source, taskInput: inventTaskInput(analyzeVariables({ source, file })) };
      }),
  );
}
