import { type PanelName, STAGES } from "../../protocol.ts";
import { isViewportName, type ViewportName } from "./viewport.ts";

/** What the preview shows, as it stands in the page's address: a link to it shows the same. */
export interface Address {
  readonly task: string | undefined;
  /** The data object id. */
  readonly row: string | undefined;
  /** 1 to 9. */
  readonly worker: number;
  /** Whether the recorded workers answer too. */
  readonly recorded: boolean;
  /** The station that is open, or the findings; `undefined` leaves the choice to the preview. */
  readonly stage: PanelName | undefined;
  readonly viewport: ViewportName;
  /** Whether all rows of the task are shown at once, in the place of the open one. */
  readonly isOverview: boolean;
}

export const WORKERS = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

const PANELS: readonly PanelName[] = [...STAGES.map(({ name }) => name), "findings"];

/** Reads the query of an address; what it does not say, or says wrongly, is as usual. */
export function parseAddress(query: string): Address {
  const given = new URLSearchParams(query);
  const worker = Number(given.get("worker"));
  const viewport = given.get("viewport");
  return {
    task: given.get("task") ?? undefined,
    row: given.get("row") ?? undefined,
    worker: WORKERS.find((number) => number === worker) ?? 1,
    recorded: given.get("recorded") === "true",
    stage: PANELS.find((name) => name === given.get("stage")),
    viewport: isViewportName(viewport) ? viewport : "fit",
    isOverview: given.get("overview") === "true",
  };
}

/** The query of an address, with its question mark; what is as usual is left out. */
export function formatAddress(address: Address): string {
  const { task, row, worker, recorded, stage, viewport, isOverview } = address;
  const query = new URLSearchParams();
  if (task !== undefined) query.set("task", task);
  if (row !== undefined) query.set("row", row);
  if (worker !== 1) query.set("worker", String(worker));
  if (recorded) query.set("recorded", "true");
  if (stage !== undefined) query.set("stage", stage);
  if (viewport !== "fit") query.set("viewport", viewport);
  if (isOverview) query.set("overview", "true");
  return query.size === 0 ? "?" : `?${query}`;
}

/** Whether two addresses show the same page to the same worker. */
export function isSamePage(a: Address, b: Address): boolean {
  return pageKey(a) === pageKey(b);
}

/** Names the row of an address among all tasks. */
export function rowKey({ task, row }: Pick<Address, "task" | "row">): string {
  return JSON.stringify([task, row]);
}

/** Names the page of an address: every worker has one of each row. */
export function pageKey({ task, row, worker }: Pick<Address, "task" | "row" | "worker">): string {
  return JSON.stringify([task, row, worker]);
}
