import { css, html, nothing, type TemplateResult } from "lit";

export interface LabelPane {
  readonly labels: readonly string[];
  /** What is shown for a label, where that is not the label itself. */
  readonly nameOf?: (label: string) => string;
  readonly current: string | undefined;
  readonly colorOf: (label: string) => string;
  /** How much of it is drawn: 0 shows nothing. */
  readonly countOf: (label: string) => number | string;
  readonly filter: string;
  readonly onFilter: (filter: string) => void;
  readonly onChoose: (label: string) => void;
}

/** From this number of labels on they can be searched. */
const MANY = 12;

/** The labels to draw with: one is current. */
export function renderLabels({
  labels,
  nameOf = (label) => label,
  current,
  colorOf,
  countOf,
  filter,
  onFilter,
  onChoose,
}: LabelPane): TemplateResult {
  const needle = filter.toLowerCase();
  return html`
    <h3>Labels</h3>
    ${
      labels.length < MANY
        ? nothing
        : html`<input
            class="filter"
            type="search"
            placeholder="Search labels"
            aria-label="Search labels"
            .value=${filter}
            @input=${(event: Event) => event.target instanceof HTMLInputElement && onFilter(event.target.value)}
          />`
    }
    <div class="labels" role="group" aria-label="Labels">
      ${labels.map((label, index) => {
        const name = nameOf(label);
        if (!name.toLowerCase().includes(needle)) return nothing;
        const count = countOf(label);
        return html`<button
          type="button"
          class="label-button ${label === current ? "selected" : ""}"
          aria-pressed=${label === current}
          @click=${() => onChoose(label)}
        >
          <span class="swatch" .style=${`background: ${colorOf(label)}`}></span>
          <span class="label-name">${name}</span>
          ${count === 0 ? nothing : html`<span class="count" aria-label="${count} marked">${count}</span>`}
          ${index < 10 ? html`<kbd aria-hidden="true">${(index + 1) % 10}</kbd>` : nothing}
        </button>`;
      })}
      ${labels.length === 0 ? html`<p class="empty">There are no labels yet.</p>` : nothing}
    </div>
  `;
}

export const labelPaneStyles = css`
  .labels {
    display: flex;
    flex-direction: column;
    gap: 4px;
    max-height: 320px;
    margin: 0 -4px 20px;
    padding: 4px;
    overflow-y: auto;
  }
  .label-button {
    display: flex;
    flex: none;
    align-items: center;
    gap: 10px;
    min-height: 38px;
    border-color: transparent;
    background: transparent;
    text-align: left;
  }
  .label-button.selected {
    border-color: var(--accent);
    background: var(--accent-soft);
    font-weight: 600;
  }
  .swatch {
    flex: none;
    width: 14px;
    height: 14px;
    border-radius: 4px;
  }
  .label-name {
    flex: 1;
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .count {
    color: var(--muted);
    font-variant-numeric: tabular-nums;
  }
  .filter {
    width: 100%;
    min-height: 36px;
    margin-bottom: 8px;
    padding: 4px 10px;
    border: 1px solid var(--line-strong);
    border-radius: 6px;
    background: var(--surface);
    color: var(--text);
    font: inherit;
    font-size: 14px;
  }
  .empty {
    margin: 0;
    color: var(--muted);
    font-size: 14px;
  }
`;
