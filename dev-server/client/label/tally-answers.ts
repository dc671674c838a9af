import type { Json } from "../../../lambdas/contract/json.ts";
import { asArray, asObject, asString } from "./json-reading.ts";
import { type Count, countLabels } from "./label-summary.ts";

/**
 * How many workers chose each label category in tasks where a worker chooses one or several of them for the whole data
 * object, the most chosen first. Empty for tasks of other kinds.
 *
 * @param workerAnswers what the station of that name shows: `{ answers: [{ answerContent }] }`.
 */
export function tallyAnswers(workerAnswers: Json): readonly Count[] {
  const chosen = asArray(asObject(workerAnswers)["answers"]).flatMap((answer) =>
    Object.values(asObject(asObject(answer)["answerContent"])).flatMap(chosenLabels),
  );
  return [...countLabels(chosen)].sort((a, b) => b.count - a.count);
}

function chosenLabels(control: Json): readonly string[] {
  const { label, labels } = asObject(control);
  const one = asString(label);
  return one === undefined ? asArray(labels).filter((each) => typeof each === "string") : [one];
}
