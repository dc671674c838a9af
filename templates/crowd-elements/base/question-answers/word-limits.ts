import type { AttributeProblem } from "../json-attribute.ts";

/** How many there must and may be. */
export interface Limits {
  readonly least: number;
  readonly most: number;
}

/** The limits of a question-answer generation, which its attributes give. */
export interface QuestionLimits {
  readonly questions: Limits;
  readonly questionWords: Limits;
  readonly answerWords: Limits;
  readonly problems: readonly AttributeProblem[];
}

const ATTRIBUTES = {
  questions: ["min-questions", "max-questions"],
  questionWords: ["question-min-words", "question-max-words"],
  answerWords: ["answer-min-words", "answer-max-words"],
} as const;

/** Reads the limits. Where an attribute is missing or no whole number, at least one is needed and any may be. */
export function readLimits(attributeValue: (attribute: string) => string | null): QuestionLimits {
  const problems: AttributeProblem[] = [];
  const limits = ([minimum, maximum]: readonly [string, string]): Limits => {
    const read = (attribute: string, missing: number): number => {
      const value = attributeValue(attribute);
      if (value === null) return missing;
      if (/^\s*\d+\s*$/.test(value)) return Number(value);
      problems.push({
        attribute,
        message: `The attribute ${attribute} must be a whole number, but is “${value}”.`,
      });
      return missing;
    };
    const least = read(minimum, 1);
    const most = read(maximum, Number.POSITIVE_INFINITY);
    if (least > most) {
      problems.push({ attribute: maximum, message: `The attribute ${maximum} is less than ${minimum}.` });
    }
    return { least, most: Math.max(least, most) };
  };
  return {
    questions: limits(ATTRIBUTES.questions),
    questionWords: limits(ATTRIBUTES.questionWords),
    answerWords: limits(ATTRIBUTES.answerWords),
    problems,
  };
}

/** The number of words of a text: of what stands between white space. */
export function countWords(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}

/** Why so many words are too few or too many, as the end of a sentence; empty when they are neither. */
export function wordsFault(count: number, { least, most }: Limits): string {
  if (count < least) return count === 0 ? "is missing" : `has ${words(count)}; it needs at least ${least}`;
  return count > most ? `has ${words(count)}; it may have at most ${most}` : "";
}

function words(count: number): string {
  return count === 1 ? "1 word" : `${count} words`;
}
