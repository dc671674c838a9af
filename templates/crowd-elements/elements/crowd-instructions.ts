import { css, html, type PropertyDeclarations, type TemplateResult } from "lit";
import { CrowdElement } from "../base/crowd-element.ts";
import { Regions } from "../base/regions.ts";
import { renderTabs, tabStyles } from "../base/tabs.ts";
import { buttonStyles, theme } from "../base/theme.ts";

const REGIONS = ["short-summary", "detailed-instructions", "positive-example", "negative-example"] as const;

/** `<crowd-instructions>`: a link or a button that opens a summary, the details and examples in a dialog. */
export class CrowdInstructions extends CrowdElement {
  static override properties: PropertyDeclarations = {
    linkText: { attribute: "link-text" },
    linkType: { attribute: "link-type" },
    page: { state: true },
  };

  static override styles = [
    theme,
    buttonStyles,
    tabStyles,
    css`
      :host {
        display: block;
        margin: 8px 0;
      }
      button.link {
        padding-inline: 0;
        font-size: 15px;
        text-decoration: underline;
      }
      .awsui-modal-dialog {
        width: calc(100% - 32px);
        max-width: 720px;
        max-height: 85vh;
        padding: 20px 28px 28px;
        border: 1px solid var(--line);
        border-radius: 12px;
        background: var(--surface);
        color: var(--text);
      }
      .awsui-modal-dialog::backdrop {
        background: rgb(10 14 22 / 0.5);
      }
      .close {
        float: right;
      }
      h3 {
        margin: 0 0 8px;
        font-size: 15px;
      }
      .example {
        margin-bottom: 16px;
        padding-left: 16px;
        border-left: 4px solid light-dark(#1b7a3d, #6fd894);
      }
      .example.negative {
        border-left-color: var(--danger);
      }
    `,
  ];

  declare linkText: string | null;
  /** `link` or `button`. */
  declare linkType: string | null;
  declare protected page: number;

  readonly #regions = new Regions(this, REGIONS);

  constructor() {
    super();
    this.page = 0;
  }

  protected override render(): TemplateResult {
    const isButton = this.linkType === "button";
    const pages = [
      { header: "Summary", content: html`<slot name="short-summary"></slot>` },
      { header: "Detailed instructions", content: html`<slot name="detailed-instructions"></slot>` },
      { header: "Examples", content: this.#renderExamples() },
    ];
    return html`
      <button type="button" class=${isButton ? "" : "quiet link"} @click=${this.#open}>
        ${this.linkText ?? "Click for instructions"}
      </button>
      <dialog class="awsui-modal-dialog" aria-label="Instructions">
        <button type="button" class="close" aria-label="Close" @click=${this.#close}>✕</button>
        ${renderTabs({
          pages,
          current: this.page,
          onChoose: (page) => {
            this.page = page;
          },
        })}
      </dialog>
      <slot></slot>
    `;
  }

  #renderExamples(): TemplateResult {
    return html`
      <div class="example" ?hidden=${!this.#regions.has("positive-example")}>
        <h3>Good</h3>
        <slot name="positive-example"></slot>
      </div>
      <div class="example negative" ?hidden=${!this.#regions.has("negative-example")}>
        <h3>Bad</h3>
        <slot name="negative-example"></slot>
      </div>
    `;
  }

  get #dialog(): HTMLDialogElement | null {
    return this.renderRoot.querySelector("dialog");
  }

  #open(): void {
    this.#dialog?.showModal();
  }

  #close(): void {
    this.#dialog?.close();
  }
}
