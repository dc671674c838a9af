import type { RowView, TaskSummary } from "../../protocol.ts";
import type { Action } from "./actions.ts";
import { type Address, rowKey } from "./address.ts";
import type { AppState, RowState, Toast } from "./app-state.ts";
import { rowStatus, stageAfterAnswer } from "./row-status.ts";

const TOASTS_KEPT = 4;

/** What the preview shows after something has happened. */
export function reduce(state: AppState, action: Action): AppState {
  switch (action.type) {
    case "went":
      return { ...state, address: action.address };
    case "tasks-came":
      return {
        ...state,
        tasks: { status: "ready", tasks: action.tasks },
        address: completeAddress(state.address, action.tasks),
      };
    case "tasks-failed":
      return { ...state, tasks: { status: "failed", problem: action.problem } };
    case "row-asked":
      return { ...state, row: { ...state.row, isLoading: true } };
    case "row-came":
      return withView(state, action.key, showing(action));
    case "answer-came-through": {
      const after = withView(state, action.key, showing(action));
      if (rowKey(state.address) !== action.key) return after;
      const address = { ...after.address, stage: stageAfterAnswer(action.view) };
      return { ...after, address, answersGiven: after.answersGiven + 1 };
    }
    case "row-failed":
      return withView(state, action.key, {
        ...(state.row.key === action.key ? state.row : { key: action.key, view: undefined }),
        problem: action.problem,
        isLoading: false,
      });
    case "status-came":
      return { ...state, statuses: new Map(state.statuses).set(action.key, action.status) };
    case "work-changed":
      return { ...state, unfinished: withMember(state.unfinished, action.page, action.isUnfinished) };
    case "troubles":
      return { ...state, troubles: action.troubles };
    case "connection":
      return { ...state, isConnected: action.isConnected };
    case "toast":
      return withToast(state, action.toast);
    case "toast-left":
      return { ...state, toasts: state.toasts.filter(({ id }) => id !== action.id) };
  }
}

/** Fills in what an address leaves open: the first task that can be shown, and its first row. */
function completeAddress(address: Address, tasks: readonly TaskSummary[]): Address {
  const first = tasks.find(({ rows }) => rows.length > 0) ?? tasks[0];
  const task = tasks.find(({ name }) => name === address.task) ?? (address.task ? undefined : first);
  if (task === undefined) return address;
  return { ...address, task: task.name, row: address.row ?? task.rows[0]?.datasetObjectId };
}

/** An answer of the server about the open row; one about a row that was left says only how that row stands. */
function withView(state: AppState, key: string, row: RowState): AppState {
  const { view, problem } = row;
  const status = problem ? "failed" : view && rowStatus(view);
  const statuses = status === undefined ? state.statuses : new Map(state.statuses).set(key, status);
  return rowKey(state.address) === key ? { ...state, statuses, row } : { ...state, statuses };
}

function showing({ key, view }: { readonly key: string; readonly view: RowView }): RowState {
  return { key, view, problem: undefined, isLoading: false };
}

function withMember(set: ReadonlySet<string>, member: string, isIn: boolean): ReadonlySet<string> {
  if (set.has(member) === isIn) return set;
  const changed = new Set(set);
  if (isIn) changed.add(member);
  else changed.delete(member);
  return changed;
}

/** The same words are not said twice at once. */
function withToast(state: AppState, toast: Omit<Toast, "id">): AppState {
  const id = state.lastToast + 1;
  const others = state.toasts.filter(({ text }) => text !== toast.text);
  return { ...state, lastToast: id, toasts: [...others, { ...toast, id }].slice(-TOASTS_KEPT) };
}
