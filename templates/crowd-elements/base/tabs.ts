import { css, html, type TemplateResult } from "lit";

export interface Tabs {
  readonly pages: readonly { readonly header: string; readonly content: TemplateResult }[];
  readonly current: number;
  readonly onChoose: (page: number) => void;
}

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };

/** Pages of which one is shown; arrow keys go from tab to tab. */
export function renderTabs({ pages, current, onChoose }: Tabs): TemplateResult {
  const onKey = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step === undefined || !(event.currentTarget instanceof HTMLElement)) return;
    event.preventDefault();
    const next = (current + step + pages.length) % pages.length;
    onChoose(next);
    event.currentTarget.querySelectorAll("button")[next]?.focus();
  };
  return html`
    <div class="tabs" role="tablist" @keydown=${onKey}>
      ${pages.map(
        ({ header }, index) => html`<button
          type="button"
          role="tab"
          id="tab-${index}"
          aria-controls="page-${index}"
          aria-selected=${index === current}
          tabindex=${index === current ? 0 : -1}
          @click=${() => onChoose(index)}
        >
          ${header}
        </button>`,
      )}
    </div>
    ${pages.map(
      ({ content }, index) => html`<div
        role="tabpanel"
        id="page-${index}"
        aria-labelledby="tab-${index}"
        tabindex="0"
        ?hidden=${index !== current}
      >
        ${content}
      </div>`,
    )}
  `;
}

export const tabStyles = css`
  .tabs {
    display: flex;
    gap: 4px;
    margin-bottom: 16px;
    border-bottom: 1px solid var(--line);
    overflow-x: auto;
  }
  .tabs button {
    min-height: 40px;
    border: none;
    border-bottom: 3px solid transparent;
    border-radius: 0;
    background: transparent;
    color: var(--muted);
    font-weight: 600;
    white-space: nowrap;
  }
  .tabs button[aria-selected="true"] {
    border-bottom-color: var(--accent);
    color: var(--text);
  }
  .tabs button:focus-visible {
    outline-offset: -2px;
  }
`;
