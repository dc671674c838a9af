import type { RowView, StageName } from "../../protocol.ts";

/** How far a row has come, for its dot in the list. */
export type RowStatus = "failed" | "warned" | "labeled" | "answered" | "ready";

export const ROW_STATUS_TITLES: Readonly<Record<RowStatus, string>> = {
  failed: "failed",
  warned: "has warnings",
  labeled: "labeled",
  answered: "answered",
  ready: "ready to label",
};

export function rowStatus({ stages, answers, diagnostics }: RowView): RowStatus {
  if (stages.some(({ status }) => status === "failed")) return "failed";
  if (diagnostics.length > 0) return "warned";
  if (stages.some((stage) => stage.status === "done" && stage.warnings.length > 0)) return "warned";
  if (stages.at(-1)?.status === "done") return "labeled";
  return answers.length > 0 ? "answered" : "ready";
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
