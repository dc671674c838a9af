import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { type RowView, STAGES, type StageName, type TaskSummary } from "../../protocol.ts";
import { baseStyles, buttonStyles } from "../design/base-styles.ts";
import { icon } from "../design/icons.ts";
import { type Address, pageKey, WORKERS } from "../state/address.ts";
import type { RowState, Trouble } from "../state/app-state.ts";
import { type Hindrance, hindranceOf } from "../state/hindrance.ts";
import { type FrameSize, VIEWPORTS } from "../state/viewport.ts";
import { previewWorker } from "./answer-list.ts";
import { pageBenchStyles } from "./page-bench-styles.ts";
import "./problem-card.ts";
import type { TaskPageListeners } from "./task-page.ts";
import "./task-page.ts";

/** The worker's page with what belongs to it: who works, at what width, and what the page complains of. */
export class PageBench extends LitElement {
  static override properties = {
    task: { attribute: false },
    row: { attribute: false },
    address: { attribute: false },
    troubles: { attribute: false },
    putAway: { state: true },
    areTroublesOpen: { state: true },
    size: { state: true },
  };
  static override styles = [baseStyles, buttonStyles, pageBenchStyles];

  declare task: TaskSummary | undefined;
  declare row: RowState;
  declare address: Address;
  declare troubles: readonly Trouble[];
  declare listeners: TaskPageListeners;
  declare onGo: (change: Partial<Address>) => void;
  /** The hindrance that somebody put away: it comes back with the next failure. */
  declare protected putAway: string | undefined;
  declare protected areTroublesOpen: boolean;
  /** How wide the page is, and how much smaller it is shown, in words. */
  declare protected size: string;

  #wasInPage = false;

