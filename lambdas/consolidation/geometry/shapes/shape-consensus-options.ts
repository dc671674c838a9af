import {
  checkBoolean,
  checkChoice,
  checkMatching,
  checkMinimumVotes,
  checkProbability,
  type MatchingOptions,
} from "../merge-options.ts";

/** What every consensus of shapes can be told. */
export interface ShapeConsensusOptions extends MatchingOptions {
  /** How probable it must be that there is something for a shape to be kept, from 0 to 1. Default 0.5. */
  readonly minimumProbability?: number;
  /**
   * Keeps the shapes that so many workers drew (never more than answered the data object; `"majority"` is more than half of
   * those), whatever their probability. Default: not used.
   */
  readonly minimumVotes?: number | "majority";
  /** `"mean"` merges the members of a cluster; `"medoid"` takes the member that is most like the others. Default `"mean"`. */
  readonly representative?: "mean" | "medoid";
  /** Match only shapes of the same label, instead of matching first and then voting on the label. */
  readonly sameLabelOnly?: boolean;
}

export function checkShapeConsensusOptions(method: string, options: ShapeConsensusOptions): void {
  checkProbability(method, "minimumProbability", options.minimumProbability);
  checkMinimumVotes(method, options.minimumVotes);
  checkChoice(method, "representative", options.representative, ["mean", "medoid"]);
  checkBoolean(method, "sameLabelOnly", options.sameLabelOnly);
  checkMatching(method, options);
}
