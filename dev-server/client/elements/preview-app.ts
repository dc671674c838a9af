import { html, LitElement, nothing, type TemplateResult } from "lit";
import type { StageName, TaskSummary } from "../../protocol.ts";
import { baseStyles, buttonStyles } from "../design/base-styles.ts";
import { type ColorScheme, restoreColorScheme, switchColorScheme } from "../design/color-scheme.ts";
import { icon } from "../design/icons.ts";
import { PreviewSession } from "../session/preview-session.ts";
import { openTask, rowsBeside } from "../state/app-state.ts";
import { linterProgress, openFindings, rowSeverities } from "../state/findings.ts";
import { usualStage } from "../state/row-status.ts";
import { type Shortcut, shortcutOfKey, shortcutWithAlt } from "../state/shortcuts.ts";
import type { FindingsPanelActions } from "./findings-panel.ts";
import { previewAppStyles } from "./preview-app-styles.ts";
import { renderWayStrip, tabId } from "./way-strip.ts";
import { wayStripStyles } from "./way-strip-styles.ts";
import "./findings-panel.ts";
import "./help-dialog.ts";
import "./page-bench.ts";
import "./problem-card.ts";
import "./row-matrix.ts";
import "./split-handle.ts";
import "./stage-panel.ts";
import "./task-list.ts";
import type { TaskPageListeners } from "./task-page.ts";
import "./toast-list.ts";

const PANEL_ID = "stage-panel";
const PANEL_SIZES = { smallest: 280, largest: 900 } as const;
const PANEL_STORAGE_KEY = "labelsmith:panel-width";
const SCHEME_ICONS = { system: "contrast", light: "sun", dark: "moon" } as const;

/** The preview: tasks on the left, the data's way above, the worker's page and the open station beneath it. */
export class PreviewApp extends LitElement {
  static override properties = {
    scheme: { state: true },
    panelWidth: { state: true },
  };
  static override styles = [baseStyles, buttonStyles, wayStripStyles, previewAppStyles];

