import type { FilePlace, TaskFinding } from "../../protocol.ts";
import type { Action } from "../state/actions.ts";
import { rowKey } from "../state/address.ts";
import { type AppState, openTask } from "../state/app-state.ts";
import { auditFindings } from "../state/findings.ts";
import { api, RefusedError } from "./api.ts";
import { auditRow } from "./audit-row.ts";
import { tryHostileRow } from "./try-hostile-row.ts";

/** The page comes first; the linter looks when it has been quiet for so long. */
const PAUSE_IN_MS = 250;

/** What the inspection needs of the session that it belongs to. */
export interface Inspected {
  readonly state: () => AppState;
  readonly did: (action: Action) => void;
  readonly toast: (tone: "plain" | "good" | "bad", text: string) => void;
}

/** Finds out what is wrong with the open task: asks the linter, tries hostile rows, looks at the page with axe. */
export class Inspection {
  readonly #session: Inspected;
  #requests = 0;

  constructor(session: Inspected) {
    this.#session = session;
  }

  /** Asks the linter anew, in a moment; what it said of the same task before is shown until then. */
  async refresh(): Promise<void> {
    const { task } = this.#session.state().address;
    if (task === undefined) return;
    this.#requests += 1;
    const request = this.#requests;
    this.#session.did({ type: "findings-asked", task });
    await new Promise((resolve) => setTimeout(resolve, PAUSE_IN_MS));
    if (request !== this.#requests) return;
    const found = await api.findings(task).catch(failedFindings);
    if (request === this.#requests) this.#session.did({ type: "findings-came", task, found });
  }

  async mend(finding: TaskFinding): Promise<void> {
    await this.#act("It was not mended.", async (task) => {
      const { file, description } = await api.mend(task, finding.id);
      this.#session.toast("good", `Mended ${file}: ${description}.`);
    });
  }

  async open(place: FilePlace): Promise<void> {
    await this.#act("The editor was not asked.", async (task) => {
      const { file, line, column } = await api.open(task, place);
      this.#session.toast("plain", `Your editor was asked to open ${file}:${line}:${column}.`);
    });
  }

  /** Shows the hostile rows of the open task one after another where nobody sees them, and keeps what came of each. */
  async tryHostileRows(): Promise<void> {
    const { did, state } = this.#session;
    const task = openTask(state());
    if (task === undefined || state().isTrying) return;
    did({ type: "trying", isTrying: true });
    for (const { datasetObjectId: row } of task.hostileRows) {
      if (state().address.task !== task.name) break;
      const address = { task: task.name, row, worker: state().address.worker, recorded: false };
      const trial = await api.row(address).then(tryHostileRow, () => undefined);
      if (trial) did({ type: "trial-came", key: rowKey(address), trial });
    }
    did({ type: "trying", isTrying: false });
  }

  async audit(): Promise<void> {
    const { did, state } = this.#session;
    const frameUrl = state().row.view?.frameUrl;
    if (frameUrl === undefined) return;
    did({ type: "audit", audit: { status: "running", frameUrl, findings: [] } });
    const violations = await auditRow(frameUrl);
    if (state().audit.frameUrl !== frameUrl) return;
    const findings = auditFindings(violations ?? [], openTask(state())?.templateFile ?? "");
    did({ type: "audit", audit: { status: violations ? "done" : "failed", frameUrl, findings } });
  }

  async #act(failed: string, run: (task: string) => Promise<void>): Promise<void> {
    const { task } = this.#session.state().address;
    if (task === undefined) return;
    try {
      await run(task);
    } catch (error) {
      this.#session.toast("bad", `${failed} ${reasonOf(error)}`);
    }
  }
}

export function reasonOf(error: unknown): string {
  return error instanceof RefusedError ? error.problem.summary : "The server does not answer.";
}

function failedFindings(error: unknown) {
  const summary = `The linter could not be asked. ${reasonOf(error)}`;
  return { findings: [], problem: { code: "not-linted", summary } };
}
