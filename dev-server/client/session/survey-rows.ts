import type { TaskSummary } from "../../protocol.ts";
import { rowKey } from "../state/address.ts";
import { type RowStatus, rowStatus } from "../state/row-status.ts";
import { api, type RowAddress } from "./api.ts";

const PAUSE_IN_MS = 400;
const ROWS_LOOKED_AT = 60;

/**
 * Looks at the rows of a task one after another, when the open row has been quiet for a moment, so that the list shows which
 * of them fail. Long manifests are looked at from their beginning only.
 */
export async function surveyRows(
  task: TaskSummary,
  open: RowAddress,
  learned: (key: string, status: RowStatus) => void,
  signal: AbortSignal,
): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, PAUSE_IN_MS));
  for (const { datasetObjectId } of task.rows.slice(0, ROWS_LOOKED_AT)) {
    if (signal.aborted) return;
    if (datasetObjectId === open.row) continue;
    const address = { ...open, row: datasetObjectId };
    const status = await api.row(address, signal).then(rowStatus, () => undefined);
    if (status !== undefined && !signal.aborted) learned(rowKey(address), status);
  }
}
