import {
  catd,
  crh,
  numericMean,
  numericMedian,
  precisionWeightedMean,
  trimmedMean,
} from "../../../lambdas/consolidation/numeric/index.ts";
import { defineKind } from "./kind.ts";

/** Numbers, as they are or as text. */
export const numberKind = defineKind<number>({
  name: "number",
  expected: "a number",
  read(value) {
    const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
    return typeof number === "number" && Number.isFinite(number) ? number : undefined;
  },
  methods: {
    crh: (answers) => crh(answers),
    mean: (answers) => numericMean(answers),
    median: (answers) => numericMedian(answers),
    "trimmed-mean": (answers) => trimmedMean(answers),
    "precision-weighted-mean": (answers) => precisionWeightedMean(answers),
    catd: (answers) => catd(answers),
  },
});
