import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { analyzeAnswers, formatAnswerModule } from "../../../templates/answers/index.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const fixtures = ["crowd-templates", "templates"].map((folder) => join(root, "test", "fixtures", folder));
const work = join(root, "test", ".work", "answers");

const TEMPLATE = `<crowd-form>
  <crowd-bounding-box name="birds" labels="['Jay']"></crowd-bounding-box>
  <crowd-classifier name="light" categories="['Good', 'Poor']"></crowd-classifier>
  <crowd-text-area name="remark"></crowd-text-area>
  {% for box in task.input.boxes %}<crowd-slider name="share {{ forloop.index }}"></crowd-slider>{% endfor %}
</crowd-form>`;

const handler = (body: string) => `import { createConsolidationHandler } from "labelsmith/lambdas";
import { answer } from "./answer.ts";
export const handler = createConsolidationHandler({
  answer,
  consolidate: ({ annotations }) => annotations.map(({ answerContent }) => ${body}),
});
`;

/** What a handler returns of an answer, and what the compiler says to it. */
const HANDLERS: Readonly<Record<string, readonly [body: string, complaint: RegExp | undefined]>> = {
  "right-field": ["answerContent.birds.boundingBoxes.map(({ left }) => left + 1)", undefined],
  "no-such-field": ["answerContent.bird", /Property 'bird' does not exist/],
  "no-such-part": ["answerContent.light.labels", /Property 'labels' does not exist/],
  "no-such-category": ['answerContent.light.label === "Bad"', /have no overlap/],
  "right-category": ['answerContent.light.label === "Good"', undefined],
  "may-be-missing": ["answerContent.remark.length", /'answerContent.remark' is possibly 'undefined'/],
  "field-of-a-loop": ['(answerContent["share 1"] ?? 0) + 1', undefined],
  "no-such-field-of-a-loop": ['answerContent["part 1"]', /can't be used to index type/],
};

test("a handler that reads what no element gives does not compile, and every module that is made does", () => {
  rmSync(work, { recursive: true, force: true });
  const files: string[] = [];
  const write = (folder: string, file: string, text: string) => {
    mkdirSync(join(work, folder), { recursive: true });
    writeFileSync(join(work, folder, file), text);
    files.push(`${folder}/${file}`);
  };
  const moduleOf = (source: string, name: string) =>
    formatAnswerModule({ analysis: analyzeAnswers({ source }), name, template: "template.liquid.html" });
  for (const [name, [body]] of Object.entries(HANDLERS)) {
    write(name, "answer.ts", moduleOf(TEMPLATE, name));
    write(name, "consolidation.ts", handler(body));
  }
  for (const folder of fixtures) {
    for (const file of readdirSync(folder)) {
      const name = basename(file, ".liquid.html");
      write(`fixture-${name}`, "answer.ts", moduleOf(readFileSync(join(folder, file), "utf8"), name));
      write(`fixture-${name}`, "consolidation.ts", handler("answerContent"));
    }
  }
  const compilerOptions = { noPropertyAccessFromIndexSignature: false };
  writeFileSync(
    join(work, "tsconfig.json"),
    JSON.stringify({ extends: join(root, "tsconfig.json"), compilerOptions, files, include: [] }),
  );
  const tsc = join(root, "node_modules", "typescript", "bin", "tsc");
  const { stdout } = spawnSync(process.execPath, [tsc, "-p", work], { cwd: work, encoding: "utf8" });
  const complaints = stdout.split(/\n(?! )/).filter((line) => line !== "");

  for (const [name, [, expected]] of Object.entries(HANDLERS)) {
    const found = complaints.filter((line) => line.startsWith(`${name}/`));
    if (expected === undefined) expect(found).toEqual([]);
    else {
      expect(found).toHaveLength(1);
      expect(found[0]).toMatch(expected);
    }
  }
  expect(complaints.filter((line) => line.startsWith("fixture-"))).toEqual([]);
  expect(complaints).toHaveLength(Object.values(HANDLERS).filter(([, complaint]) => complaint).length);
});