  constructor() {
    super();
    this.areTroublesOpen = false;
    this.size = "";
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("troubles") && this.troubles.length === 0) this.areTroublesOpen = false;
    this.#wasInPage = this.shadowRoot?.activeElement?.localName === "task-page";
  }

  /** What comes to stand before the page takes the focus out of it: a page that cannot be reached hears no key. */
  protected override updated(): void {
    if (this.#wasInPage) this.renderRoot.querySelector<HTMLElement>(".overlay .close")?.focus();
  }

  protected override render(): TemplateResult {
    const hindrance = hindranceOf(this.row);
    const isHidden = hindrance !== undefined && JSON.stringify(hindrance) === this.putAway;
    return html`
      <div class="toolbar">
        ${this.#renderWorkers()} ${this.#renderRecorded()}
        <span class="space"></span>
        <span class="muted size">${this.size}</span>
        ${this.#renderViewports()}
      </div>
      <div class="stage">
        <task-page
          .frameUrl=${this.row.view?.frameUrl}
          .page=${pageKey(this.address)}
          .viewport=${this.address.viewport}
          .isDimmed=${hindrance !== undefined && !isHidden}
          .listeners=${this.listeners}
          .onSized=${this.#sized}
        ></task-page>
        ${hindrance === undefined ? nothing : this.#renderHindrance(hindrance, isHidden)}
      </div>
      ${this.troubles.length === 0 ? nothing : this.#renderTroubles()}
    `;
  }

  #renderWorkers(): TemplateResult {
    const needed = this.task?.numberOfHumanWorkersPerDataObject ?? 1;
    const answered = new Set(givenHere(this.row.view).map(({ workerId }) => previewWorker(workerId)));
    const seats = WORKERS.map((worker) => {
      const has = answered.has(worker) ? ", has answered" : "";
      return html`<button
        type="button"
        class=${`seat ${worker > needed ? "spare" : ""} ${answered.has(worker) ? "answered" : ""}`}
        aria-pressed=${worker === this.address.worker}
        aria-label=${`Worker ${worker}${has}`}
        title=${`Worker ${worker}${has} (Alt+${worker})`}
        @click=${() => this.onGo({ worker })}
      >
        ${worker}
      </button>`;
    });
    return html`<div class="workers" role="group" aria-label="Worker">
      <span class="caption">Worker</span>
      <span class="seats">${seats}</span>
      <span class="muted of" title="Number of human workers per data object">of ${needed}</span>
    </div>`;
  }

  #renderRecorded(): TemplateResult {
    return html`<button
      type="button"
      class="quiet switch"
      role="switch"
      aria-checked=${this.address.recorded}
      @click=${() => this.onGo({ recorded: !this.address.recorded })}
    >
      <span class="track"></span><span>Recorded workers<span class="rest"> answer too</span></span>
    </button>`;
  }

  #renderViewports(): TemplateResult {
    return html`<div class="viewports" role="group" aria-label="Width of the page">
      ${VIEWPORTS.map(({ name, title, width }) => {
        const hint = width === undefined ? `${title}: as wide as there is room` : `${title}: ${width} pixels`;
        return html`<button
          type="button"
          class="quiet square"
          aria-pressed=${name === this.address.viewport}
          aria-label=${hint}
          title=${hint}
          @click=${() => this.onGo({ viewport: name })}
        >
          ${icon(name)}
        </button>`;
      })}
    </div>`;
  }

  #renderHindrance(hindrance: Hindrance, isHidden: boolean): TemplateResult {
    if (isHidden) {
      return html`<button class="reminder" type="button" @click=${() => this.#putAway(undefined)}>
        ${icon("alert", 14)} The page is not up to date
      </button>`;
    }
    return html`<div class="overlay" role=${hindrance.kind === "problem" ? "alert" : "status"}>
      <div class="card">
        <button
          class="quiet square close"
          type="button"
          aria-label="Put away"
          title="Put away (Esc)"
          @click=${() => this.#putAway(hindrance)}
        >
          ${icon("cross")}
        </button>
        ${renderCard(hindrance)}
      </div>
    </div>`;
  }

  #renderTroubles(): TemplateResult {
    const errors = this.troubles.filter(({ kind }) => kind === "page-error").length;
    const blocked = this.troubles.filter(({ kind }) => kind === "blocked").length;
    const hasRun = this.troubles.some(({ kind }) => kind === "script-ran");
    const parts = [
      ...(hasRun ? ["Script of the data ran in this page"] : []),
      ...(errors > 0 ? [`${errors} ${errors === 1 ? "error" : "errors"} on the page`] : []),
      ...(blocked > 0 ? [`${blocked} blocked ${blocked === 1 ? "address" : "addresses"}`] : []),
    ];
    return html`<div class=${hasRun ? "troubles bad" : "troubles"}>
      <button
        class="quiet"
        type="button"
        aria-expanded=${this.areTroublesOpen}
        @click=${() => {
          this.areTroublesOpen = !this.areTroublesOpen;
        }}
      >
        ${icon("warning", 15)} ${parts.join(", ")}
      </button>
      ${
        this.areTroublesOpen
          ? html`<ul>
              ${this.troubles.map(
                ({ kind, message, count }) => html`<li>
                  ${icon(kind === "blocked" ? "shield" : "alert", 14)}
                  <span class="mono">${message}</span>
                  ${count > 1 ? html`<span class="muted">${count} times</span>` : nothing}
                </li>`,
              )}
            </ul>`
          : nothing
      }
    </div>`;
  }

  /** Puts the open problem away, if there is one. Returns whether there was. */
  dismiss(): boolean {
    const hindrance = hindranceOf(this.row);
    if (hindrance === undefined || JSON.stringify(hindrance) === this.putAway) return false;
    this.#putAway(hindrance);
    return true;
  }

  readonly #sized = ({ width, scale }: FrameSize): void => {
    this.size = scale < 1 ? `${width} px at ${Math.round(100 * scale)} %` : `${width} px`;
  };

  #putAway(hindrance: Hindrance | undefined): void {
    this.putAway = hindrance && JSON.stringify(hindrance);
  }
}

function renderCard(hindrance: Hindrance): TemplateResult {
  switch (hindrance.kind) {
    case "no-page":
      return html`<p class="no-page">${hindrance.reason}</p>`;
    case "refused":
      return html`<p class="kicker fine">Refused by the handler (fine)</p>
        <p>This row was made to break templates, and the pre-annotation handler does not let it through:</p>
        <p class="reason">${hindrance.problem.summary}</p>
        <p class="mono muted">${hindrance.problem.found}</p>`;
    case "problem":
      return html`<p class="kicker">${titleOf(hindrance.stage)}</p>
        <problem-card .problem=${hindrance.problem}></problem-card>
        <p class="muted hint">It goes away when it is mended.</p>`;
  }
}

function titleOf(stage: StageName | undefined): string {
  return STAGES.find(({ name }) => name === stage)?.title ?? "The task";
}

function givenHere(view: RowView | undefined) {
  return (view?.answers ?? []).filter(({ source }) => source === "preview");
}

customElements.define("page-bench", PageBench);

declare global {
  interface HTMLElementTagNameMap {
    "page-bench": PageBench;
  }
}
