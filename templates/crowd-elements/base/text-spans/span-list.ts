import { css, html, nothing, type TemplateResult } from "lit";
import { guard } from "lit/directives/guard.js";
import { repeat } from "lit/directives/repeat.js";
import { renderIcon } from "../icons.ts";
import type { ShownLabel } from "./entity-labels.ts";
import { keepFocus } from "./keep-focus.ts";
import type { SpanItem } from "./span-editor.ts";
import type { SpanSession } from "./span-session.ts";

export interface SpanList {
  readonly session: SpanSession;
  readonly text: string;
  readonly labels: readonly ShownLabel[];
  readonly title: string;
}

/** The spans as a list beside the text: the way to all that can be done to them without a pointer. */
export function renderSpanList({ session, text, labels, title }: SpanList): TemplateResult {
  const shown = new Map(labels.map((label) => [label.label, label]));
  const names = labels.map(({ fullName }) => fullName).join("\n");
  return html`
    <h3>${title}</h3>
    <ul class="span-list">
      ${repeat(
        session.items,
        ({ id }) => id,
        (item) => {
          const isSelected = item.id === session.editor.selectedId;
          return guard([item.span, text, isSelected, names], () =>
            renderItem(session, item, shown.get(item.span.label)!, isSelected ? labels : undefined),
          );
        },
      )}
    </ul>
  `;
}

/** An item; with `labels`, the selected one, which can be changed. */
function renderItem(
  session: SpanSession,
  { id, span }: SpanItem,
  { color, fullName }: ShownLabel,
  labels: readonly ShownLabel[] | undefined,
): TemplateResult {
  const isSelected = labels !== undefined;
  const excerpt = session.excerptOf(span);
  const toggle = () => {
    session.select(isSelected ? undefined : id);
    if (!isSelected) session.stage.reveal(span.start);
  };
  const remove = ({ currentTarget }: Event) => {
    const index = session.items.findIndex((item) => item.id === id);
    const list = currentTarget instanceof Element ? currentTarget.closest("ul") : null;
    session.remove(id);
    void keepFocus(session.rendered, list, ".remove", index, () => session.stage.focus());
  };
  return html`<li class=${isSelected ? "selected" : ""}>
    <div class="span-row">
      <button type="button" class="list-item" aria-expanded=${isSelected} @click=${toggle}>
        <span class="swatch" .style=${`background: ${color}`}></span>
        <span class="span-text"><bdi>${excerpt}</bdi><span class="span-label">${fullName}</span></span>
      </button>
      <button type="button" class="quiet remove" aria-label="Remove ${fullName}: ${excerpt}" @click=${remove}>
        ${renderIcon("close")}
      </button>
    </div>
    ${isSelected ? renderDetails(session, { id, span }, labels) : nothing}
  </li>`;
}

function renderDetails(
  session: SpanSession,
  { id, span }: SpanItem,
  labels: readonly ShownLabel[],
): TemplateResult {
  const relabel = (event: Event) => {
    const chosen = event.target instanceof HTMLSelectElement ? labels[event.target.selectedIndex] : undefined;
    if (chosen) session.relabel(id, chosen);
  };
  const move = (edge: "start" | "end", direction: 1 | -1, name: string) =>
    html`<button type="button" aria-label=${name} title=${name} @click=${() => session.moveEdge(id, edge, direction)}>
      ${renderIcon(direction === 1 ? "arrow-forward" : "arrow-back")}
    </button>`;
  return html`<div class="details">
    <div class="wide">
      <label for="span-label">Label</label>
      <select id="span-label" @change=${relabel}>
        ${labels.map(({ label, fullName }) => html`<option .selected=${label === span.label}>${fullName}</option>`)}
      </select>
    </div>
    <div role="group" aria-label="Start">
      <span>Start</span>${move("start", -1, "Start earlier")}${move("start", 1, "Start later")}
    </div>
    <div role="group" aria-label="End">
      <span>End</span>${move("end", -1, "End earlier")}${move("end", 1, "End later")}
    </div>
  </div>`;
}

export const spanListStyles = css`
  .span-list {
    max-height: 420px;
    margin: 4px -4px 0;
    padding: 4px;
    overflow-y: auto;
    list-style: none;
  }
  .span-list li {
    border-radius: 6px;
    content-visibility: auto;
    contain-intrinsic-block-size: auto 50px;
  }
  .span-list li.selected {
    background: var(--sunken);
  }
  .span-row {
    display: flex;
    align-items: center;
  }
  .span-row .list-item {
    display: flex;
    flex: 1;
    align-items: baseline;
    gap: 10px;
    min-width: 0;
    border-color: transparent;
    background: transparent;
    text-align: start;
  }
  .span-text {
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .span-label {
    display: block;
    color: var(--muted);
    font-size: 13px;
  }
  .span-list .swatch {
    align-self: center;
  }
  .span-row .quiet {
    display: grid;
    flex: none;
    place-items: center;
    width: 32px;
    padding: 0;
    color: var(--muted);
  }
  .details {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 8px;
    padding: 4px 10px 12px;
    color: var(--muted);
    font-size: 13px;
  }
  .details .wide {
    grid-column: 1 / -1;
  }
  .details [role="group"] {
    display: flex;
    align-items: center;
    gap: 4px;
  }
  .details [role="group"] span {
    flex: 1;
  }
  .details button {
    display: grid;
    place-items: center;
    padding: 0;
  }
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
