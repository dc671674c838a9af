import { css, html, nothing, type TemplateResult } from "lit";
import { guard } from "lit/directives/guard.js";
import { live } from "lit/directives/live.js";
import { repeat } from "lit/directives/repeat.js";
import { renderIcon } from "../icons.ts";
import type { Item } from "./shape-editor.ts";
import type { Shape, ShapeKind } from "./shape-kind.ts";
import type { ShapeSession } from "./shape-session.ts";

export interface ShapeList<S extends Shape> {
  readonly kind: ShapeKind<S>;
  readonly items: readonly Item<S>[];
  readonly session: ShapeSession<S>;
  readonly labels: readonly string[];
  readonly title: string;
  readonly colorOf: (label: string) => string;
}

/** The shapes as a list beside the picture: the way to all that can be done to them without a pointer. */
export function renderShapeList<S extends Shape>(list: ShapeList<S>): TemplateResult {
  const { kind, items, session, colorOf } = list;
  return html`
    <div class="list-header">
      <h3>${list.title}</h3>
      <button type="button" class="quiet add" ?disabled=${list.labels.length === 0} @click=${() => session.add()}>
        ${renderIcon("add")} Add ${kind.noun}
      </button>
    </div>
    <ul class="shape-list">
      ${repeat(
        items,
        (item) => item.id,
        (item) => {
          const color = colorOf(item.shape.label);
          const isSelected = item.id === session.editor.selectedId;
          return guard([item.shape, color, isSelected, list.labels.join("\n")], () =>
            renderItem(list, item, color, isSelected),
          );
        },
      )}
    </ul>
  `;
}

function renderItem<S extends Shape>(
  list: ShapeList<S>,
  { id, shape }: Item<S>,
  color: string,
  isSelected: boolean,
): TemplateResult {
  const { kind } = list;
  return html`<li class=${isSelected ? "selected" : ""}>
    <button
      type="button"
      class="list-item"
      aria-expanded=${isSelected}
      @click=${() => list.session.select(isSelected ? undefined : id)}
    >
      <span class="swatch" .style=${`background: ${color}`}></span>
      <span class="label-name">${shape.label}</span>
      <span class="count">${kind.summary(shape)}</span>
    </button>
    ${isSelected ? renderDetails(list, id, shape) : nothing}
  </li>`;
}

function renderDetails<S extends Shape>(list: ShapeList<S>, id: number, shape: S): TemplateResult {
  return html`<div class="details">
    <div class="wide">
      <label for="shape-label">label</label>
      <select
        id="shape-label"
        @change=${(event: Event) => event.target instanceof HTMLSelectElement && list.session.relabel(id, event.target.value)}
      >
        ${list.labels.map((label) => html`<option .selected=${label === shape.label}>${label}</option>`)}
      </select>
    </div>
    ${list.kind.fields(shape).map(
      ({ name, value }) => html`<label
        >${name}
        <input
          type="number"
          step="1"
          .value=${live(String(value))}
          @change=${(event: Event) => {
            if (!(event.target instanceof HTMLInputElement)) return;
            const typed = event.target.valueAsNumber;
            const isDone = Number.isFinite(typed) && list.session.setField(id, name, typed);
            if (!isDone) event.target.value = String(value);
          }}
        />
      </label>`,
    )}
    <button type="button" class="wide" @click=${() => list.session.remove(id)}>Delete this ${list.kind.noun}</button>
  </div>`;
}

export const shapeListStyles = css`
  .list-header {
    display: flex;
    align-items: center;
    justify-content: space-between;
  }
  .list-header h3 {
    margin: 0;
  }
  .add {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    margin-right: -10px;
  }
  .shape-list {
    max-height: 420px;
    margin: 4px -4px 0;
    padding: 4px;
    overflow-y: auto;
    list-style: none;
  }
  .shape-list li {
    border-radius: 6px;
    content-visibility: auto;
    contain-intrinsic-block-size: auto 36px;
  }
  .shape-list li.selected {
    background: var(--sunken);
  }
  .list-item {
    display: flex;
    align-items: center;
    gap: 10px;
    width: 100%;
    min-height: 36px;
    border-color: transparent;
    background: transparent;
    text-align: left;
  }
  .details {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 8px;
    padding: 4px 10px 12px;
  }
  .details label {
    color: var(--muted);
    font-size: 13px;
  }
  .details .wide {
    grid-column: 1 / -1;
  }
  .details input,
  .details select {
    display: block;
    width: 100%;
    min-height: 34px;
    padding: 2px 8px;
    border: 1px solid var(--line-strong);
    border-radius: 6px;
    background: var(--surface);
    color: var(--text);
    font: inherit;
    font-size: 14px;
  }
`;
