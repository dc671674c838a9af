import { isJsonObject, type JsonObject, type JsonValue } from "../json.ts";
import type { TextOffsets } from "../text-spans/text-offsets.ts";
import type { TextRange } from "../text-spans/text-range.ts";
import { countWords, type QuestionLimits, wordsFault } from "./word-limits.ts";

/** A stretch of the text that an answer rests on. */
export interface Reference extends TextRange {
  readonly id: number;
}

/** A question on the text, and its answer. */
export interface QuestionAnswer {
  readonly id: number;
  readonly question: string;
  readonly answer: string;
  readonly tags: readonly string[];
  /** In the order of the text. */
  readonly references: readonly Reference[];
}

/** What a question and its answer are in the worker's answer. */
export function questionAnswerJson(
  { question, answer, tags, references }: QuestionAnswer,
  text: string,
  offsets: TextOffsets,
): JsonObject {
  return {
    answer: answer.trim(),
    question: question.trim(),
    questionTags: tags,
    textReferences: references.map(({ start, end }) => ({
      endOffset: offsets.toAnswer(end),
      startOffset: offsets.toAnswer(start),
      text: text.slice(start, end),
    })),
  };
}

/** Reads back what {@link questionAnswerJson} wrote, as far as it fits the text. */
export function readQuestionAnswer(
  value: JsonValue,
  offsets: TextOffsets,
  nextId: () => number,
): QuestionAnswer | undefined {
  if (!isJsonObject(value)) return undefined;
  const { answer, question, questionTags, textReferences } = value;
  if (typeof answer !== "string" || typeof question !== "string") return undefined;
  const references = Array.isArray(textReferences) ? textReferences : [];
  return {
    id: nextId(),
    question,
    answer,
    tags: Array.isArray(questionTags) ? questionTags.map(String) : [],
    references: references.flatMap((reference: JsonValue) => {
      const range = readReference(reference, offsets);
      return range ? [{ id: nextId(), ...range }] : [];
    }),
  };
}

/** What is not right about a question or its answer, as a sentence to the worker. */
export interface QuestionFault {
  readonly id: number;
  readonly field: "question" | "answer";
  readonly message: string;
}

/** Whether nothing was done to a question. */
export function isBlank({ question, answer, tags, references }: QuestionAnswer): boolean {
  return question.trim() === "" && answer.trim() === "" && tags.length === 0 && references.length === 0;
}

/** The first fault of a list of questions. Blank ones beyond those that are needed do not count. */
export function firstFault(
  questions: readonly QuestionAnswer[],
  limits: QuestionLimits,
): QuestionFault | undefined {
  const isEnough = questions.filter((one) => !isBlank(one)).length >= limits.questions.least;
  for (const [index, one] of questions.entries()) {
    if (isEnough && isBlank(one)) continue;
    const asked = wordsFault(countWords(one.question), limits.questionWords);
    if (asked !== "") return { id: one.id, field: "question", message: `Question ${index + 1} ${asked}.` };
    const answered = wordsFault(countWords(one.answer), limits.answerWords);
    if (answered !== "") {
      return { id: one.id, field: "answer", message: `The answer to question ${index + 1} ${answered}.` };
    }
  }
  return undefined;
}

function readReference(value: JsonValue, offsets: TextOffsets): TextRange | undefined {
  if (!isJsonObject(value)) return undefined;
  const { startOffset, endOffset } = value;
  if (typeof startOffset !== "number" || typeof endOffset !== "number") return undefined;
  if (startOffset < 0 || endOffset <= startOffset || endOffset > offsets.length) return undefined;
  return { start: offsets.fromAnswer(startOffset), end: offsets.fromAnswer(endOffset) };
}
