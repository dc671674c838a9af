import type { Problem } from "../../../lambdas/contract/errors.ts";
import { isHostileRow, type RowView, type Stage, type StageName } from "../../protocol.ts";

/** Why the worker's page cannot be shown as it now is. */
export type Hindrance =
  | {
      readonly kind: "problem";
      readonly problem: Problem;
      /** The station that failed, if the row got so far. */
      readonly stage?: StageName;
    }
  /** The pre-annotation handler does not take a hostile row, which is what a careful one does. */
  | { readonly kind: "refused"; readonly problem: Problem }
  /** Nothing is wrong, there just is no page: `reason` says why. */
  | { readonly kind: "no-page"; readonly reason: string };

/** The last view of a row, or why it cannot be viewed at all. */
export interface Viewed {
  readonly problem: Problem | undefined;
  readonly view: RowView | undefined;
}

/** What stands before the worker's page: a failure of a station up to the rendering, or of the whole row. */
export function hindranceOf({ problem, view }: Viewed): Hindrance | undefined {
  if (problem) return { kind: "problem", problem };
  const upToPage = view?.stages.slice(0, view.stages.findIndex(isRendering) + 1) ?? [];
  const stopped = upToPage.find(({ status }) => status !== "done");
  if (stopped?.status === "not-run") return { kind: "no-page", reason: stopped.reason };
  if (stopped?.status !== "failed") return undefined;
  if (stopped.name === "task-input" && isHostileRow(view?.datasetObjectId))
    return { kind: "refused", problem: stopped.problem };
  return { kind: "problem", problem: stopped.problem, stage: stopped.name };
}

function isRendering({ name }: Stage): boolean {
  return name === "rendered-template";
}
