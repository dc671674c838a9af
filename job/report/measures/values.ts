import { krippendorffAlphaNumeric, meanPairwiseIou } from "../../../lambdas/consolidation/agreement/index.ts";
import { editSimilarity } from "../../../lambdas/consolidation/text/edit-distance.ts";
import { normalizeText } from "../../../lambdas/consolidation/text/tokens.ts";
import { choiceAnswer, multiSelectAnswer } from "../../../lambdas/contract/answer-content.ts";
import type { Json } from "../../../lambdas/contract/json.ts";
import { defineMeasure } from "./measure.ts";

/** Numbers, as they are or as text. */
export const numberMeasure = defineMeasure<number>({
  kind: "number",
  statistic: "mean of 1 less the relative difference of two workers' numbers",
  read(value) {
    const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
    return typeof number === "number" && Math.abs(number) <= 1e150 ? number : undefined;
  },
  measure: (answers) => ({
    ...meanPairwiseIou(answers, numberSimilarity),
    alpha: krippendorffAlphaNumeric(answers).alpha,
  }),
});

function numberSimilarity(a: number, b: number): number {
  return a === b ? 1 : Math.max(0, 1 - Math.abs(a - b) / Math.max(Math.abs(a), Math.abs(b)));
}

/** Texts of more characters than these are compared word by word: the cost grows with the square of the length. */
const LONG_TEXT = 200;

/** Free text. */
export const textMeasure = defineMeasure<string>({
  kind: "text",
  statistic: "mean similarity of two workers' texts: 1 less their edit distance for their length",
  read: (value) => (typeof value === "string" ? value : undefined),
  measure: (answers) => meanPairwiseIou(answers, textSimilarity),
});

/** Case, punctuation and white space do not count. */
function textSimilarity(a: string, b: string): number {
  const [one, other] = [normalizeText(a), normalizeText(b)];
  if (one === other) return 1;
  const isLong = Math.max(one.length, other.length) > LONG_TEXT;
  const codes = new Map<string, number>();
  const encode = (text: string): Int32Array =>
    Int32Array.from(isLong ? text.split(" ") : [...text], (unit) => {
      const code = codes.get(unit) ?? codes.size;
      codes.set(unit, code);
      return code;
    });
  return editSimilarity(encode(one), encode(other));
}

/** Any number of labels. */
export const labelsMeasure = defineMeasure<readonly string[]>({
  kind: "labels",
  statistic: "mean Jaccard index of two workers' labels",
  read(value) {
    const { data } = multiSelectAnswer.safeParse(value);
    if (data !== undefined) return data.labels;
    const choice = choiceAnswer.safeParse(value);
    return choice.success ? Object.keys(choice.data).filter((name) => choice.data[name]) : undefined;
  },
  measure: (answers) => meanPairwiseIou(answers, jaccard),
  categories: (labels) => labels,
});

function jaccard(a: readonly string[], b: readonly string[]): number {
  const either = new Set([...a, ...b]).size;
  const both = new Set(a.filter((label) => b.includes(label))).size;
  return either === 0 ? 1 : both / either;
}

/** Anything: the same, or not. */
export const jsonMeasure = defineMeasure<Json>({
  kind: "JSON",
  statistic: "share of pairs of workers with exactly the same answer",
  read: (value) => value,
  measure: (answers) => {
    const texts = answers.map((answer) => ({ ...answer, value: sortedJson(answer.value) }));
    return meanPairwiseIou(texts, (a, b) => (a === b ? 1 : 0));
  },
});

/** JSON text in which the order of keys does not show. */
function sortedJson(value: Json): string {
  return JSON.stringify(value, (_, part: Json) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
