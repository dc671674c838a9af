import type { Json } from "../../../lambdas/contract/json.ts";
import type { SubmittedAnswer } from "../../protocol.ts";
import type { Action } from "../state/actions.ts";
import { type Address, formatAddress, isSamePage, parseAddress, rowKey } from "../state/address.ts";
import { type AppState, initialState, openTask } from "../state/app-state.ts";
import { reduce } from "../state/reduce.ts";
import { api, RefusedError, type RowAddress } from "./api.ts";
import { Inspection, reasonOf } from "./inspection.ts";
import { listenToServer } from "./live-events.ts";
import { surveyRows } from "./survey-rows.ts";
import { UnfinishedWork } from "./unfinished-work.ts";

/** Several files are often written at once. */
const CHANGES_SETTLE_IN_MS = 40;

/** The life of one open preview: what it shows, and everything that it asks of the server, the address bar and the storage. */
export class PreviewSession {
  state: AppState = initialState(parseAddress(location.search));
  readonly inspection = new Inspection({
    state: () => this.state,
    did: (action) => this.#did(action),
    toast: (tone, text) => this.toast(tone, text),
  });
  readonly #changed: () => void;
  readonly #work = new UnfinishedWork();
  #survey = new AbortController();
  #requests = 0;
  #settling: ReturnType<typeof setTimeout> | undefined;
  #frameOrigin: string | undefined;

  constructor(changed: () => void) {
    this.#changed = changed;
    for (const page of this.#work.pages) this.#did({ type: "work-changed", page, isUnfinished: true });
  }

  start(): void {
    window.addEventListener("popstate", () => {
      this.#did({ type: "went", address: parseAddress(location.search) });
      void this.#load();
    });
    listenToServer({
      changed: ({ rewritten }) => {
        if (rewritten !== undefined)
          this.toast("plain", `${rewritten} is rewritten: the template gives other answers.`);
        this.#did({ type: "files-changed" });
        clearTimeout(this.#settling);
        this.#settling = setTimeout(() => void this.#load(), CHANGES_SETTLE_IN_MS);
      },
      lost: () => this.#did({ type: "connection", isConnected: false }),
      connected: () => {
        if (this.state.isConnected) return;
        this.#did({ type: "connection", isConnected: true });
        void this.#load();
      },
    });
    void this.#load();
  }

  /** Goes somewhere; to another page with an entry in the history. */
  go(change: Partial<Address>): void {
    const from = this.state.address;
    const address = { ...from, ...change };
    const query = formatAddress(address);
    if (isSamePage(from, address)) history.replaceState(null, "", query);
    else history.pushState(null, "", query);
    this.#did({ type: "went", address });
    if (!isSamePage(from, address) || from.recorded !== address.recorded) void this.#loadRow();
    if (from.task !== address.task) void this.inspection.refresh();
  }

  async submit(answer: SubmittedAnswer): Promise<void> {
    const address = this.#rowAddress();
    if (address === undefined) return;
    const key = rowKey(address);
    try {
      const view = await api.submit(address, answer);
      this.#requests += 1;
      this.#did({ type: "answer-came-through", key, view });
      history.replaceState(null, "", formatAddress(this.state.address));
      this.toast("good", `The answer of worker ${address.worker} is submitted.`);
    } catch (error) {
      this.toast("bad", `The answer was not taken. ${reasonOf(error)}`);
    }
  }

  async clearAnswers(): Promise<void> {
    const address = this.#rowAddress();
    if (address === undefined) return;
    try {
      const view = await api.clearAnswers(address);
      this.#did({ type: "row-came", key: rowKey(address), view });
      this.toast("plain", "The answers given here are forgotten.");
    } catch (error) {
      this.toast("bad", `The answers are still there. ${reasonOf(error)}`);
    }
  }

  /** The unfinished answer of the open page. */
  unfinishedWork(page: string): Json | undefined {
    return this.#work.of(page);
  }

  keepWork(page: string, work: Json): void {
    const isUnfinished = work !== null;
    if (isUnfinished) this.#work.keep(page, work);
    else this.#work.forget(page);
    this.#did({ type: "work-changed", page, isUnfinished });
  }

  toast(tone: "plain" | "good" | "bad", text: string): void {
    this.#did({ type: "toast", toast: { tone, text } });
  }

  tell(action: Extract<Action, { type: "troubles" | "toast-left" }>): void {
    this.#did(action);
  }

  async #load(): Promise<void> {
    try {
      const { tasks } = await api.tasks();
      this.#did({ type: "tasks-came", tasks });
      history.replaceState(null, "", formatAddress(this.state.address));
      await this.#loadRow();
      await this.inspection.refresh();
    } catch (error) {
      if (error instanceof RefusedError) this.#did({ type: "tasks-failed", problem: error.problem });
    }
  }

  async #loadRow(): Promise<void> {
    this.#survey.abort();
    const address = this.#rowAddress();
    if (address === undefined) return;
    const key = rowKey(address);
    this.#requests += 1;
    const request = this.#requests;
    this.#did({ type: "row-asked" });
    try {
      const view = await api.row(address);
      if (request !== this.#requests) return;
      this.#reloadIfMoved(view.frameUrl);
      this.#did({ type: "row-came", key, view });
      this.#startSurvey(address);
    } catch (error) {
      if (request !== this.#requests || !(error instanceof RefusedError)) return;
      this.#did({ type: "row-failed", key, problem: error.problem });
    }
  }

  #startSurvey(address: RowAddress): void {
    const task = openTask(this.state);
    if (task === undefined) return;
    this.#survey = new AbortController();
    const learned = (key: string, status: Parameters<Parameters<typeof surveyRows>[2]>[1]) =>
      this.#did({ type: "status-came", key, status });
    void surveyRows(task, address, learned, this.#survey.signal);
  }

  /** A server that was started anew has its task pages elsewhere, and this page may not show those. */
  #reloadIfMoved(frameUrl: string | undefined): void {
    if (frameUrl === undefined) return;
    const { origin } = new URL(frameUrl);
    this.#frameOrigin ??= origin;
    if (origin !== this.#frameOrigin) location.reload();
  }

  #rowAddress(): RowAddress | undefined {
    const { task, row, worker, recorded } = this.state.address;
    return task === undefined || row === undefined ? undefined : { task, row, worker, recorded };
  }

  #did(action: Action): void {
    this.state = reduce(this.state, action);
    this.#changed();
  }
}
