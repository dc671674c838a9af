import { css, html, LitElement, type TemplateResult } from "lit";
import { baseStyles, buttonStyles } from "../design/base-styles.ts";
import { icon } from "../design/icons.ts";

const SHORTCUTS = [
  { keys: ["/"], does: "Search tasks and rows" },
  { keys: ["[", "]"], does: "Previous and next row" },
  { keys: ["o"], does: "All rows of the task at once" },
  { keys: ["Alt", "1 – 9"], does: "Be worker 1 to 9" },
  { keys: ["Alt", "[ ]"], does: "Previous and next row, also from within the page" },
  { keys: ["←", "→"], does: "Along the stations, when one has the focus" },
  { keys: ["Esc"], does: "Put a problem away" },
  { keys: ["?"], does: "This list" },
] as const;

/** The keys that the preview knows. */
export class HelpDialog extends LitElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    css`
      dialog {
        width: 420px;
        max-width: 92vw;
        padding: 20px 24px 24px;
        border: 1px solid var(--line);
        border-radius: 14px;
        background: var(--surface);
        color: var(--text);
        box-shadow: var(--shadow-high);
      }
      dialog::backdrop {
        background: rgb(8 11 18 / 0.45);
      }
      header {
        display: flex;
        align-items: center;
        justify-content: space-between;
        margin: 0 -8px 10px 0;
      }
      h2 {
        font-size: 16px;
        font-weight: 650;
      }
      li {
        display: flex;
        justify-content: space-between;
        gap: 16px;
        padding: 7px 0;
        border-top: 1px solid var(--line);
        font-size: 13px;
      }
      .keys {
        flex: none;
      }
      p {
        margin-top: 12px;
        font-size: 12px;
      }
    `,
  ];

  show(): void {
    this.renderRoot.querySelector("dialog")?.showModal();
  }

  protected override render(): TemplateResult {
    return html`<dialog aria-labelledby="title" @click=${closeOnBackdrop}>
      <header>
        <h2 id="title">Keyboard</h2>
        <form method="dialog"><button class="quiet square" aria-label="Close">${icon("cross")}</button></form>
      </header>
      <ul>
        ${SHORTCUTS.map(
          ({ keys, does }) => html`<li>
            <span>${does}</span>
            <span class="keys">${keys.map((key) => html`<kbd>${key}</kbd> `)}</span>
          </li>`,
        )}
      </ul>
      <p class="muted">Single keys work while the focus is outside of the worker's page, which has keys of its own.</p>
    </dialog>`;
  }
}

function closeOnBackdrop(event: MouseEvent): void {
  if (event.target instanceof HTMLDialogElement) event.target.close();
}

customElements.define("help-dialog", HelpDialog);

declare global {
  interface HTMLElementTagNameMap {
    "help-dialog": HelpDialog;
  }
}
