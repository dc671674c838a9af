import type { RowView, TaskSummary } from "../../protocol.ts";
import type { Action } from "./actions.ts";
import { type Address, rowKey } from "./address.ts";
import { type AppState, NO_AUDIT, type RowState, type Toast } from "./app-state.ts";
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
    case "findings-asked": {
      const { task } = action;
      const before = state.findings.task === task ? state.findings : initialFindings(task);
      return { ...state, findings: { ...before, isLoading: true } };
    }
    case "findings-came": {
      if (state.findings.task !== action.task) return state;
      const { findings, problem } = action.found;
      return { ...state, findings: { task: action.task, findings, problem, isLoading: false } };
    }
    case "files-changed": {
      const open = rowKey(state.address);
      return { ...state, trials: new Map([...state.trials].filter(([key]) => key === open)) };
    }
    case "trial-came":
      return { ...state, trials: new Map(state.trials).set(action.key, action.trial) };
    case "trying":
      return { ...state, isTrying: action.isTrying };
    case "audit":
      return { ...state, audit: action.audit };
    case "troubles":
      return withTroubles(state, action.troubles, action.frameUrl);
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
  const known = { ...state, statuses, trials: withoutOldTrial(state.trials, key, view?.frameUrl) };
  if (rowKey(state.address) !== key) return known;
  return { ...known, row, audit: state.audit.frameUrl === view?.frameUrl ? state.audit : NO_AUDIT };
}

/** A script of the data that ran in the open row's page is also kept with the row. */
function withTroubles(state: AppState, troubles: AppState["troubles"], frameUrl: string): AppState {
  const hasRun = troubles.some(({ kind }) => kind === "script-ran") && state.row.view?.frameUrl === frameUrl;
  if (!hasRun || state.row.key === undefined) return { ...state, troubles };
  const trials = new Map(state.trials).set(state.row.key, { outcome: "script-ran", frameUrl });
  return { ...state, troubles, trials };
}

/** What another page of the row did says nothing of this one. */
function withoutOldTrial(
  trials: AppState["trials"],
  key: string,
  frameUrl: string | undefined,
): AppState["trials"] {
  const trial = trials.get(key);
  if (trial === undefined || trial.frameUrl === frameUrl) return trials;
  return new Map([...trials].filter(([other]) => other !== key));
}

function initialFindings(task: string): AppState["findings"] {
  return { task, findings: [], problem: undefined, isLoading: true };
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
