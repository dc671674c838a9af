import type { Problem } from "../../../lambdas/contract/errors.ts";
import type { ErrorBody, RowView, SubmittedAnswer, TaskList } from "../../protocol.ts";
import type { Address } from "../state/address.ts";

/** The server answered that it cannot. */
export class RefusedError extends Error {
  override readonly name = "RefusedError";
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.summary);
    this.problem = problem;
  }
}

/** An address that names a row. */
export type RowAddress = Pick<Address, "worker" | "recorded"> & {
  readonly task: string;
  readonly row: string;
};

/** The preview's server. Every call throws RefusedError for a refusal, and TypeError while it does not answer. */
export const api = {
  tasks: (): Promise<TaskList> => request("/api/tasks"),
  row: (address: RowAddress, signal?: AbortSignal): Promise<RowView> =>
    request(rowPath(address, ""), signal ? { signal } : {}),
  submit: (address: RowAddress, answer: SubmittedAnswer): Promise<RowView> =>
    request(rowPath(address, "/answers"), {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(answer),
    }),
  clearAnswers: (address: RowAddress): Promise<RowView> =>
    request(rowPath(address, "/answers"), { method: "DELETE" }),
};

function rowPath({ task, row, worker, recorded }: RowAddress, below: string): string {
  const path = `/api/tasks/${encodeURIComponent(task)}/rows/${encodeURIComponent(row)}${below}`;
  return `${path}?worker=${worker}&recorded=${recorded}`;
}

async function request<Body>(path: string, init: RequestInit = {}): Promise<Body> {
  const response = await fetch(path, init);
  if (response.ok) return response.json();
  const { problem }: ErrorBody = await response.json();
  throw new RefusedError(problem);
}
