import {
  auto,
  bwa,
  dawidSkene,
  ebcc,
  glad,
  groundTruthEm,
  ibcc,
  kos,
  mace,
  majorityVote,
  mMsr,
  oneCoinDawidSkene,
  wawa,
  zeroBasedSkill,
} from "../../../lambdas/consolidation/classification/index.ts";
import type { Answer, Consolidation } from "../../../lambdas/consolidation/types.ts";
import { choiceAnswer, classifierAnswer } from "../../../lambdas/contract/answer-content.ts";
import type { Json } from "../../../lambdas/contract/json.ts";
import { defineKind, type KindContext } from "./kind.ts";

type ClassMethod = (
  answers: readonly Answer<string>[],
  options: { readonly classes?: readonly string[] },
) => Consolidation<string>;

const method =
  (run: ClassMethod) =>
  (answers: readonly Answer<string>[], { classes }: KindContext): Consolidation<string> =>
    run(answers, classes === undefined ? {} : { classes });

/** One class of several: text, the answer of a classifier, or radio buttons of which one is chosen. */
export const classKind = defineKind<string>({
  name: "class",
  expected: "a class as text, { label }, or { <value>: true or false } with one of them true",
  read: readClass,
  methods: {
    auto: method(auto),
    "majority-vote": method(majorityVote),
    wawa: method(wawa),
    "zero-based-skill": method(zeroBasedSkill),
    "one-coin-dawid-skene": method(oneCoinDawidSkene),
    "dawid-skene": method(dawidSkene),
    ibcc: method(ibcc),
    ebcc: method(ebcc),
    bwa: method(bwa),
    glad: method(glad),
    mace: method(mace),
    "m-msr": method(mMsr),
    kos: method(kos),
    "ground-truth-em": method(groundTruthEm),
  },
});

function readClass(value: Json): string | undefined {
  if (typeof value === "string") return value;
  const classified = classifierAnswer.safeParse(value);
  if (classified.success) return classified.data.label;
  const choice = choiceAnswer.safeParse(value);
  const chosen = choice.success ? Object.entries(choice.data).filter(([, isChosen]) => isChosen) : [];
  return chosen.length === 1 ? chosen[0]?.[0] : undefined;
}
