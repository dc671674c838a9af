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
    rover: (answers) => rover(answers),
    "text-medoid": (answers) => textMedoid(answers),
    "median-string": (answers) => medianString(answers),
    "exact-match-vote": (answers) => exactMatchVote(answers),
  },
});
