import { css, html, type TemplateResult } from "lit";

export type KeyHelp = readonly [keys: string, does: string];

/** A dialog on what the keys do, in the order in which a worker needs it. */
export function renderKeyHelp(keys: readonly KeyHelp[]): TemplateResult {
  return html`<dialog class="help" aria-labelledby="help-header">
    <div class="modal-header">
      <h2 id="help-header">Keys</h2>
      <form method="dialog"><button aria-label="Close">✕</button></form>
    </div>
    <dl>
      ${keys.map(([key, does]) => html`<dt>${key}</dt><dd>${does}</dd>`)}
    </dl>
  </dialog>`;
}

export const keyHelpStyles = css`
  .help {
    max-width: 520px;
    padding: 24px 28px;
    border: 1px solid var(--line);
    border-radius: 12px;
    background: var(--surface);
    color: var(--text);
  }
  .help dl {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 6px 20px;
    margin: 0;
    font-size: 14px;
  }
  .help dt {
    font-weight: 600;
  }
  .help dd {
    margin: 0;
    color: var(--muted);
  }
`;
