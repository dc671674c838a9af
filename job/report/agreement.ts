import type { Answer } from "../../lambdas/consolidation/types.ts";
import type { Json } from "../../lambdas/contract/json.ts";
import type { OutputObject } from "./job-output.ts";
import type { CategoryCount, FieldReport } from "./job-report.ts";
import { chooseMeasure } from "./measures/choose-measure.ts";

/** How far the workers of a job agree. */
export interface JobAgreement {
  /** The mean over the fields; `null` where no data object has two answers. */
  readonly agreement: number | null;
  readonly fields: readonly FieldReport[];
  /** By data object id: the mean over the fields. */
  readonly byObject: ReadonlyMap<string, number>;
  /** By worker id: the mean over all that the worker shared with others, field by field. */
  readonly byWorker: ReadonlyMap<string, number>;
}

/** Measures every field of the answers by itself, in the way that its kind of answers asks for. */
export function measureAgreement(objects: readonly OutputObject[]): JobAgreement {
  const byObject = new Mean();
  const byWorker = new Mean();
  const fields = [...answersByField(objects)].map(([field, answers]): FieldReport => {
    const measure = chooseMeasure(answers);
    const fitting = answers.filter(({ value }) => measure.fits(value));
    const measured = measure.measure(fitting);
    for (const { objectId, agreement } of measured.objects) byObject.add(objectId, agreement, 1);
    for (const { workerId, agreement, objects: shared } of measured.workers)
      byWorker.add(workerId, agreement, shared);
    return {
      field,
      kind: measure.kind,
      statistic: measure.statistic,
      agreement: measured.agreement,
      alpha: measured.alpha ?? null,
      kappa: measured.kappa ?? null,
      answers: fitting.length,
      unread: answers.length - fitting.length,
      categories: countCategories(fitting.flatMap(({ value }) => measure.categories(value))),
    };
  });
  const known = fields.map(({ agreement }) => agreement).filter((agreement) => agreement !== null);
  return {
    agreement: known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length,
    fields,
    byObject: byObject.means(),
    byWorker: byWorker.means(),
  };
}

/**
 * The answers under each name of the form, in code unit order of the names. An input that was left empty is missing from the
 * answer: where the others of the field are text, that worker wrote nothing, which is an answer.
 */
function answersByField(objects: readonly OutputObject[]): ReadonlyMap<string, readonly Answer<Json>[]> {
  const fields = new Map<string, Answer<Json>[]>();
  for (const { datasetObjectId: objectId, answers } of objects) {
    const names = new Set(answers.flatMap(({ answerContent }) => Object.keys(answerContent)));
    for (const name of names) {
      const field = fields.get(name) ?? [];
      fields.set(name, field);
      const isText = answers.every(({ answerContent }) => typeof (answerContent[name] ?? "") === "string");
      for (const { workerId, answerContent } of answers) {
        const value = answerContent[name] ?? (isText ? "" : undefined);
        if (value !== undefined) field.push({ objectId, workerId, value });
      }
    }
  }
  return new Map([...fields].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** How often each label category occurs, the most common first. */
export function countCategories(categories: readonly string[]): readonly CategoryCount[] {
  const counts = new Map<string, number>();
  for (const category of categories) counts.set(category, (counts.get(category) ?? 0) + 1);
  return [...counts]
    .map(([category, count]) => ({ category, count }))
    .sort((a, b) => b.count - a.count || (a.category < b.category ? -1 : 1));
}

/** Weighted means by key. */
class Mean {
  readonly #sums = new Map<string, { sum: number; weight: number }>();

  add(key: string, value: number | null, weight: number): void {
    if (value === null) return;
    const known = this.#sums.get(key) ?? { sum: 0, weight: 0 };
    this.#sums.set(key, { sum: known.sum + value * weight, weight: known.weight + weight });
  }

  means(): ReadonlyMap<string, number> {
    return new Map([...this.#sums].map(([key, { sum, weight }]) => [key, sum / weight]));
  }
}
