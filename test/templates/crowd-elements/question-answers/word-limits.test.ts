import { describe, expect, test } from "vitest";
import {
  firstFault,
  type QuestionAnswer,
} from "../../../../templates/crowd-elements/base/question-answers/question-answer.ts";
import {
  countWords,
  readLimits,
  wordsFault,
} from "../../../../templates/crowd-elements/base/question-answers/word-limits.ts";

const NO_LIMIT = { least: 1, most: Number.POSITIVE_INFINITY };
const limitsOf = (attributes: Record<string, string>) => readLimits((name) => attributes[name] ?? null);

describe("limits", () => {
  test("are at least one and as many as one likes, where nothing is said", () => {
    expect(limitsOf({})).toEqual({
      questions: NO_LIMIT,
      questionWords: NO_LIMIT,
      answerWords: NO_LIMIT,
      problems: [],
    });
  });

  test("are read from their attributes", () => {
    const { questions, questionWords, answerWords } = limitsOf({
      "min-questions": "0",
      "max-questions": " 5 ",
      "question-min-words": "2",
      "answer-max-words": "20",
    });
    expect([questions, questionWords, answerWords]).toEqual([
      { least: 0, most: 5 },
      { ...NO_LIMIT, least: 2 },
      { least: 1, most: 20 },
    ]);
  });

  test.each([["-1"], ["1.5"], ["five"], [""]])("are not %j", (value) => {
    const { questions, problems } = limitsOf({ "min-questions": value });
    expect(questions.least).toBe(1);
    expect(problems.map(({ attribute }) => attribute)).toEqual(["min-questions"]);
  });
});

test.each([
  ["", 0],
  ["  one\n two-and-a-half\tthree’s ", 3],
  ["東京タワー", 1],
])("words of %j", (text, count) => {
  expect(countWords(text)).toBe(count);
});

test.each([
  [0, "is missing"],
  [1, "has 1 word; it needs at least 2"],
  [2, ""],
  [4, ""],
  [5, "has 5 words; it may have at most 4"],
])("%i words of 2 to 4", (count, fault) => {
  expect(wordsFault(count, { least: 2, most: 4 })).toBe(fault);
});

describe("the first fault", () => {
  const one = (id: number, question: string, answer: string): QuestionAnswer => ({
    id,
    question,
    answer,
    tags: [],
    references: [],
  });
  const limits = limitsOf({ "min-questions": "1", "answer-max-words": "2" });

  test.each([
    ["a blank one that is needed", [one(1, "", " ")], { id: 1, field: "question" }],
    ["a blank one that is not", [one(1, "", ""), one(2, "a", "b")], undefined],
    ["a question without an answer", [one(1, "a", "b"), one(2, "a", "")], { id: 2, field: "answer" }],
    ["an answer that is too long", [one(1, "a", "b c d")], { id: 1, field: "answer" }],
    ["only a tag", [one(1, "a", "b"), { ...one(2, "", ""), tags: ["t"] }], { id: 2, field: "question" }],
  ])("of %s", (_, questions, fault) => {
    const found = firstFault(questions, limits);
    expect(found && { id: found.id, field: found.field }).toEqual(fault);
  });
});
