import {
  exactMatchVote,
  medianString,
  rover,
  textMedoid,
} from "../../../lambdas/consolidation/text/index.ts";
import { defineKind } from "./kind.ts";

/** Free text and transcriptions. */
export const textKind = defineKind<string>({
  name: "text",
  expected: "text",
  read: (value) => (typeof value === "string" ? value : undefined),
  methods: {
    "median-string": (answers) => medianString(answers),
    rover: (answers) => rover(answers),
    "text-medoid": (answers) => textMedoid(answers),
    "exact-match-vote": (answers) => exactMatchVote(answers),
  },
});
