import type { Trouble } from "./app-state.ts";

/** More complaints of one page than these are not kept: they repeat. */
const TROUBLES_KEPT = 50;

/** Adds a complaint; one that was heard before is counted. */
export function withTrouble(
  troubles: readonly Trouble[],
  { kind, message }: Omit<Trouble, "count">,
): readonly Trouble[] {
  const isSame = (trouble: Trouble) => trouble.kind === kind && trouble.message === message;
  if (troubles.some(isSame)) {
    return troubles.map((trouble) => (isSame(trouble) ? { ...trouble, count: trouble.count + 1 } : trouble));
  }
  return [...troubles, { kind, message, count: 1 }].slice(0, TROUBLES_KEPT);
}
