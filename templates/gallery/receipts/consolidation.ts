import { exactMatchVote } from "labelsmith/consolidation";
import { createConsolidationHandler } from "labelsmith/lambdas";
import { z } from "zod";
import { clean, fields } from "./fields.ts";

// An input that is left empty is missing from the answer: its worker abstains from that field.
const typed = z.string().default("");

export const handler = createConsolidationHandler({
  answer: z.object({ merchant: typed, date: typed, total: typed, currency: typed }),
  consolidate({ annotations }) {
    // A vote on each field by itself: a worker who misread the date may well be right about the total.
    const votes = fields.map((field) => {
      const answers = annotations.map(({ workerId, answerContent }) => ({
        objectId: field,
        workerId,
        value: clean[field](answerContent[field]),
      }));
      const [vote] = exactMatchVote(answers, { normalize: (text) => text.toLowerCase() }).objects;
      return { field, text: vote?.label ?? "", confidence: vote?.confidence ?? 0 };
    });
    return {
      ...Object.fromEntries(votes.map(({ field, text }) => [field, text])),
      confidence: Object.fromEntries(votes.map(({ field, confidence }) => [field, confidence])),
    };
  },
});
