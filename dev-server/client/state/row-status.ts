import { isHostileRow, type RowView, type Severity, type StageName } from "../../protocol.ts";
import { hindranceOf } from "./hindrance.ts";
import type { Trial } from "./trial.ts";

/** How far a row has come. */
export type RowStatus = "failed" | "warned" | "labeled" | "answered" | "ready" | "refused" | "shown";

export const ROW_STATUS_TITLES: Readonly<Record<RowStatus, string>> = {
  failed: "failed",
  warned: "has warnings",
  labeled: "labeled",
  answered: "answered",
  ready: "ready to label",
  refused: "refused by the handler (fine)",
  shown: "its page can be made",
};

const TRIAL_TITLES: Readonly<Record<Trial["outcome"], string>> = {
  held: "held",
  refused: ROW_STATUS_TITLES.refused,
  failed: "failed",
  "script-ran": "a script of the data ran",
};

/** The dot of a row in the list. */
export interface RowMark {
  /** How the dot looks. */
  readonly look: "failed" | "warned" | "labeled" | "answered" | "ready" | "unfinished" | "unknown";
  readonly title: string;
}

/** All that is known of a row. */
export interface RowKnowledge {
  readonly status: RowStatus | undefined;
  readonly trial: Trial | undefined;
  /** The worst that a finding says which names the row. */
  readonly severity: Severity | undefined;
  /** Whether somebody has begun to work on it. */
  readonly isBegun: boolean;
}

/** What a row's dot says: the worst that is known of it, else how far it has come. */
export function rowMark({ status, trial, severity, isBegun }: RowKnowledge): RowMark {
  if (trial?.outcome === "script-ran") return { look: "failed", title: TRIAL_TITLES["script-ran"] };
  if (status === "failed") return { look: "failed", title: ROW_STATUS_TITLES.failed };
  if (severity === "error") return { look: "failed", title: "has errors" };
  if (trial) return { look: TRIAL_LOOKS[trial.outcome], title: TRIAL_TITLES[trial.outcome] };
  if (severity === "warning" || status === "warned")
    return { look: "warned", title: ROW_STATUS_TITLES.warned };
  if (isBegun && (status === undefined || status === "ready"))
    return { look: "unfinished", title: "work begun" };
  if (status === undefined) return { look: "unknown", title: "not looked at yet" };
  const look = status === "refused" ? "labeled" : status === "shown" ? "ready" : status;
  return { look, title: ROW_STATUS_TITLES[status] };
}

const TRIAL_LOOKS = {
  held: "labeled",
  refused: "labeled",
  failed: "failed",
  "script-ran": "failed",
} as const;

export function rowStatus(view: RowView): RowStatus {
  if (isHostileRow(view.datasetObjectId)) return hostileStatus(view);
  const { stages, answers, diagnostics } = view;
  if (stages.some(({ status }) => status === "failed")) return "failed";
  if (diagnostics.length > 0) return "warned";
  if (stages.some((stage) => stage.status === "done" && stage.warnings.length > 0)) return "warned";
  if (stages.at(-1)?.status === "done") return "labeled";
  return answers.length > 0 ? "answered" : "ready";
}

/** Of a hostile row it only matters whether there is a page: that it lacks something is what it is made for. */
function hostileStatus(view: RowView): RowStatus {
  const hindrance = hindranceOf({ view, problem: undefined });
  if (hindrance?.kind === "problem") return "failed";
  return hindrance ? "refused" : "shown";
}

/** The station to open where nobody has chosen one: what failed, else the end of the way, else its beginning. */
export function usualStage({ stages }: RowView): StageName {
  const failed = stages.find(({ status }) => status === "failed");
  if (failed) return failed.name;
  return stages.at(-1)?.status === "done" ? "output-manifest-line" : "manifest-line";
}

/** The station to open after somebody has answered: the end of the way, or where it broke off. */
export function stageAfterAnswer({ stages }: RowView): StageName {
  const stopped = stages.find(({ status }) => status !== "done");
  return stopped?.name ?? "output-manifest-line";
}
