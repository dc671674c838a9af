import type { Problem } from "../../../lambdas/contract/errors.ts";
import type {
  ErrorBody,
  FilePlace,
  Mended,
  RowView,
  SubmittedAnswer,
  TaskFindings,
  TaskList,
} from "../../protocol.ts";
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
    request(rowPath(address, "/answers"), post(answer)),
  findings: (task: string): Promise<TaskFindings> => request(taskPath(task, "/findings")),
  mend: (task: string, id: string): Promise<Mended> => request(taskPath(task, "/mend"), post({ id })),
  open: (task: string, place: FilePlace): Promise<FilePlace> => request(taskPath(task, "/open"), post(place)),
  clearAnswers: (address: RowAddress): Promise<RowView> =>
    request(rowPath(address, "/answers"), { method: "DELETE" }),
};

function rowPath({ task, row, worker, recorded }: RowAddress, below: string): string {
  const path = taskPath(task, `/rows/${encodeURIComponent(row)}${below}`);
  return `${path}?worker=${worker}&recorded=${recorded}`;
}

function taskPath(task: string, below: string): string {
  return `/api/tasks/${encodeURIComponent(task)}${below}`;
}

function post(body: object): RequestInit {
  return { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) };
}

async function request<Body>(path: string, init: RequestInit = {}): Promise<Body> {
  const response = await fetch(path, init);
  if (response.ok) return response.json();
  const { problem }: ErrorBody = await response.json();
  throw new RefusedError(problem);
}
