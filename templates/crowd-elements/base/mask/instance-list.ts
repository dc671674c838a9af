import { css, html, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { renderIcon } from "../icons.ts";
import type { MaskSession } from "./mask-session.ts";

/** The instances of all labels beside the picture: the current one is painted. */
export function renderInstances(session: MaskSession): TemplateResult {
  const { segments, segment: current, label, kind } = session.targets;
  const title = segments.length === 1 ? `1 ${kind.noun}` : `${segments.length} ${kind.plural}`;
  return html`
    <div class="list-header">
      <h3>${title}</h3>
      <button
        type="button"
        class="quiet add"
        ?disabled=${label === undefined || !session.isReady}
        @click=${() => session.addInstance()}
      >
        ${renderIcon("add")} Add instance
      </button>
    </div>
    <ul class="shape-list">
      ${repeat(
        segments,
        ({ number }) => number,
        (segment) => {
          const isCurrent = segment.number === current?.number;
          const count = session.editor.mask.countOf(segment.number);
          const name = session.targets.nameOf(segment);
          return html`<li class="instance ${isCurrent ? "selected" : ""}">
            <button
              type="button"
              class="list-item"
              aria-pressed=${isCurrent}
              @click=${() => session.chooseInstance(segment)}
            >
              <span class="swatch" .style=${`background: ${segment.color}`}></span>
              <span class="label-name">${name}</span>
              <span class="count">${count === 0 ? "empty" : `${count} px`}</span>
            </button>
            <button
              type="button"
              class="delete-instance"
              title="Delete ${name}"
              aria-label="Delete ${name}"
              @click=${() => session.remove(segment)}
            >
              ${renderIcon("close")}
            </button>
          </li>`;
        },
      )}
    </ul>
  `;
}

export const instanceListStyles = css`
  .instance {
    display: flex;
    align-items: center;
  }
  .instance .list-item {
    flex: 1;
    min-width: 0;
  }
  .delete-instance {
    display: grid;
    flex: none;
    place-items: center;
    width: 32px;
    height: 32px;
    padding: 0;
    border-color: transparent;
    background: transparent;
    color: var(--muted);
  }
`;
