import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import {
  isHostileRow,
  type RowSummary,
  type Severity,
  type TaskFinding,
  type TaskSummary,
} from "../../protocol.ts";
import { baseStyles, buttonStyles } from "../design/base-styles.ts";
import { icon } from "../design/icons.ts";
import { wordmark, wordmarkStyles } from "../design/wordmark.ts";
import { type Address, formatAddress, rowKey } from "../state/address.ts";
import type { TasksState } from "../state/app-state.ts";
import { rowSeverities } from "../state/findings.ts";
import { markRow } from "../state/row-marks.ts";
import type { RowStatus } from "../state/row-status.ts";
import { type FoundTask, searchTasks } from "../state/search-tasks.ts";
import { summarizeTrials, type Trial } from "../state/trial.ts";
import { renderRowDot, rowDotStyles } from "./row-dot.ts";
import { taskListStyles } from "./task-list-styles.ts";

/** More rows of one task than these are found by searching. */
const ROWS_LISTED = 200;

/** All tasks with their rows, to search and to choose from. */
export class TaskList extends LitElement {
  static override properties = {
    tasks: { attribute: false },
    address: { attribute: false },
    statuses: { attribute: false },
    unfinished: { attribute: false },
    trials: { attribute: false },
    findings: { attribute: false },
    isTrying: { type: Boolean },
    search: { state: true },
    folded: { state: true },
    areHostileUnfolded: { state: true },
  };
  static override styles = [baseStyles, buttonStyles, wordmarkStyles, rowDotStyles, taskListStyles];

  declare tasks: TasksState;
  declare address: Address;
  declare statuses: ReadonlyMap<string, RowStatus>;
  declare unfinished: ReadonlySet<string>;
  declare trials: ReadonlyMap<string, Trial>;
  /** What is wrong with the open task. */
  declare findings: readonly TaskFinding[];
  /** Whether hostile rows are being tried. */
  declare isTrying: boolean;
  declare onTryHostileRows: () => void;
  declare onGo: (change: Partial<Address>) => void;
  declare protected search: string;
  /** The tasks that somebody folded or unfolded; of the others only the open one is unfolded. */
  declare protected folded: ReadonlyMap<string, boolean>;

  declare protected areHostileUnfolded: boolean;

  #severities: ReadonlyMap<string, Severity> = new Map();
  #inView: string | undefined;

  constructor() {
    super();
    this.search = "";
    this.folded = new Map();
    this.areHostileUnfolded = false;
  }

