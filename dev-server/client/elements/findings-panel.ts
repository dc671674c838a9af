import { html, LitElement, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type { Severity, TaskFinding, TaskSummary } from "../../protocol.ts";
import { baseStyles, buttonStyles } from "../design/base-styles.ts";
import { icon } from "../design/icons.ts";
import type { AuditState, FindingsState } from "../state/app-state.ts";
import { countFindings, type FindingGroup, groupFindings, SEVERITIES } from "../state/findings.ts";
import type { FindingActions } from "./finding-card.ts";
import { findingsPanelStyles } from "./findings-panel-styles.ts";
import "./finding-card.ts";
import "./problem-card.ts";

/** What the panel's buttons do. */
export interface FindingsPanelActions extends FindingActions {
  readonly audit: () => void;
}

const FILTER_TITLES: Readonly<Record<Severity, readonly [one: string, many: string]>> = {
  error: ["error", "errors"],
  warning: ["warning", "warnings"],
  info: ["for information", "for information"],
};

/** What is wrong with the open task, by its parts. */
export class FindingsPanel extends LitElement {
  static override properties = {
    task: { attribute: false },
    state: { attribute: false },
    findings: { attribute: false },
    audit: { attribute: false },
    hasPage: { type: Boolean },
    shown: { state: true },
  };
  static override styles = [baseStyles, buttonStyles, findingsPanelStyles];

  declare task: TaskSummary;
  declare state: FindingsState;
  declare findings: readonly TaskFinding[];
  declare audit: AuditState;
  /** Whether the open row has a page that axe could look at. */
  declare hasPage: boolean;
  declare actions: FindingsPanelActions;
  /** The severities that are shown. */
  declare protected shown: ReadonlySet<Severity>;

  constructor() {
    super();
    this.shown = new Set(SEVERITIES);
  }

  protected override render(): TemplateResult {
    const groups = groupFindings(this.findings, this.shown);
    return html`
      <header>
        <h2>Findings</h2>
        <div class="filters" role="group" aria-label="Severities shown">
          ${SEVERITIES.map((severity) => this.#renderFilter(severity))}
        </div>
      </header>
      <div class="body" tabindex="0" role="region" aria-label="Findings" aria-busy=${this.state.isLoading}>
        ${
          this.state.problem
            ? html`<div class="notice"><problem-card .problem=${this.state.problem}></problem-card></div>`
            : nothing
        }
        ${groups.map((group) => this.#renderGroup(group))} ${this.#renderNothing(groups)}
        ${this.#renderAudit()}
      </div>
    `;
  }

  #renderFilter(severity: Severity): TemplateResult {
    const count = countFindings(this.findings, severity);
    const [one, many] = FILTER_TITLES[severity];
    return html`<button
      type="button"
      class="filter ${severity}"
      aria-pressed=${this.shown.has(severity)}
      ?disabled=${count === 0}
      @click=${() => this.#toggle(severity)}
    >
      <span class="mark"></span>${count} ${count === 1 ? one : many}
    </button>`;
  }

  #renderGroup({ title, findings }: FindingGroup): TemplateResult {
    return html`<section aria-label=${title}>
      <h3>${title} <span class="muted">${findings.length}</span></h3>
      <ul>
        ${repeat(
          findings,
          ({ id }) => id,
          (finding) => html`<li>
            <finding-card .finding=${finding} .task=${this.task} .actions=${this.actions}></finding-card>
          </li>`,
        )}
      </ul>
    </section>`;
  }

  #renderNothing(groups: readonly FindingGroup[]): TemplateResult | typeof nothing {
    if (groups.length > 0 || this.state.problem) return nothing;
    if (this.findings.length > 0) return html`<p class="empty">Nothing of the severities chosen above.</p>`;
    if (this.state.isLoading) return html`<p class="empty">Looking …</p>`;
    return html`<p class="empty good">
      ${icon("check")} The linter finds nothing: not in the template with any row, the hostile ones included, nor in
      handlers and manifest.
    </p>`;
  }

  #renderAudit(): TemplateResult {
    const { status, findings } = this.audit;
    return html`<div class="audit">
      <p>
        ${
          status === "failed"
            ? "Axe could not be run in this page."
            : status === "done"
              ? `Axe finds ${findings.length === 0 ? "nothing" : findings.length} in the page of this row.`
              : "Axe looks for what keeps people from using the page of this row."
        }
      </p>
      <button type="button" ?disabled=${!this.hasPage || status === "running"} @click=${() => this.actions.audit()}>
        ${status === "running" ? "Looking …" : status === "not-run" ? "Check accessibility" : "Check again"}
      </button>
    </div>`;
  }

  #toggle(severity: Severity): void {
    const shown = new Set(this.shown);
    if (!shown.delete(severity)) shown.add(severity);
    this.shown = shown;
  }
}

customElements.define("findings-panel", FindingsPanel);

declare global {
  interface HTMLElementTagNameMap {
    "findings-panel": FindingsPanel;
  }
}
