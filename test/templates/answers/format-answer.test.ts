import { describe, expect, test } from "vitest";
import {
  analyzeAnswers,
  answerTypeName,
  formatAnswerModule,
  formatAnswerType,
} from "../../../templates/answers/index.ts";

const typeOf = (form: string) =>
  formatAnswerType(analyzeAnswers({ source: `<crowd-form>${form}</crowd-form>` }), "A");

test("a module has the type and the schema, and says where it comes from", () => {
  const source = `<crowd-form>
    <crowd-image-classifier name="kind" categories="['Cat', 'Dog']"><worker-comment></worker-comment></crowd-image-classifier>
    <crowd-bounding-box name="boxes"></crowd-bounding-box>
    <input type="radio" name="is-sure" value="yes"><input type="radio" name="is-sure" value="no">
    <crowd-slider name="share"></crowd-slider>
    {% if task.input.ask %}<crowd-input name="remark" required></crowd-input>{% endif %}
  </crowd-form>`;
  const analysis = analyzeAnswers({ source });
  expect(formatAnswerModule({ analysis, name: "pets-2", template: "template.liquid.html" })).toBe(
    `// Written by \`labelsmith types\`, from template.liquid.html. Change the template, not this file.
import { type BoundingBoxAnswer, boundingBoxAnswer, sliderAnswer } from "labelsmith/lambdas";
import { z } from "zod";

/** What a worker answers. */
export interface Pets2Answer {
  /** <crowd-image-classifier> */
  kind: { label: "Cat" | "Dog"; workerComment?: string | undefined };
  /** <crowd-bounding-box> */
  boxes: BoundingBoxAnswer;
  /** <input> */
  "is-sure": { yes: boolean; no: boolean };
  /** <crowd-slider> */
  share: number;
  /** <crowd-input> */
  remark?: string | undefined;
}

/** Reads what a worker answered: the option \`answer\` of \`createConsolidationHandler\`. */
export const answer = z.object({
  kind: z.object({ label: z.enum(["Cat", "Dog"]), workerComment: z.optional(z.string()) }),
  boxes: boundingBoxAnswer,
  "is-sure": z.object({ yes: z.boolean(), no: z.boolean() }),
  share: sliderAnswer,
  remark: z.optional(z.string()),
}) satisfies z.ZodType<Pets2Answer>;
`,
  );
});

describe("the type", () => {
  test.each<[string, string]>([
    ["", "type A = Record<string, never>;"],
    [
      `<crowd-classifier-multi-select name="a" categories="['x', 'y']"></crowd-classifier-multi-select>`,
      `interface A {\n  /** <crowd-classifier-multi-select> */\n  a: { labels: Array<"x" | "y"> };\n}`,
    ],
    [
      `<input name='a\`\${b\\{{ c }}'>`,
      `interface A {\n  /** <input> */\n  [name: \`a\\\`\\\${b\\\\\${string}\`]: string | undefined;\n}`,
    ],
    [
      `<input name="{{ a }}">`,
      `interface A {\n  /** What scripts of the template add. */\n  [name: string]: unknown;\n}`,
    ],
    [
      `<input name="it's"><input name="__proto__">`,
      `interface A {\n  /** <input> */\n  "it's"?: string | undefined;\n  /** <input> */\n  "__proto__"?: string | undefined;\n}`,
    ],
    [
      `<select name="a"><option value="x">X</option></select><input name="a">`,
      `interface A {\n  /** <select> <input>: the last one under this name stands */\n  a: string;\n}`,
    ],
    [
      `<select name="a">${Array.from({ length: 12 }, (_, i) => `<option>category ${i}</option>`).join("")}</select>`,
      `interface A {\n  /** <select> */\n  a:\n${Array.from({ length: 12 }, (_, i) => `    | "category ${i}"`).join("\n")};\n}`,
    ],
  ])("of %s", (form, expected) => {
    expect(typeOf(form)).toBe(expected);
  });

  test.each([
    ["birds", "BirdsAnswer"],
    ["my_task-2.new", "MyTask2NewAnswer"],
    ["3d", "Task3dAnswer"],
    ["鳥", "TaskAnswer"],
    ["bounding-box", "BoundingBoxTaskAnswer"],
  ])("is called after the task %s", (name, expected) => {
    expect(answerTypeName(name)).toBe(expected);
  });
});
