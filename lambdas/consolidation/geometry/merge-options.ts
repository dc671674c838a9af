import { OptionsError, show } from "../../contract/errors.ts";

/** How shapes of different workers are matched. */
export interface MatchingOptions {
  /**
   * `"greedy"` joins the most similar shapes first. `"optimal"` improves that by optimal assignment (Hungarian method), which
   * takes several times as long and matters where shapes of the same kind crowd. Default `"greedy"`.
   */
  readonly matching?: "greedy" | "optimal";
}

/** What every merge of shapes by overlap can be told. */
export interface MergeOptions {
  /** Least IoU of two shapes that show the same thing, above 0 and at most 1. Default 0.5. */
  readonly iouThreshold?: number;
  /**
   * How many workers must have drawn a shape for it to be kept (never more than answered the data object). `"majority"`
   * is more than half of those who answered. Default: a third of them, rounded up, but at least two.
   */
  readonly minimumVotes?: number | "majority";
  /** Match only shapes of the same label, instead of matching first and then voting on the label. Default `false`. */
  readonly sameLabelOnly?: boolean;
}

/** How many votes keep a shape when `workers` workers answered. */
export function votesNeeded(minimumVotes: number | "majority" | undefined, workers: number): number {
  if (minimumVotes === "majority") return Math.floor(workers / 2) + 1;
  return Math.min(workers, minimumVotes ?? Math.max(2, Math.ceil(workers / 3)));
}

export function checkMergeOptions(method: string, options: MergeOptions): void {
  checkThreshold(method, "iouThreshold", options.iouThreshold);
  checkMinimumVotes(method, options.minimumVotes);
  checkBoolean(method, "sameLabelOnly", options.sameLabelOnly);
}

export function checkMatching(method: string, { matching }: MatchingOptions): void {
  checkChoice(method, "matching", matching, ["greedy", "optimal"]);
}

export function checkMinimumVotes(method: string, minimumVotes: number | "majority" | undefined): void {
  if (minimumVotes === undefined || minimumVotes === "majority") return;
  if (Number.isInteger(minimumVotes) && minimumVotes > 0) return;
  throw wrongOption(method, "minimumVotes", minimumVotes, 'a whole number from 1, or "majority"');
}

export function checkBoolean(method: string, name: string, value: boolean | undefined): void {
  if (value === undefined || typeof value === "boolean") return;
  throw wrongOption(method, name, value, "true or false");
}

export function checkThreshold(method: string, name: string, value: number | undefined): void {
  if (value === undefined || (value > 0 && value <= 1)) return;
  throw wrongOption(method, name, value, "a number above 0 and at most 1");
}

export function checkProbability(method: string, name: string, value: number | undefined): void {
  if (value === undefined || (value >= 0 && value <= 1)) return;
  throw wrongOption(method, name, value, "a number from 0 to 1");
}

export function checkLength(method: string, name: string, value: number | undefined): void {
  if (value === undefined || (value > 0 && value < Number.POSITIVE_INFINITY)) return;
  throw wrongOption(method, name, value, "a number of pixels above 0");
}

export function checkChoice(method: string, name: string, value: unknown, choices: readonly string[]): void {
  if (value === undefined || choices.some((choice) => choice === value)) return;
  throw wrongOption(method, name, value, choices.map((choice) => show(choice)).join(" or "));
}

function wrongOption(method: string, name: string, value: unknown, expected: string): OptionsError {
  return new OptionsError({
    code: "wrong-option",
    summary: `The option ${name} of ${method} has a value that it cannot have.`,
    expected,
    found: show(value),
  });
}
