import { OptionsError } from "../../lambdas/contract/errors.ts";
import type { JsonObject } from "../../lambdas/contract/json.ts";
import { DATA_KINDS, type DataKind, kindOfName } from "./data-kind.ts";

/**
 * The kind of data that a folder or prefix holds, where it is not said.
 *
 * @throws OptionsError if there are several, or none.
 */
export function detectKind(names: readonly string[], where: string): DataKind {
  const counts = DATA_KINDS.map((kind) => ({
    kind,
    count: names.filter((name) => kindOfName(name) === kind).length,
  })).filter(({ count }) => count > 0);
  const [only, other] = counts;
  if (only !== undefined && other === undefined) return only.kind;
  throw new OptionsError({
    code: "data-kind",
    summary:
      only === undefined
        ? "There is no data here that a manifest could name."
        : "There are several kinds of data.",
    expected: ".jpg .jpeg .png (image), .mp4 .ogg .webm (video), .txt (text) or .csv (csv)",
    found: counts.map(({ kind, count }) => `${count} ${kind}`).join(", ") || `${names.length} other files`,
    where,
    fix: only === undefined ? "Name another folder." : "Say which with --kind.",
  });
}

/** A data object for each name of the kind, in code unit order of the names. */
export function objectsOfNames(
  names: readonly string[],
  kind: DataKind,
  uriOf: (name: string) => string,
): readonly JsonObject[] {
  return names
    .filter((name) => kindOfName(name) === kind)
    .toSorted()
    .map((name) => ({ "source-ref": uriOf(name) }));
}
