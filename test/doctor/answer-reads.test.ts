import { describe, expect, test } from "vitest";
import { answerReads } from "../../doctor/answer-reads.ts";

const names = (source: string) => answerReads("consolidation.ts", source).map(({ name }) => name);

describe("the fields of an answer that a handler names", () => {
  test.each([
    [
      "the keys of a schema",
      `createConsolidationHandler({ answer: z.object({ birds: box, "more-birds": box }) })`,
      ["birds", "more-birds"],
    ],
    ["a schema that has a name", `const answer = z.looseObject({ a: z.string() }); f({ answer })`, ["a"]],
    [
      "what a method's function reads",
      `boundingBoxes({ answer: (content) => content.birds.boundingBoxes })`,
      ["birds"],
    ],
    ["what it takes apart", `singleClass({ answer: ({ mood, ["x" + y]: z }) => mood.label })`, ["mood"]],
    [
      "answerContent",
      `for (const a of annotations) use(a.answerContent.mood, a.answerContent["other-mood"], a.answerContent[key])`,
      ["mood", "other-mood"],
    ],
    [
      "answerContent taken apart",
      `annotations.map(({ answerContent }) => { const { mood, why = "" } = answerContent; })`,
      ["mood", "why"],
    ],
    [
      "what is parsed from the payload",
      `const content = JSON.parse(annotation.annotationData.content); content.mood;`,
      ["mood"],
    ],
    ["what is parsed and read at once", `JSON.parse(a.annotationData.content).mood as string`, ["mood"]],
    [
      "no other objects",
      `const answer = { a: 1 }; event.payload.s3Uri; other.answer.b; JSON.parse(body).c`,
      [],
    ],
    ["a module that is none", `export const = ;`, []],
  ])("%s", (_, source, expected) => {
    expect(names(source)).toEqual(expected);
  });

  test("stand where they are written, after emoji too", () => {
    const source = `// 👩‍👩‍👧\nf({ answer: (content) => content.birds })`;
    expect(answerReads("a.ts", source).map(({ begin, end }) => source.slice(begin, end))).toEqual(["birds"]);
  });
});
