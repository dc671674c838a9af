import {
  type BoundingBox,
  boundingBoxConsensus,
  boundingBoxMerge,
} from "../../../lambdas/consolidation/geometry/index.ts";
import { boundingBoxAnswer } from "../../../lambdas/contract/answer-content.ts";
import { defineKind } from "./kind.ts";

/** The answers of `crowd-bounding-box`. */
export const boxesKind = defineKind<readonly BoundingBox[]>({
  name: "boxes",
  expected: "{ boundingBoxes: [{ left, top, width, height, label }] }",
  read: (value) => boundingBoxAnswer.safeParse(value).data?.boundingBoxes,
  methods: {
    "bounding-box-consensus": (answers) => boundingBoxConsensus(answers),
    "bounding-box-merge": (answers) => boundingBoxMerge(answers),
  },
});
