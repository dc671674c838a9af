import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { baseStyles } from "../design/base-styles.ts";
import { htmlLines } from "../values/html-tokens.ts";

const LINES_AT_ONCE = 1000;

/** HTML source in colours, with line numbers. */
export class HtmlView extends LitElement {
  static override properties = { source: {}, shown: { state: true } };
  static override styles = [
    baseStyles,
    css`
      :host {
        display: block;
        font: 12px/1.65 var(--mono);
        counter-reset: line;
        tab-size: 2;
      }
      .line {
        position: relative;
        display: block;
        min-height: 1.65em;
        padding-left: 48px;
        white-space: pre-wrap;
        overflow-wrap: anywhere;
        counter-increment: line;
      }
      .line::before {
        content: counter(line);
        position: absolute;
        left: 0;
        width: 34px;
        color: var(--muted);
        text-align: right;
        user-select: none;
      }
      .line:hover {
        background: var(--hover);
      }
      .tag {
        color: var(--code-key);
      }
      .attribute {
        color: var(--code-word);
      }
      .string {
        color: var(--code-string);
      }
      .comment {
        color: var(--muted);
        font-style: italic;
      }
      .entity {
        color: var(--code-number);
      }
      button {
        margin: 8px 48px;
        border: none;
        background: none;
        color: var(--accent);
        font: inherit;
        cursor: pointer;
      }
    `,
  ];

  declare source: string;
  declare protected shown: number;

  constructor() {
    super();
    this.source = "";
    this.shown = LINES_AT_ONCE;
  }

  protected override render(): TemplateResult {
    const lines = htmlLines(this.source);
    const hidden = lines.length - this.shown;
    return html`
      ${lines
        .slice(0, this.shown)
        .map(
          (tokens) =>
            html`<span class="line">${tokens.map(({ kind, text }) => (kind === "text" ? text : html`<span class=${kind}>${text}</span>`))}</span>`,
        )}
      ${hidden > 0 ? html`<button type="button" @click=${this.#showMore}>${hidden} more lines …</button>` : nothing}
    `;
  }

  #showMore(): void {
    this.shown += LINES_AT_ONCE * 5;
  }
}

customElements.define("html-view", HtmlView);

declare global {
  interface HTMLElementTagNameMap {
    "html-view": HtmlView;
  }
}