  /** Puts the cursor into the search field. */
  override focus(): void {
    this.renderRoot.querySelector("input")?.select();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("findings")) this.#severities = rowSeverities(this.findings);
  }

  /** The open row is brought into view when it is another one, but not away from where somebody is looking. */
  protected override updated(): void {
    const open = this.tasks.status === "ready" ? rowKey(this.address) : undefined;
    if (open === this.#inView) return;
    this.#inView = open;
    this.renderRoot.querySelector('[aria-current="page"]')?.scrollIntoView({ block: "nearest" });
  }

  protected override render(): TemplateResult {
    return html`
      <header>
        <a href="?" aria-label="Labelsmith, from the beginning">${wordmark()}</a>
        <label class="search">
          ${icon("search", 14)}
          <input
            type="search"
            placeholder="Search"
            aria-label="Search tasks and rows"
            .value=${this.search}
            @input=${this.#searched}
            @keydown=${this.#keyInSearch}
          />
          <kbd aria-hidden="true">/</kbd>
        </label>
      </header>
      <nav aria-label="Tasks">${this.#renderTasks()}</nav>
      <a class="elements" href="/elements" target="_blank">All crowd elements ${icon("away", 13)}</a>
    `;
  }

  #renderTasks(): TemplateResult {
    if (this.tasks.status === "loading")
      return html`<div class="loading" aria-label="Loading the tasks"></div>`;
    if (this.tasks.status === "failed") return html`<p class="empty">The tasks could not be read.</p>`;
    const found = searchTasks(this.tasks.tasks, this.search);
    if (found.length === 0) return html`<p class="empty">Nothing is called “${this.search.trim()}”.</p>`;
    return html`${found.map((each) => this.#renderTask(each))}`;
  }

  #renderTask({ task, rows }: FoundTask): TemplateResult {
    const isOpen = task.name === this.address.task;
    const isUnfolded = this.search.trim() !== "" || (this.folded.get(task.name) ?? isOpen);
    const hidden = rows.length - ROWS_LISTED;
    return html`
      <section class=${isOpen ? "task open" : "task"}>
        <h2>
          <button class="quiet" type="button" aria-expanded=${isUnfolded} @click=${() => this.#fold(task, isUnfolded)}>
            <span class="chevron">${icon("forward", 12)}</span>
            <span class="title">
              ${task.title}
              <span class="about">${aboutTask(task)}</span>
            </span>
            ${task.problem ? html`<span class="dot failed" title="failed"></span>` : nothing}
          </button>
        </h2>
        ${
          isUnfolded
            ? html`<ul>
                ${rows.slice(0, ROWS_LISTED).map((row) => this.#renderRow(task, row))}
                ${hidden > 0 ? html`<li class="more">${hidden} more rows: search to find them</li>` : nothing}
              </ul>
              ${isOpen && task.hostileRows.length > 0 ? this.#renderHostile(task) : nothing}`
            : nothing
        }
      </section>
    `;
  }

  #renderHostile(task: TaskSummary): TemplateResult {
    const { hostileRows } = task;
    const isUnfolded = this.areHostileUnfolded || isHostileRow(this.address.row);
    const trials = hostileRows.flatMap(({ datasetObjectId: row }) => {
      const trial = this.trials.get(rowKey({ task: task.name, row }));
      return trial ? [trial] : [];
    });
    return html`<section class="hostile" aria-label="Hostile rows">
      <h3>
        <button class="quiet" type="button" aria-expanded=${isUnfolded} @click=${() => this.#foldHostile(isUnfolded)}>
          <span class="chevron">${icon("forward", 12)}</span>
          <span class="title">Hostile rows <span class="muted">${hostileRows.length}</span></span>
        </button>
        <button class="try" type="button" ?disabled=${this.isTrying} @click=${() => this.#tryHostile()}>
          ${this.isTrying ? `${trials.length} of ${hostileRows.length}` : "Try all"}
        </button>
      </h3>
      <p class="outcome" role="status">${this.isTrying ? nothing : summarizeTrials(trials)}</p>
      ${isUnfolded ? html`<ul>${hostileRows.map((row) => this.#renderRow(task, row))}</ul>` : nothing}
    </section>`;
  }

  #renderRow(task: TaskSummary, row: RowSummary): TemplateResult {
    const place = { task: task.name, row: row.datasetObjectId };
    const isOpen = place.task === this.address.task && place.row === this.address.row;
    const { statuses, trials, unfinished } = this;
    const known = { statuses, trials, unfinished, severities: this.#severities };
    const mark = markRow(known, task.name, row, task.name === this.address.task);
    return html`
      <li>
        <a
          class=${row.thumbnail === undefined ? "row text" : "row"}
          href=${formatAddress({ ...this.address, ...place, stage: undefined, isOverview: false })}
          aria-current=${isOpen ? "page" : nothing}
          @click=${(event: MouseEvent) => this.#chose(event, place)}
        >
          ${
            row.thumbnail === undefined
              ? nothing
              : html`<img class="thumbnail" src=${row.thumbnail} alt="" loading="lazy" />`
          }
          <span class="name">${row.title}</span>
          ${renderRowDot(mark)}
        </a>
      </li>
    `;
  }

  #chose(event: MouseEvent, place: { task: string; row: string }): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    this.onGo({ ...place, isOverview: false });
  }

  #fold(task: TaskSummary, isUnfolded: boolean): void {
    this.folded = new Map(this.folded).set(task.name, !isUnfolded);
    const isEmpty = task.rows.length === 0;
    if (isEmpty && task.name !== this.address.task) this.onGo({ task: task.name, row: undefined });
  }

  #foldHostile(isUnfolded: boolean): void {
    this.areHostileUnfolded = !isUnfolded;
  }

  #tryHostile(): void {
    this.areHostileUnfolded = true;
    this.onTryHostileRows();
  }

  #searched(event: InputEvent): void {
    if (event.target instanceof HTMLInputElement) this.search = event.target.value;
  }

  #keyInSearch(event: KeyboardEvent): void {
    if (event.key === "Escape") {
      this.search = "";
      this.renderRoot.querySelector("input")?.blur();
    }
    if (event.key !== "Enter" || this.tasks.status !== "ready") return;
    const first = searchTasks(this.tasks.tasks, this.search)[0];
    if (first) this.onGo({ task: first.task.name, row: first.rows[0]?.datasetObjectId });
  }
}

function aboutTask({ rows, numberOfHumanWorkersPerDataObject: workers, problem }: TaskSummary): string {
  if (problem) return "cannot be read";
  return `${count(rows.length, "row")} · ${count(workers, "worker")} each`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

customElements.define("task-list", TaskList);

declare global {
  interface HTMLElementTagNameMap {
    "task-list": TaskList;
  }
}