  declare protected scheme: ColorScheme;
  declare protected panelWidth: number;
  readonly #session = new PreviewSession(() => this.requestUpdate());
  readonly #pageListeners: TaskPageListeners = {
    submitted: (answer) => void this.#session.submit(answer),
    worked: (page, work) => this.#session.keepWork(page, work),
    workOf: (page) => this.#session.unfinishedWork(page),
    troubled: (troubles, frameUrl) => this.#session.tell({ type: "troubles", troubles, frameUrl }),
    shortcut: (code) => this.#do(shortcutWithAlt(code)),
    lost: (controls) =>
      this.#session.toast(
        "bad",
        `Some unfinished work does not fit the page any more: ${controls.join(", ")}.`,
      ),
  };

  constructor() {
    super();
    this.scheme = restoreColorScheme();
    this.panelWidth = Number(localStorage.getItem(PANEL_STORAGE_KEY)) || usualPanelWidth();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener("keydown", (event) => this.#onKey(event));
    this.#session.start();
  }

  protected override render(): TemplateResult {
    const { state } = this.#session;
    const task = openTask(state);
    document.title = task ? `${task.title} · Labelsmith` : "Labelsmith";
    return html`
      <task-list
        .tasks=${state.tasks}
        .address=${state.address}
        .statuses=${state.statuses}
        .unfinished=${state.unfinished}
        .trials=${state.trials}
        .findings=${openFindings(state)}
        .isTrying=${state.isTrying}
        .onTryHostileRows=${this.#tryHostileRows}
        .onGo=${this.#go}
      ></task-list>
      <main>
        ${state.isConnected ? nothing : this.#renderDisconnected()} ${this.#renderHeader(task)}
        ${this.#renderMain(task)}
      </main>
      <toast-list .toasts=${state.toasts} .onLeave=${this.#toastLeft}></toast-list>
      <help-dialog></help-dialog>
    `;
  }

  #renderMain(task: TaskSummary | undefined): TemplateResult {
    const { tasks, address } = this.#session.state;
    if (tasks.status === "failed")
      return renderMessage(html`<problem-card .problem=${tasks.problem}></problem-card>`);
    if (tasks.status === "loading") return renderMessage(nothing);
    if (task === undefined) {
      return renderMessage(
        html`<h2>There is no task “${address.task}” here</h2><p>Choose one on the left.</p>`,
      );
    }
    const { view, problem = task.problem } = this.#session.state.row;
    if (problem && view === undefined) {
      return renderMessage(html`<problem-card .problem=${problem}></problem-card>`);
    }
    if (!task.problem && task.rows.length === 0) {
      return renderMessage(
        html`<h2>The manifest has no lines</h2><p>Add a data object to it, and it appears here.</p>`,
      );
    }
    return address.isOverview ? this.#renderOverview(task) : this.#renderRow(task);
  }

  #renderOverview(task: TaskSummary): TemplateResult {
    const { state } = this.#session;
    return html`<row-matrix
      .task=${task}
      .address=${state.address}
      .known=${{ ...state, severities: rowSeverities(openFindings(state)) }}
      .onGo=${this.#go}
    ></row-matrix>`;
  }

  #renderRow(task: TaskSummary): TemplateResult {
    const { state } = this.#session;
    const { view } = state.row;
    const open = state.address.stage ?? (view ? usualStage(view) : "manifest-line");
    return html`
      ${renderWayStrip({
        findings: openFindings(state),
        linter: linterProgress(state.findings),
        stages: view?.stages ?? [],
        open,
        panelId: PANEL_ID,
        runs: state.answersGiven,
        onOpen: (name) => this.#go({ stage: name }),
      })}
      <div class="split" style=${`--panel: ${this.panelWidth}px`}>
        <page-bench
          .task=${task}
          .row=${state.row}
          .address=${state.address}
          .troubles=${state.troubles}
          .listeners=${this.#pageListeners}
          .onGo=${this.#go}
        ></page-bench>
        <split-handle
          .size=${this.panelWidth}
          .smallest=${PANEL_SIZES.smallest}
          .largest=${PANEL_SIZES.largest}
          .onResize=${this.#resizePanel}
        ></split-handle>
        <section id=${PANEL_ID} role="tabpanel" aria-labelledby=${tabId(open)}>
          ${open === "findings" ? this.#renderFindings(task) : this.#renderStage(task, open)}
        </section>
      </div>
    `;
  }

  #renderFindings(task: TaskSummary): TemplateResult {
    const { state } = this.#session;
    return html`<findings-panel
      .task=${task}
      .state=${state.findings}
      .findings=${openFindings(state)}
      .audit=${state.audit}
      .hasPage=${state.row.view?.frameUrl !== undefined}
      .actions=${this.#findingActions}
    ></findings-panel>`;
  }

  #renderStage(task: TaskSummary, open: StageName): TemplateResult {
    const { row, address } = this.#session.state;
    const stage = row.view?.stages.find(({ name }) => name === open);
    if (stage === undefined) return html`<div class="loading" aria-label="Loading"></div>`;
    return html`<stage-panel
      .stage=${stage}
      .view=${row.view}
      .task=${task}
      .row=${rowsBeside(task, address).find(({ datasetObjectId }) => datasetObjectId === address.row)}
      .address=${address}
      .actions=${this.#panelActions}
    ></stage-panel>`;
  }

  #renderHeader(task: TaskSummary | undefined): TemplateResult {
    const at = this.#rowIndex(task);
    const count = task ? rowsBeside(task, this.#session.state.address).length : 0;
    return html`<header>
      <div class="title">
        <h1>${task?.title ?? "Labelsmith"}</h1>
        <p class="muted">${task?.description}</p>
      </div>
      <button class="quiet square" type="button" aria-label="All rows" title="All rows (o)" aria-pressed=${this.#session.state.address.isOverview} ?hidden=${count === 0} @click=${() => this.#do({ do: "overview" })}>
        ${icon("grid")}
      </button>
      <div class="rows" role="group" aria-label="Row" ?hidden=${at < 0}>
        <button class="square" type="button" aria-label="Previous row" title="Previous row ([)" ?disabled=${at <= 0} @click=${() => this.#step(-1)}>
          ${icon("back")}
        </button>
        <span class="position"><b>${at + 1}</b> of ${count}</span>
        <button class="square" type="button" aria-label="Next row" title="Next row (])" ?disabled=${at >= count - 1} @click=${() => this.#step(1)}>
          ${icon("forward")}
        </button>
      </div>
      <button class="quiet square" type="button" aria-label=${`Colours: ${this.scheme}`} title=${`Colours: ${this.scheme}`} @click=${this.#switchScheme}>
        ${icon(SCHEME_ICONS[this.scheme])}
      </button>
      <button class="quiet square" type="button" aria-label="Keyboard shortcuts" title="Keyboard shortcuts (?)" @click=${() => this.#do({ do: "help" })}>
        ${icon("help")}
      </button>
    </header>`;
  }

  #renderDisconnected(): TemplateResult {
    return html`<div class="disconnected" role="alert">
      ${icon("unplugged")} The preview's server does not answer. Trying again until it does …
    </div>`;
  }

  readonly #go = (change: Parameters<PreviewSession["go"]>[0]): void => this.#session.go(change);
  readonly #toastLeft = (id: number): void => this.#session.tell({ type: "toast-left", id });
  readonly #tryHostileRows = (): void => void this.#session.inspection.tryHostileRows();
  readonly #findingActions: FindingsPanelActions = {
    go: this.#go,
    mend: (finding) => void this.#session.inspection.mend(finding),
    open: (place) => void this.#session.inspection.open(place),
    audit: () => void this.#session.inspection.audit(),
  };
  readonly #panelActions = {
    go: this.#go,
    clearAnswers: () => void this.#session.clearAnswers(),
    said: (text: string) => this.#session.toast("plain", text),
  };

  readonly #resizePanel = (width: number): void => {
    this.panelWidth = width;
    localStorage.setItem(PANEL_STORAGE_KEY, String(width));
  };

  readonly #switchScheme = (): void => {
    this.scheme = switchColorScheme(this.scheme);
  };

  #onKey(event: KeyboardEvent): void {
    if (event.defaultPrevented || isField(event.composedPath()[0])) return;
    const shortcut = shortcutOfKey(event);
    if (shortcut && this.#do(shortcut)) event.preventDefault();
  }

  /** Does what a shortcut asks. Returns whether there was anything to do. */
  #do(shortcut: Shortcut | undefined): boolean {
    switch (shortcut?.do) {
      case undefined:
        return false;
      case "search":
        this.renderRoot.querySelector("task-list")?.focus();
        return true;
      case "help":
        this.renderRoot.querySelector("help-dialog")?.show();
        return true;
      case "previous-row":
        return this.#step(-1);
      case "next-row":
        return this.#step(1);
      case "worker":
        this.#go({ worker: shortcut.worker });
        return true;
      case "overview":
        this.#go({ isOverview: !this.#session.state.address.isOverview });
        return true;
      case "escape":
        if (this.#session.state.address.isOverview) return this.#do({ do: "overview" });
        return this.renderRoot.querySelector("page-bench")?.dismiss() ?? false;
    }
  }

  #step(by: number): boolean {
    const task = openTask(this.#session.state);
    const row = task && rowsBeside(task, this.#session.state.address)[this.#rowIndex(task) + by];
    if (row) this.#go({ row: row.datasetObjectId });
    return row !== undefined;
  }

  #rowIndex(task: TaskSummary | undefined): number {
    const { address } = this.#session.state;
    const rows = task ? rowsBeside(task, address) : [];
    return rows.findIndex(({ datasetObjectId }) => datasetObjectId === address.row);
  }
}

function renderMessage(content: TemplateResult | typeof nothing): TemplateResult {
  return html`<div class="message"><div class="card">${content}</div></div>`;
}

function usualPanelWidth(): number {
  return Math.round(Math.max(320, Math.min(460, window.innerWidth * 0.265)));
}

function isField(target: EventTarget | undefined): boolean {
  return target instanceof HTMLElement && target.matches("input, textarea, select");
}

customElements.define("preview-app", PreviewApp);

declare global {
  interface HTMLElementTagNameMap {
    "preview-app": PreviewApp;
  }
}
