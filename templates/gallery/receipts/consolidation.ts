import { majorityVote } from "labelsmith/consolidation";
import { createConsolidationHandler } from "labelsmith/lambdas";
import { z } from "zod";
import { clean, fields } from "./fields.ts";

// An input that is left empty is missing from the answer: its worker abstains from that field.
const typed = z.string().default("");

export const handler = createConsolidationHandler({
  answer: z.object({ merchant: typed, date: typed, total: typed, currency: typed }),
  consolidate({ annotations }) {
    const votes = fields.map((field) => {
      const answers = annotations.map(({ workerId, answerContent }) => ({
        objectId: field,
        workerId,
        value: clean[field](answerContent[field]),
      }));
      return { field, ...voteOnSpellings(answers) };
    });
    return {
      ...Object.fromEntries(votes.map(({ field, text }) => [field, text])),
      confidence: Object.fromEntries(votes.map(({ field, confidence }) => [field, confidence])),
    };
  },
});

interface TypedAnswer {
  readonly objectId: string;
  readonly workerId: string;
  readonly value: string;
}

/** The vote does not care about upper and lower case; of the spellings that win, the most frequent one is taken. */
function voteOnSpellings(answers: readonly TypedAnswer[]): { text: string; confidence: number } {
  const ignoringCase = answers.map((answer) => ({ ...answer, value: answer.value.toLowerCase() }));
  const winner = majorityVote(ignoringCase).objects[0];
  const spellings = answers.filter(({ value }) => value.toLowerCase() === winner?.label);
  return { text: majorityVote(spellings).objects[0]?.label ?? "", confidence: winner?.confidence ?? 0 };
}
