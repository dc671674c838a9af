import type { Problem } from "../../../lambdas/contract/errors.ts";
import {
  isHostileRow,
  type RowSummary,
  type RowView,
  type TaskFinding,
  type TaskSummary,
} from "../../protocol.ts";
import type { Address } from "./address.ts";
import type { RowStatus } from "./row-status.ts";
import type { Trial } from "./trial.ts";

/** Everything that the preview shows. */
export interface AppState {
  readonly address: Address;
  readonly tasks: TasksState;
  readonly row: RowState;
  /** What is known of rows, by their keys; those that were not looked at are not in it. */
  readonly statuses: ReadonlyMap<string, RowStatus>;
  /** The keys of the pages on which somebody has begun to work. */
  readonly unfinished: ReadonlySet<string>;
  /** What the linter says of the open task. */
  readonly findings: FindingsState;
  /** What came of showing hostile rows in the browser, by their keys. */
  readonly trials: ReadonlyMap<string, Trial>;
  /** Whether hostile rows are being tried one after another. */
  readonly isTrying: boolean;
  /** What axe says of the open page. */
  readonly audit: AuditState;
  /** What the task page complained of. */
  readonly troubles: readonly Trouble[];
  readonly isConnected: boolean;
  readonly toasts: readonly Toast[];
  /** The id of the last toast. */
  readonly lastToast: number;
  /** Grows with every answer that went through: the way then runs on before everybody's eyes. */
  readonly answersGiven: number;
}

export type TasksState =
  | { readonly status: "loading" }
  | { readonly status: "ready"; readonly tasks: readonly TaskSummary[] }
  | { readonly status: "failed"; readonly problem: Problem };

export interface RowState {
  /** The last view that came, and the key of its row: another one while the next is on its way. */
  readonly view: RowView | undefined;
  readonly key: string | undefined;
  /** Why the row cannot be viewed at all. */
  readonly problem: Problem | undefined;
  readonly isLoading: boolean;
}

export interface FindingsState {
  /** The task that they are of. */
  readonly task: string | undefined;
  readonly findings: readonly TaskFinding[];
  /** Why the linter cannot look at the task. */
  readonly problem: Problem | undefined;
  /** Whether newer ones are on their way. */
  readonly isLoading: boolean;
}

export interface AuditState {
  readonly status: "not-run" | "running" | "done" | "failed";
  /** The page that was looked at. */
  readonly frameUrl: string | undefined;
  readonly findings: readonly TaskFinding[];
}

export interface Trouble {
  readonly kind: "page-error" | "blocked" | "script-ran";
  readonly message: string;
  /** How often it came. */
  readonly count: number;
}

export interface Toast {
  readonly id: number;
  readonly tone: "plain" | "good" | "bad";
  readonly text: string;
}

export const NO_AUDIT: AuditState = { status: "not-run", frameUrl: undefined, findings: [] };

export function initialState(address: Address): AppState {
  return {
    address,
    tasks: { status: "loading" },
    row: { view: undefined, key: undefined, problem: undefined, isLoading: false },
    statuses: new Map(),
    unfinished: new Set(),
    findings: { task: undefined, findings: [], problem: undefined, isLoading: false },
    trials: new Map(),
    isTrying: false,
    audit: NO_AUDIT,
    troubles: [],
    isConnected: true,
    toasts: [],
    lastToast: 0,
    answersGiven: 0,
  };
}

/** The task of the address. */
export function openTask({ tasks, address }: AppState): TaskSummary | undefined {
  return tasks.status === "ready" ? tasks.tasks.find(({ name }) => name === address.task) : undefined;
}

/** The rows among which the row of an address stands: those of the manifest, or the hostile ones. */
export function rowsBeside(task: TaskSummary, { row }: Pick<Address, "row">): readonly RowSummary[] {
  return isHostileRow(row) ? task.hostileRows : task.rows;
}
