import type { Problem } from "../../../lambdas/contract/errors.ts";
import type { RowView, TaskFindings, TaskSummary } from "../../protocol.ts";
import type { Address } from "./address.ts";
import type { AuditState, Toast, Trouble } from "./app-state.ts";
import type { RowStatus } from "./row-status.ts";
import type { Trial } from "./trial.ts";

/** What can happen to the preview. */
export type Action =
  | { readonly type: "went"; readonly address: Address }
  | { readonly type: "tasks-came"; readonly tasks: readonly TaskSummary[] }
  | { readonly type: "tasks-failed"; readonly problem: Problem }
  | { readonly type: "row-asked" }
  | { readonly type: "row-came"; readonly key: string; readonly view: RowView }
  | { readonly type: "row-failed"; readonly key: string; readonly problem: Problem }
  | { readonly type: "answer-came-through"; readonly key: string; readonly view: RowView }
  | { readonly type: "status-came"; readonly key: string; readonly status: RowStatus }
  | { readonly type: "work-changed"; readonly page: string; readonly isUnfinished: boolean }
  | { readonly type: "findings-asked"; readonly task: string }
  | { readonly type: "findings-came"; readonly task: string; readonly found: TaskFindings }
  /** Files of a task are others now. */
  | { readonly type: "files-changed" }
  | { readonly type: "trial-came"; readonly key: string; readonly trial: Trial }
  | { readonly type: "trying"; readonly isTrying: boolean }
  | { readonly type: "audit"; readonly audit: AuditState }
  /** What the task page that is shown has complained of. */
  | { readonly type: "troubles"; readonly troubles: readonly Trouble[]; readonly frameUrl: string }
  | { readonly type: "connection"; readonly isConnected: boolean }
  | { readonly type: "toast"; readonly toast: Omit<Toast, "id"> }
  | { readonly type: "toast-left"; readonly id: number };
