import type { Problem } from "../../../lambdas/contract/errors.ts";
import type { RowView, TaskSummary } from "../../protocol.ts";
import type { Address } from "./address.ts";
import type { Toast, Trouble } from "./app-state.ts";
import type { RowStatus } from "./row-status.ts";

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
  /** What the task page that is shown has complained of. */
  | { readonly type: "troubles"; readonly troubles: readonly Trouble[] }
  | { readonly type: "connection"; readonly isConnected: boolean }
  | { readonly type: "toast"; readonly toast: Omit<Toast, "id"> }
  | { readonly type: "toast-left"; readonly id: number };
