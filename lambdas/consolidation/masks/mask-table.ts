import { isUsableMask, type LabelMask, type MaskAnswer } from "./label-mask.ts";

/** The usable masks of one data object, all of one size, sorted by worker. */
export interface ObjectMasks {
  readonly objectId: string;
  /** Index into the table's workers, one per mask. */
  readonly workers: readonly number[];
  readonly masks: readonly LabelMask[];
}

/** Masks by data object; ids and classes sorted by UTF-16 code units. */
export interface MaskTable {
  readonly objects: readonly ObjectMasks[];
  readonly workerIds: readonly string[];
  readonly classes: readonly string[];
}

/**
 * Groups masks by data object. Of several answers by one worker to one object the last counts. Masks that are not
 * usable (see `isUsableMask`) are left out, and so are masks of another size than most masks of their object;
 * between sizes that are equally frequent, the one of the worker whose id sorts first stands.
 */
export function maskTable(answers: readonly MaskAnswer[]): MaskTable {
  const byObject = new Map<string, Map<string, LabelMask>>();
  for (const { objectId, workerId, value } of answers) {
    const masks = byObject.get(objectId) ?? new Map<string, LabelMask>();
    byObject.set(objectId, masks.set(workerId, value));
  }
  const workerIds = [...new Set(answers.map(({ workerId }) => workerId))].sort();
  const workerIndex = new Map(workerIds.map((id, index) => [id, index]));
  const objects = [...byObject.keys()].sort().map((objectId): ObjectMasks => {
    const masks = [...byObject.get(objectId)!].filter(([, mask]) => isUsableMask(mask));
    masks.sort(([a], [b]) => (a < b ? -1 : 1));
    const size = mostFrequent(masks.map(([, mask]) => sizeOf(mask)));
    const fitting = masks.filter(([, mask]) => sizeOf(mask) === size);
    return {
      objectId,
      workers: fitting.map(([workerId]) => workerIndex.get(workerId)!),
      masks: fitting.map(([, mask]) => mask),
    };
  });
  const classes = new Set(objects.flatMap(({ masks }) => masks.flatMap((mask) => mask.classes)));
  return { objects, workerIds, classes: [...classes].sort() };
}

function sizeOf({ width, height }: LabelMask): string {
  return `${width}x${height}`;
}

/** The first of the values that occur most often. */
function mostFrequent(values: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const most = Math.max(...counts.values());
  return [...counts.keys()].find((value) => counts.get(value) === most);
}
