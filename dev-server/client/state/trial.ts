/** What came of showing a hostile row in the browser. */
export interface Trial {
  /** `held`: no script of the data ran, and none of the page's failed. */
  readonly outcome: "held" | "refused" | "failed" | "script-ran";
  /** What failed. */
  readonly reason?: string;
  /** The page that was tried; another one is not known to do the same. */
  readonly frameUrl: string | undefined;
}

/** What came of several trials, in words: `20 held, 3 refused by the handler, 1 let a script of the data run`. */
export function summarizeTrials(trials: readonly Trial[]): string {
  return OUTCOMES.flatMap(([outcome, title]) => {
    const count = trials.filter((trial) => trial.outcome === outcome).length;
    return count === 0 ? [] : [`${count} ${title}`];
  }).join(", ");
}

const OUTCOMES = [
  ["script-ran", "let a script of the data run"],
  ["failed", "failed"],
  ["held", "held"],
  ["refused", "refused by the handler"],
] as const satisfies readonly (readonly [Trial["outcome"], string])[];
