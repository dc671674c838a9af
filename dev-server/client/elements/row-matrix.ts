import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import type { RowSummary, TaskSummary } from "../../protocol.ts";
import { baseStyles } from "../design/base-styles.ts";
import { type Address, formatAddress } from "../state/address.ts";
import { markRow, type RowsKnowledge, summarizeMarks } from "../state/row-marks.ts";
import { renderRowDot, rowDotStyles } from "./row-dot.ts";

/** More rows than these are not shown at once. */
const ROWS_SHOWN = 300;

/** All rows of a task at once, the hostile ones too, each with what is known of it. */
export class RowMatrix extends LitElement {
  static override properties = {
    task: { attribute: false },
    address: { attribute: false },
    known: { attribute: false },
  };
  static override styles = [
    baseStyles,
    rowDotStyles,
    css`
      :host {
        flex: 1;
        display: block;
        min-height: 0;
        padding: 6px 24px 32px;
        border-top: 1px solid var(--line);
        background: var(--canvas);
        overflow: auto;
      }
      h2 {
        margin: 18px 0 10px;
        font-size: 14px;
        font-weight: 640;
      }
      h2 .muted {
        margin-left: 6px;
        font-size: 13px;
        font-weight: 400;
      }
      ul {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(168px, 1fr));
        gap: 12px;
      }
      a {
        display: flex;
        flex-direction: column;
        height: 100%;
        border: 1px solid var(--line);
        border-radius: 10px;
        background: var(--surface);
        font-size: 13px;
        line-height: 1.4;
        overflow: hidden;
      }
      a:hover {
        border-color: var(--line-strong);
        box-shadow: var(--shadow);
      }
      a[aria-current] {
        border-color: var(--accent);
        box-shadow: 0 0 0 1px var(--accent);
      }
      img {
        width: 100%;
        aspect-ratio: 3 / 2;
        background: var(--hover);
        object-fit: cover;
      }
      .name {
        flex: 1;
        display: -webkit-box;
        -webkit-box-orient: vertical;
        -webkit-line-clamp: 3;
        margin: 9px 12px 4px;
        overflow: hidden;
        overflow-wrap: anywhere;
      }
      .mark {
        display: flex;
        align-items: center;
        gap: 7px;
        padding: 0 12px 9px;
        color: var(--muted);
        font-size: 12px;
      }
    `,
  ];

  declare task: TaskSummary;
  declare address: Address;
  declare known: RowsKnowledge;
  declare onGo: (change: Partial<Address>) => void;

  protected override render(): TemplateResult {
    const { rows, hostileRows } = this.task;
    return html`${this.#renderRows("Rows", rows)}
    ${hostileRows.length === 0 ? nothing : this.#renderRows("Hostile rows", hostileRows)}`;
  }

  #renderRows(title: string, rows: readonly RowSummary[]): TemplateResult {
    const marks = rows.map((row) => markRow(this.known, this.task.name, row, true));
    const hidden = rows.length - ROWS_SHOWN;
    return html`<section aria-label=${title}>
      <h2>${title} <span class="muted">${summarizeMarks(marks)}</span></h2>
      <ul>
        ${rows.slice(0, ROWS_SHOWN).map((row) => this.#renderCard(row))}
      </ul>
      ${hidden > 0 ? html`<p class="muted">${hidden} more rows are not shown here.</p>` : nothing}
    </section>`;
  }

  #renderCard(row: RowSummary): TemplateResult {
    const mark = markRow(this.known, this.task.name, row, true);
    const place = { row: row.datasetObjectId, isOverview: false };
    return html`<li>
      <a
        href=${formatAddress({ ...this.address, ...place })}
        aria-current=${row.datasetObjectId === this.address.row ? "page" : nothing}
        @click=${(event: MouseEvent) => this.#chose(event, place)}
      >
        ${row.thumbnail === undefined ? nothing : html`<img src=${row.thumbnail} alt="" loading="lazy" />`}
        <span class="name">${row.title}</span>
        <span class="mark"><span aria-hidden="true">${renderRowDot(mark)}</span>${mark.title}</span>
      </a>
    </li>`;
  }

  #chose(event: MouseEvent, place: Partial<Address>): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    this.onGo(place);
  }
}

customElements.define("row-matrix", RowMatrix);

declare global {
  interface HTMLElementTagNameMap {
    "row-matrix": RowMatrix;
  }
}
