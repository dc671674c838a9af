import {
  exactSpanVote,
  spanClusters,
  spanConsensus,
  spanWorkerModel,
  tokenDawidSkene,
  tokenIbcc,
  tokenMajorityVote,
} from "../../../lambdas/consolidation/spans/index.ts";
import type { TextSpan } from "../../../lambdas/consolidation/spans/text-span.ts";
import { entityAnnotationAnswer } from "../../../lambdas/contract/answer-content.ts";
import { defineKind } from "./kind.ts";

/** The answers of `crowd-entity-annotation`. */
export const spansKind = defineKind<readonly TextSpan[]>({
  name: "spans",
  expected: "{ entities: [{ startOffset, endOffset, label }] }",
  read: (value) => entityAnnotationAnswer.safeParse(value).data?.entities,
  methods: {
    "span-consensus": (answers) => spanConsensus(answers),
    "span-clusters": (answers) => spanClusters(answers),
    "exact-span-vote": (answers) => exactSpanVote(answers),
    "span-worker-model": (answers) => spanWorkerModel(answers),
    "token-ibcc": (answers) => tokenIbcc(answers),
    "token-dawid-skene": (answers) => tokenDawidSkene(answers),
    "token-majority-vote": (answers) => tokenMajorityVote(answers),
  },
});
