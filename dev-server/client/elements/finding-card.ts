import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import {
  type FilePlace,
  isHostileRow,
  type Severity,
  type TaskFinding,
  type TaskSummary,
} from "../../protocol.ts";
import { baseStyles, buttonStyles } from "../design/base-styles.ts";
import { icon } from "../design/icons.ts";
import type { Address } from "../state/address.ts";
import { paragraphsOf } from "../values/paragraphs.ts";
import { findingCardStyles } from "./finding-card-styles.ts";

/** What a finding's buttons do. */
export interface FindingActions {
  readonly go: (change: Partial<Address>) => void;
  readonly mend: (finding: TaskFinding) => void;
  readonly open: (place: FilePlace) => void;
}

/** More data objects than these are only counted. */
const ROWS_SHOWN = 6;
/** In CSS pixels. */
const ROOM_BEFORE_CARETS = 110;
const SEVERITY_ICONS = { error: "alert", warning: "warning", info: "help" } as const;
const SEVERITY_TITLES: Readonly<Record<Severity, string>> = {
  error: "Error",
  warning: "Warning",
  info: "For information",
};

/** One finding: what it is, where, which data objects show it, and what can be done. */
export class FindingCard extends LitElement {
  static override properties = {
    finding: { attribute: false },
    task: { attribute: false },
    isExplained: { state: true },
  };
  static override styles = [baseStyles, buttonStyles, findingCardStyles];

  declare finding: TaskFinding;
  declare task: TaskSummary;
  declare actions: FindingActions;
  declare protected isExplained: boolean;

  constructor() {
    super();
    this.isExplained = false;
  }

  protected override render(): TemplateResult {
    const { severity, message, code, excerpt } = this.finding;
    return html`<article class=${severity}>
      <p class="message">
        <span class="sign" role="img" aria-label=${SEVERITY_TITLES[severity]}>${icon(SEVERITY_ICONS[severity], 15)}</span>
        <span>${message}</span>
      </p>
      <p class="origin">${this.#renderPlace()}<span class="code">${code}</span></p>
      ${
        excerpt === undefined
          ? nothing
          : html`<pre class="excerpt" tabindex="0" role="region" aria-label="The lines around the place">${renderLines(excerpt)}</pre>`
      }
      ${this.#renderRows()} ${this.#renderActions()} ${this.isExplained ? this.#renderAbout() : nothing}
    </article>`;
  }

  /** What the carets point at is brought into view. */
  protected override updated(changed: PropertyValues<this>): void {
    const carets = this.renderRoot.querySelector<HTMLElement>(".carets b");
    const lines = carets?.closest("pre");
    if (!(changed.has("finding") && carets && lines)) return;
    const isInView = carets.offsetLeft + carets.offsetWidth <= lines.clientWidth;
    lines.scrollLeft = isInView ? 0 : carets.offsetLeft - ROOM_BEFORE_CARETS;
  }

  #renderPlace(): TemplateResult | typeof nothing {
    const { place } = this.finding;
    if (place === undefined) return nothing;
    const where = `${place.file}:${place.line}:${place.column}`;
    return html`<button class="place" type="button" title="Open in your editor" aria-label=${`Open ${where} in your editor`} @click=${() => this.actions.open(place)}>
      ${where} ${icon("away", 12)}
    </button>`;
  }

  #renderRows(): TemplateResult | typeof nothing {
    const { rows } = this.finding;
    if (rows.length === 0) return nothing;
    const more = rows.length - ROWS_SHOWN;
    return html`<div class="rows" role="group" aria-label="Data objects that show it">
      ${rows.slice(0, ROWS_SHOWN).map(
        (
          row,
        ) => html`<button type="button" title=${`Go to ${this.#titleOf(row)}`} @click=${() => this.actions.go({ row })}>
          ${this.#titleOf(row)}
        </button>`,
      )}
      ${more > 0 ? html`<span class="muted">and ${more} more</span>` : nothing}
    </div>`;
  }

  #titleOf(row: string): string {
    const rows = isHostileRow(row) ? this.task.hostileRows : this.task.rows;
    return rows.find(({ datasetObjectId }) => datasetObjectId === row)?.title ?? row;
  }

  #renderActions(): TemplateResult | typeof nothing {
    const { fix, about } = this.finding;
    if (fix === undefined && about === undefined) return nothing;
    return html`<div class="actions">
      ${
        fix === undefined
          ? nothing
          : html`<button type="button" class="primary" @click=${() => this.actions.mend(this.finding)}>Mend: ${fix}</button>`
      }
      ${
        about === undefined
          ? nothing
          : html`<button type="button" class="quiet" aria-expanded=${this.isExplained} @click=${this.#explain}>
              ${this.isExplained ? "Less" : "Explain"}
            </button>`
      }
    </div>`;
  }

  #renderAbout(): TemplateResult | typeof nothing {
    const { about } = this.finding;
    if (about === undefined) return nothing;
    return html`<div class="about">
      ${paragraphsOf(about.explanation).map((paragraph) => html`<p>${renderProse(paragraph)}</p>`)}
      ${
        about.source?.startsWith("https://")
          ? html`<p><a href=${about.source} target="_blank" rel="noreferrer">Where it is documented ${icon("away", 12)}</a></p>`
          : nothing
      }
    </div>`;
  }

  #explain(): void {
    this.isExplained = !this.isExplained;
  }
}

/** Of an excerpt's lines, the marked one and the carets below it stand out. */
function renderLines(excerpt: string): readonly TemplateResult[] {
  return excerpt.split("\n").map((line) => {
    const [, before, carets] = /^([\s|]*)(\^+)\s*$/.exec(line) ?? [];
    if (carets !== undefined) return html`<span class="carets">${before}<b>${carets}</b></span>`;
    return html`<span class=${line.startsWith(">") ? "marked" : ""}>${line}</span>`;
  });
}

/** Text with code in backticks. */
function renderProse(text: string): readonly (TemplateResult | string)[] {
  return text.split("`").map((piece, index) => (index % 2 === 0 ? piece : html`<code>${piece}</code>`));
}

customElements.define("finding-card", FindingCard);

declare global {
  interface HTMLElementTagNameMap {
    "finding-card": FindingCard;
  }
}
