import type { Consolidate, ConsolidateBatch, ConsolidationObject } from "./consolidation-object.ts";
import { ContractError, show } from "./contract/errors.ts";
import { type Json, toJson } from "./contract/json.ts";

/** What came of one data object: its label, or why there is none. */
export type Outcome =
  | { readonly ok: true; readonly label: Json }
  | { readonly ok: false; readonly error: unknown };

/**
 * Runs the user's function over a batch, so that no data object's failure reaches another. If `consolidateBatch` is given it
 * sees all objects that have an answer at once; if that throws, all of them fail with its error.
 */
export async function consolidateObjects(
  objects: readonly ConsolidationObject<unknown>[],
  consolidate: Consolidate<unknown>,
  consolidateBatch: ConsolidateBatch<unknown> | undefined,
): Promise<ReadonlyMap<string, Outcome>> {
  const answered = objects.filter(({ annotations }) => annotations.length > 0);
  const batch = consolidateBatch && (await settle(async () => consolidateBatch(answered)));
  const outcome = async (object: ConsolidationObject<unknown>): Promise<Outcome> => {
    if (object.annotations.length === 0) return { ok: false, error: noAnswer(object) };
    if (batch && !batch.ok) return batch;
    const label = await settle(async () =>
      batch ? batch.value.get(object.datasetObjectId) : consolidate(object),
    );
    return label.ok ? checkLabel(label.value) : label;
  };
  return new Map(
    await Promise.all(
      objects.map(async (object) => [object.datasetObjectId, await outcome(object)] as const),
    ),
  );
}

function checkLabel(value: unknown): Outcome {
  try {
    const label = toJson(value);
    if (label !== undefined) return { ok: true, label };
  } catch (error) {
    return { ok: false, error };
  }
  const summary = "The consolidate function gave no label.";
  return {
    ok: false,
    error: new ContractError({ code: "no-label", summary, expected: "a JSON value", found: show(value) }),
  };
}

function noAnswer({ datasetObjectId }: ConsolidationObject<unknown>): ContractError {
  return new ContractError({
    code: "no-usable-answer",
    summary: "None of the workers' answers could be read.",
    where: `data object ${datasetObjectId}`,
    fix: "Look in the log for the answers that were left out, and compare them with the answer schema.",
  });
}

async function settle<T>(
  run: () => Promise<T>,
): Promise<{ readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown }> {
  try {
    return { ok: true, value: await run() };
  } catch (error) {
    return { ok: false, error };
  }
}
