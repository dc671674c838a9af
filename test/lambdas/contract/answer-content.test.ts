import { describe, expect, test } from "vitest";
import {
  documentBlocksAnswer,
  moderationLabelsAnswer,
  questionAnswersAnswer,
  sliderAnswer,
  textRankingAnswer,
} from "../../../lambdas/contract/answer-content.ts";

describe("sliderAnswer", () => {
  test.each([
    [7, 7],
    [-0.5, -0.5],
    ["7", 7],
    ["-0.25", -0.25],
  ])("%j is %d", (answer, number) => {
    expect(sliderAnswer.parse(answer)).toBe(number);
  });

  test.each(["", "7px", "1e3", " 7", true, null])("%j is none", (answer) => {
    expect(sliderAnswer.safeParse(answer).success).toBe(false);
  });
});

test.each([
  [
    "textRankingAnswer",
    textRankingAnswer,
    { ordinalRankingDimensions: [{ allowTie: true, name: "Clarity", responseRankings: [1, null] }] },
  ],
  [
    "questionAnswersAnswer",
    questionAnswersAnswer,
    {
      questionAnswerPairs: [
        {
          answer: "A fox.",
          question: "Who jumps?",
          questionTags: ["easy"],
          textReferences: [{ endOffset: 3, startOffset: 0, text: "fox" }],
        },
      ],
    },
  ],
  [
    "moderationLabelsAnswer",
    moderationLabelsAnswer,
    { moderationLabels: ["Weapons", { name: "Violence", parentName: "" }] },
  ],
  [
    "documentBlocksAnswer",
    documentBlocksAnswer,
    {
      blocks: [
        { blockType: "KEY_VALUE_SET", entityTypes: ["KEY"], id: "1", text: "Name" },
        { blockType: "WORD", id: "2" },
      ],
    },
  ],
])("%s keeps all that an element says", (_, schema, answer) => {
  expect(schema.parse(answer)).toEqual(answer);
  expect(schema.safeParse({}).success).toBe(false);
});
