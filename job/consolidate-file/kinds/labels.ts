import {
  binaryRelevance,
  groundTruthMultiLabel,
  twoCoin,
} from "../../../lambdas/consolidation/multi-label/index.ts";
import { multiSelectAnswer } from "../../../lambdas/contract/answer-content.ts";
import { defineKind } from "./kind.ts";

/** Any number of labels: the answers of the multi-select classifiers. */
export const labelsKind = defineKind<readonly string[]>({
  name: "labels",
  expected: "{ labels: [...] }",
  read: (value) => multiSelectAnswer.safeParse(value).data?.labels,
  methods: {
    "two-coin": (answers, { classes }) => twoCoin(answers, classes === undefined ? {} : { classes }),
    "binary-relevance": (answers, { classes }) =>
      binaryRelevance(answers, classes === undefined ? {} : { classes }),
    "ground-truth-multi-label": (answers, { classes }) =>
      groundTruthMultiLabel(answers, classes === undefined ? {} : { classes }),
  },
});
