import type { ConsolidatedObject, Consolidation, Diagnostics, WorkerQuality } from "../types.ts";

/** What one worker filled in for one data object; empty for an abstention. */
export interface FilledForm {
  readonly objectId: string;
  readonly workerId: string;
  readonly values: ReadonlyMap<string, unknown>;
}

/** What a field's method made of the answers to it. */
export interface FieldResult {
  readonly field: string;
  readonly result: Consolidation<unknown>;
}

interface ConsolidatedForm extends ConsolidatedObject<Readonly<Record<string, unknown>>> {
  readonly confidences: Readonly<Record<string, number>>;
}

interface ConsolidatedForms extends Consolidation<Readonly<Record<string, unknown>>> {
  readonly objects: readonly ConsolidatedForm[];
  readonly fields: Readonly<Record<string, Consolidation<unknown>>>;
}

/** Puts the results of the fields together again, object by object; the forms are sorted by object, then worker. */
export function formResult(forms: readonly FilledForm[], results: readonly FieldResult[]): ConsolidatedForms {
  const byField = results.map(({ field, result }) => {
    return { field, objects: new Map(result.objects.map((object) => [object.objectId, object])) };
  });
  const answers = new Map<string, number>();
  for (const { objectId, values } of forms) {
    answers.set(objectId, (answers.get(objectId) ?? 0) + Math.min(1, values.size));
  }
  const objects = [...answers].map(([objectId, count]): ConsolidatedForm => {
    const fields = byField.map(({ field, objects }) => ({ field, object: objects.get(objectId) }));
    const labelled = fields.flatMap(({ object }) =>
      object === undefined || object.label === null ? [] : object,
    );
    const label = Object.fromEntries(fields.map(({ field, object }) => [field, object?.label ?? null]));
    return {
      objectId,
      label: count === 0 ? null : label,
      confidence: labelled.length === 0 ? 0 : Math.min(...labelled.map(({ confidence }) => confidence)),
      answers: count,
      confidences: Object.fromEntries(fields.map(({ field, object }) => [field, object?.confidence ?? 0])),
    };
  });
  return {
    objects,
    workers: workerQualities(forms, results),
    diagnostics: joinDiagnostics(results.map(({ result }) => result.diagnostics)),
    fields: Object.fromEntries(results.map(({ field, result }) => [field, result])),
  };
}

function workerQualities(forms: readonly FilledForm[], results: readonly FieldResult[]): WorkerQuality[] {
  const answers = new Map<string, number>();
  for (const { workerId, values } of forms) {
    answers.set(workerId, (answers.get(workerId) ?? 0) + Math.min(1, values.size));
  }
  const totals = new Map<string, { sum: number; weight: number }>();
  for (const { workerId, answers: weight, quality } of results.flatMap(({ result }) => result.workers)) {
    const total = totals.get(workerId) ?? { sum: 0, weight: 0 };
    totals.set(workerId, { sum: total.sum + quality * weight, weight: total.weight + weight });
  }
  return [...totals.keys()].sort().flatMap((workerId) => {
    const { sum, weight } = totals.get(workerId)!;
    const quality = Math.min(1, sum / weight);
    return weight === 0 ? [] : { workerId, answers: answers.get(workerId) ?? 0, quality };
  });
}

function joinDiagnostics(all: readonly Diagnostics[]): Diagnostics {
  const agreements = all.flatMap(({ agreement }) => agreement ?? []);
  const sum = agreements.reduce((total, agreement) => total + agreement, 0);
  return {
    iterations: Math.max(...all.map(({ iterations }) => iterations)),
    converged: all.every(({ converged }) => converged),
    agreement: agreements.length === 0 ? null : Math.min(1, sum / agreements.length),
  };
}
