import type { Problem } from "../../../lambdas/contract/errors.ts";
import type { Stage, StageName } from "../../protocol.ts";
import type { RowState } from "./app-state.ts";

/** Why the worker's page cannot be shown as it now is. */
export type Hindrance =
  | {
      readonly kind: "problem";
      readonly problem: Problem;
      /** The station that failed, if the row got so far. */
      readonly stage?: StageName;
    }
  /** Nothing is wrong, there just is no page: `reason` says why. */
  | { readonly kind: "no-page"; readonly reason: string };

/** What stands before the worker's page: a failure of a station up to the rendering, or of the whole row. */
export function hindranceOf({ problem, view }: RowState): Hindrance | undefined {
  if (problem) return { kind: "problem", problem };
  const upToPage = view?.stages.slice(0, view.stages.findIndex(isRendering) + 1) ?? [];
  const stopped = upToPage.find(({ status }) => status !== "done");
  if (stopped?.status === "not-run") return { kind: "no-page", reason: stopped.reason };
  if (stopped?.status !== "failed") return undefined;
  return { kind: "problem", problem: stopped.problem, stage: stopped.name };
}

function isRendering({ name }: Stage): boolean {
  return name === "rendered-template";
}
